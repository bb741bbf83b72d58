import type { ActionOutcome } from '@/contracts/action-outcome';
import type { FixLeafInput, FixLeafResult, FixSheetsInput, FixSheetsResult } from '@/contracts/council';

/** What the pages hand to the council's tables. */
export type CouncilActions = {
  readonly fixLeaf: (input: FixLeafInput) => Promise<ActionOutcome<FixLeafResult>>;
  readonly fixSheets: (input: FixSheetsInput) => Promise<ActionOutcome<FixSheetsResult>>;
};
