import type { ProfileLeaf } from '@/contracts/results';
import { STAGES } from '@/core/scoring/facts';
import { derivationSteps } from '@/text/derivation';
import { formatOfMax, formatPoints } from '@/text/format';
import { STAGE_LABELS } from '@/text/labels';
import { DerivationButton } from '@/ui/primitives/derivation-button';
import { Figure } from '@/ui/primitives/figure';

/** What counts for a leaf; opens its derivation for those who may see it. */
export function ResultPoints({ item }: { item: ProfileLeaf }) {
  const { leaf, detail, result } = item;
  const words = result === null ? absentWords(item) : null;
  const figure = result === null ? words : formatPoints(result);
  if (detail === null) return result === null ? <Figure value={null} absent={words ?? undefined} /> : <span>{figure}</span>;
  return (
    <DerivationButton figure={figure} title={`Cách tính điểm tiêu chí ${leaf.code}`} steps={derivationSteps(leaf, detail.result)}>
      <p>{leaf.name}</p>
      {detail.survey && (
        <p className="mt-1">
          {detail.survey.answers} câu trả lời hợp lệ
          {detail.survey.standardError !== null && `; sai số chuẩn ${detail.survey.standardError.replace('.', ',')}`}.
        </p>
      )}
      <StageLines item={item} />
    </DerivationButton>
  );
}

/** The stages side by side, each with its points and its reason. */
function StageLines({ item: { leaf, detail } }: { item: ProfileLeaf }) {
  const stages = STAGES.flatMap((stage) => {
    const row = detail?.stages[stage];
    return row ? [{ stage, ...row }] : [];
  });
  if (stages.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {stages.map(({ stage, outcome, reason }) => (
        <li key={stage}>
          {STAGE_LABELS[stage]}: <span className="num">{'points' in outcome && outcome.points !== null ? formatOfMax(outcome.points, leaf.maxPoints) : 'chưa có điểm'}</span>
          {reason && <span>. Lý do: {reason}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The reason of the last word on the leaf. */
export function lastReason({ detail }: ProfileLeaf): string | null {
  for (const stage of ['final', 'round2', 'round1'] as const) {
    const reason = detail?.stages[stage]?.reason;
    if (reason) return reason;
  }
  return null;
}

function absentWords({ outcome }: ProfileLeaf): string {
  switch (outcome?.kind) {
    case 'notApplicable':
      return 'không áp dụng';
    case 'exempt':
      return 'được miễn';
    default:
      return 'chưa có';
  }
}
