/** The self-assessment: what the screens read and what they may send. Points are canonical decimal strings. */
import { z } from 'zod';
import type { DecimalString, Leaf, UnitType } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { FactsProblem, LeafOutcome } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import type { Gap } from '@/core/workflow/completeness';
import type { SheetLock } from '@/core/workflow/sheet';
import type { RoundStatus, SheetStatus } from '@/core/workflow/statuses';
import type { RuleChangeHead } from './rule-changes';
import { MAX_EXPLANATION, MAX_REASON } from './assessments-limits';

// ── What is read ──

export type EvidenceView = {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
};

/** One leaf of one sheet as the unit sees it. */
export type LeafCell = {
  readonly code: string;
  readonly facts: Facts | null;
  readonly outcome: LeafOutcome;
  /** Doubts that do not keep the facts from standing (numerator above denominator). */
  readonly warnings: readonly FactsProblem[];
  readonly explanation: string;
  /** Optimistic lock; 0: nothing was ever said of this leaf. */
  readonly version: number;
  readonly evidence: readonly EvidenceView[];
  readonly gap: Gap['kind'] | null;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Reason why the round excludes the leaf for this unit. */
  readonly excluded: string | null;
  /** The point that counts in the end; only once the round is published. */
  readonly final: { readonly points: DecimalString | null; readonly reason: string | null } | null;
};

export type SheetRow =
  | { readonly type: 'group'; readonly code: string; readonly name: string; readonly level: number; readonly max: DecimalString }
  | { readonly type: 'leaf'; readonly code: string; readonly level: number; readonly leaf: Leaf };

/** An area (lĩnh vực), the bonus items or the penalty items, with its rows in printed order. */
export type SheetSection = {
  readonly kind: 'main' | 'bonus' | 'penalty';
  readonly code: string;
  readonly name: string;
  readonly max: DecimalString;
  readonly rows: readonly SheetRow[];
};

export type SectionTotals = {
  readonly code: string;
  /** Leaves that the unit itself declares: not the survey's, not another system's, not excluded. */
  readonly declared: number;
  readonly declarable: number;
  /** Appraised points so far against the appraised maximum that applies (survey leaves are in neither). */
  readonly soFar: DecimalString;
  readonly max: DecimalString;
};

export type SheetTotals = {
  readonly declared: number;
  readonly declarable: number;
  readonly soFar: DecimalString;
  readonly max: DecimalString;
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
  readonly sections: readonly SectionTotals[];
  readonly gaps: readonly Gap[];
};

export type SheetHead = {
  readonly round: { readonly code: string; readonly name: string; readonly year: number; readonly status: RoundStatus };
  readonly unit: { readonly code: string; readonly name: string; readonly type: UnitType; readonly illustrative: boolean };
  readonly organiserName: string;
  readonly status: SheetStatus;
  readonly version: number;
  readonly deadline: string | null;
  /** The round's own deadline where an extension was granted to this unit. */
  readonly extendedFrom: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  /** Why it was given back or returned, by whom and when; only while it is `returned`. */
  readonly returned: { readonly reason: string; readonly by: string | null; readonly at: string } | null;
};

/** What this person may do here and now; false comes with a lock or with another person's turn. */
export type SheetRights = {
  readonly edit: boolean;
  readonly askApproval: boolean;
  readonly submit: boolean;
  readonly giveBack: boolean;
  /** Of the unit itself: sees the history of the leaves. */
  readonly isOwnUnit: boolean;
  readonly isLeader: boolean;
};

export type SheetView = SheetHead & {
  readonly criteriaSetName: string;
  readonly rounding: RoundingRule;
  /** Decisions by which rules or calendar changed while the round ran, in order. */
  readonly ruleChanges: readonly RuleChangeHead[];
  readonly lock: SheetLock | null;
  readonly rights: SheetRights;
  readonly sections: readonly SheetSection[];
  readonly cells: Readonly<Record<string, LeafCell>>;
  readonly totals: SheetTotals;
};

export type SheetListItem = SheetHead & {
  readonly lock: SheetLock | null;
  readonly declared: number;
  readonly declarable: number;
};

export type LeafHistoryItem = {
  readonly at: string;
  readonly by: string | null;
  /** Verb of the log: `entry.save`, `evidence.attach`, `evidence.remove`. */
  readonly action: string;
  readonly facts?: Facts | null;
  readonly explanation?: string;
  readonly fileName?: string;
};

/** Gaps are an expected answer, not an error: the leader sees the list and nothing has changed. */
export type SubmitOutcome =
  | { readonly submitted: true; readonly number: number; readonly checksum: string }
  | { readonly submitted: false; readonly gaps: readonly Gap[] };

// ── What is sent ──

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'Không phải là số hợp lệ. Xin nhập số, ví dụ 12 hoặc 12,5.');
const amount = z.number().int().min(0).max(1_000_000_000);

/** Shapes only; whether the facts fit the rule of the leaf is asked of the core (`checkFacts`). */
export const factsInput: z.ZodType<Facts> = z.union([
  z.strictObject({ notApplicable: z.literal(true), reason: z.string().max(MAX_REASON, 'Lý do quá dài; xin viết ngắn hơn.') }),
  z.strictObject({ optionIndex: z.number().int().min(0) }),
  z.strictObject({ ticked: z.array(z.number().int().min(0)).max(100) }),
  z.strictObject({ numerator: decimal, denominator: decimal }),
  // A growth rate may fall below zero.
  z.strictObject({ value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'Không phải là số hợp lệ. Xin nhập số, ví dụ 12 hoặc 12,5.') }),
  z.strictObject({ count: amount }),
  z.strictObject({ counts: z.array(amount).max(100) }),
  z.strictObject({ points: decimal }),
]);

export const sheetAddress = z.object({ round: z.string().min(1).max(100), unit: z.string().min(1).max(100) });
export type SheetAddress = z.infer<typeof sheetAddress>;

export const leafAddress = sheetAddress.extend({ leaf: z.string().min(1).max(50) });
export type LeafAddress = z.infer<typeof leafAddress>;

/** The whole own part of one leaf: facts and explanation together, and the version on which they were typed. */
export const saveEntryInput = leafAddress.extend({
  facts: factsInput.nullable(),
  explanation: z.string().max(MAX_EXPLANATION, 'Giải trình quá dài; xin viết ngắn hơn.'),
  version: z.number().int().min(0),
});
export type SaveEntryInput = z.infer<typeof saveEntryInput>;

/** Answer of a save: the leaf as it now stands, and the totals of the sheet. */
export type SaveEntryResult = { readonly cell: LeafCell; readonly totals: SheetTotals };

/** A change of status names the version of the sheet that the person saw. */
export const sheetTransitionInput = sheetAddress.extend({ version: z.number().int().min(1) });
export const giveBackInput = sheetTransitionInput.extend({
  reason: z.string().trim().min(1, 'Xin ghi lý do trả lại.').max(MAX_REASON, 'Lý do quá dài; xin viết ngắn hơn.'),
});
export type SheetTransitionInput = z.infer<typeof sheetTransitionInput>;
export type GiveBackInput = z.infer<typeof giveBackInput>;
