import type { Leaf } from '@/core/criteria/criteria-set';
import type { AppraisalCell, AppraisalWindowView, ConfirmLeavesInput, ConfirmLeavesResult, DecideLeafInput, DecideLeafResult } from '@/contracts/appraisals';
import type { ActionOutcome } from '@/contracts/action-outcome';

/** One line of the appraiser's table: a leaf of one unit, or one unit of a leaf. */
export type BoardRow = {
  readonly key: string;
  readonly leaf: Leaf;
  /** Heading above the first row of a group (the area). */
  readonly group: string | null;
  /** Number of the criterion; null where the rows are units. */
  readonly code: string | null;
  readonly title: string;
  /** Under the title: the criterion above, the ranking group. */
  readonly note: string | null;
  readonly illustrative: boolean;
  /** Null while the sheet is with the unit. */
  readonly cell: AppraisalCell | null;
  readonly window: AppraisalWindowView;
  /** Why this row cannot be appraised; null: it can. */
  readonly closed: string | null;
};

export type AppraisalActions = {
  readonly decide: (input: DecideLeafInput) => Promise<ActionOutcome<DecideLeafResult>>;
  readonly confirm: (input: ConfirmLeavesInput) => Promise<ActionOutcome<ConfirmLeavesResult>>;
};

/** The version of the stage that is written now; 0: no row yet. */
export function seenOf(cell: AppraisalCell, window: AppraisalWindowView): { entry: number; stage: number } {
  return { entry: cell.entryVersion, stage: window.open ? (cell.stages[window.stage]?.version ?? 0) : 0 };
}
