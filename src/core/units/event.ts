/**
 * What happens to units on a day, by which decision. Nothing is renamed or moved in place (ADR 040): what ends does so on
 * the day before, what begins is a new row, and links of lineage join the two.
 */
import type { UnitType } from '../criteria/criteria-set';
import type { Day, LineageLink, UnitRecord } from './unit';

export const UNIT_EVENT_KINDS = ['create', 'merge', 'split', 'rename', 'retype', 'abolish'] as const;
export type UnitEventKind = (typeof UNIT_EVENT_KINDS)[number];

export type NewUnit = { readonly code: string; readonly name: string; readonly type: UnitType };

export type Predecessor = {
  readonly unitId: string;
  /** Of a merger: whether all of it goes into the new unit. */
  readonly share: 'whole' | 'part';
  /**
   * Of a part: what becomes of the rest. `continues`: it goes on under its name as a new row; `elsewhere`: another event
   * of the same day says.
   */
  readonly rest: 'continues' | 'elsewhere';
};

export type UnitEventDraft = {
  readonly kind: UnitEventKind;
  /** First day of the new state. */
  readonly effectiveOn: Day;
  readonly decisionNumber: string;
  readonly decisionDate: Day;
  readonly note: string;
  /** create: none; merge: two or more; split, rename, retype, abolish: one. */
  readonly predecessors: readonly Predecessor[];
  /** abolish: none; split: two or more; else one. */
  readonly units: readonly NewUnit[];
  /** The unit above the new ones, of a creation (null: at the top) and a merger; otherwise they stand where the old one stood. */
  readonly parentId: string | null;
};

/** Number of predecessors and of new units by kind: exactly, or at least where `more`. */
export const EVENT_SHAPES = {
  create: { predecessors: 0, units: 1 },
  merge: { predecessors: 2, units: 1, more: 'predecessors' },
  split: { predecessors: 1, units: 2, more: 'units' },
  rename: { predecessors: 1, units: 1 },
  retype: { predecessors: 1, units: 1 },
  abolish: { predecessors: 1, units: 0 },
} as const satisfies Record<UnitEventKind, { predecessors: number; units: number; more?: 'predecessors' | 'units' }>;

/** What the event writes. New units carry provisional ids ("new-1", "rest-…"). */
export type UnitEventPlan = {
  readonly began: readonly UnitRecord[];
  readonly ended: readonly { readonly unitId: string; readonly validTo: Day }[];
  readonly links: readonly LineageLink[];
  /** Units that go on as another row: their people keep their work without anybody choosing. */
  readonly continued: readonly { readonly fromId: string; readonly toId: string }[];
};

export type UnitEventProblem =
  | { readonly kind: 'wrongNumber'; readonly of: 'predecessors' | 'units'; readonly event: UnitEventKind }
  | { readonly kind: 'unknownUnit' }
  | { readonly kind: 'chosenTwice'; readonly name: string }
  | { readonly kind: 'notYetThere'; readonly name: string; readonly validFrom: Day }
  | { readonly kind: 'alreadyEnded'; readonly name: string; readonly validTo: Day }
  | { readonly kind: 'laterEvent'; readonly name: string; readonly on: Day }
  | { readonly kind: 'hasUnitsBelow'; readonly name: string; readonly below: readonly string[] }
  | { readonly kind: 'hasAgencies'; readonly name: string }
  | { readonly kind: 'mixedLevels'; readonly names: readonly string[] }
  | { readonly kind: 'notOfOneOrganiser'; readonly names: readonly string[] }
  | { readonly kind: 'levelChanges'; readonly type: UnitType }
  | { readonly kind: 'typeChanges' }
  | { readonly kind: 'nothingChanges'; readonly event: 'rename' | 'retype' }
  | { readonly kind: 'parentMissing' }
  | { readonly kind: 'parentNotThere'; readonly name: string }
  | { readonly kind: 'parentEnds'; readonly name: string }
  | { readonly kind: 'parentNotAbove'; readonly name: string }
  | { readonly kind: 'wrongPlace'; readonly type: UnitType; readonly parent: string | null }
  | { readonly kind: 'codeTaken'; readonly code: string; readonly by: string | null }
  | { readonly kind: 'codeTwice'; readonly code: string }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'nameTwice'; readonly name: string }
  | { readonly kind: 'tooFarAhead'; readonly latest: Day }
  | { readonly kind: 'beforeCodes'; readonly earliest: Day }
  | { readonly kind: 'decisionAhead' };
