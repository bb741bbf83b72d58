import type { Leaf } from '@/core/criteria/criteria-set';
import { explainLeaf } from '@/core/scoring/score-leaf';
import type { Facts } from '@/core/scoring/facts';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { derivationSteps } from '@/text/derivation';
import { formatOfMax } from '@/text/format';
import { Derivation } from '@/ui/primitives/derivation';

type PointsPreviewProps = {
  readonly leaf: Leaf;
  readonly facts: Facts | null;
  readonly rounding: RoundingRule;
  /** "Điểm tính được", "Điểm tự chấm" … */
  readonly label: string;
};

/**
 * Points of the facts in the form, by the same function as on the server, with the way they came about. What counts
 * is what the server answers; here it only comes sooner.
 */
export function PointsPreview({ leaf, facts, rounding, label }: PointsPreviewProps) {
  const outcome = explainLeaf(leaf, facts, rounding);
  return (
    <section aria-label={label} className="border-l-2 border-primary pl-3">
      <p className="text-sm text-muted">{label}</p>
      <output className="num block text-2xl leading-tight font-semibold text-primary">
        {outcome.kind === 'missing' || outcome.kind === 'exempt'
          ? 'chưa có'
          : outcome.points === null
            ? 'loại khỏi mẫu số'
            : formatOfMax(outcome.points, leaf.maxPoints)}
      </output>
      {outcome.kind !== 'missing' && (
        <details className="disclosure mt-1 text-sm">
          <summary className="link w-fit">Cách tính</summary>
          <div className="mt-2">
            <Derivation steps={derivationSteps(leaf, outcome)} />
          </div>
        </details>
      )}
    </section>
  );
}
