'use client';

import type { Leaf } from '@/core/criteria/criteria-set';
import { compare, subtract } from '@/core/exact/decimal';
import { sameFacts } from '@/core/workflow/stage-parts';
import type { StageView } from '@/contracts/appraisals';
import { formatPoints, formatSigned } from '@/text/format';
import { factsSummary } from '@/text/facts-summary';

type StageFigureProps = {
  readonly leaf: Leaf;
  readonly stage: StageView | undefined;
  /** The stage it is compared with: a difference is printed with its sign. */
  readonly against?: StageView | undefined;
  /** Word in place of points where nothing was said. */
  readonly absent: string;
  /** Opens the derivation of the points. */
  onExplain(): void;
  /** "Cách tính điểm tự chấm, tiêu chí 1.1.1": the button's name. */
  readonly explainLabel: string;
};

/** Points of one stage with the facts behind them. Missing, excluded and zero never look the same. */
export function StageFigure({ leaf, stage, against, absent, onExplain, explainLabel }: StageFigureProps) {
  if (!stage || stage.facts === null) return <p className="text-muted">{absent}</p>;
  const difference = against?.points != null && stage.points !== null && compare(against.points, stage.points) !== 0 ? subtract(stage.points, against.points) : null;
  // The same words three times in a row would hide the one place where they differ.
  const isSame = against?.facts != null && sameFacts(against.facts, stage.facts);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <button
          type="button"
          aria-haspopup="dialog"
          title={explainLabel}
          onClick={onExplain}
          className="num font-semibold underline decoration-dotted decoration-1 underline-offset-4 hover:text-primary hover:decoration-solid"
        >
          {formatPoints(stage.points, 'Loại khỏi mẫu số')}
          <span className="sr-only"> ({explainLabel})</span>
        </button>
        {difference !== null && (
          <span className={`num text-sm font-semibold ${difference.startsWith('-') ? 'text-danger' : 'text-success'}`}>{formatSigned(difference)}</span>
        )}
      </p>
      <p className="text-sm leading-snug text-muted">{isSame ? 'Giữ nguyên số liệu' : factsSummary(leaf, stage.facts)}</p>
    </>
  );
}
