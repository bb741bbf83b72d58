/**
 * Appraisal (thẩm định): what the appraiser's screens show and what they send. Points are canonical decimal strings,
 * times ISO strings.
 */
import { z } from 'zod';
import type { DecimalString, Leaf } from '@/core/criteria/criteria-set';
import type { Stage } from '@/core/scoring/facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import type { AppraisalProgress, AppraisalState, LeafSection } from '@/core/workflow/appraisal';
import type { AppraisalStage, StagePart } from '@/core/workflow/stage-parts';
import type { SheetStatus } from '@/core/workflow/statuses';

/** One stage as it stands: facts and points, by whom, why. `version` is the optimistic lock of the row. */
export type StageView = StagePart & {
  readonly reason: string | null;
  /** Null: imported by the system. */
  readonly author: string | null;
  readonly version: number;
};
export type StageViews = { readonly [S in Stage]?: StageView };

export type EvidenceLink = { readonly id: string; readonly fileName: string; readonly size: number };

/** Whether the appraisal is open, into which round it writes, until when; or why it is closed. */
export type AppraisalWindowView =
  | { readonly open: true; readonly stage: AppraisalStage; readonly deadline: string }
  | {
      readonly open: false;
      readonly reason: 'round-not-open' | 'no-phase' | 'not-yet' | 'over';
      readonly stage: AppraisalStage | null;
      /** Opening (`not-yet`) or deadline (`over`). */
      readonly at: string | null;
    };

export type RoundHead = { readonly code: string; readonly name: string; readonly year: number };
export type UnitHead = {
  readonly code: string;
  readonly name: string;
  readonly groupName: string;
  readonly illustrative: boolean;
};

/** What the appraiser's desk says of a unit: not handed in yet, or how far its leaves are. */
export const DESK_STATES = ['notSubmitted', 'waiting', 'inProgress', 'done', 'finalised'] as const;
export type DeskState = (typeof DESK_STATES)[number];

export type DeskUnit = UnitHead & {
  readonly state: DeskState;
  readonly sheetStatus: SheetStatus;
  readonly submittedAt: string | null;
  /** Deadline of the open appraisal round for this unit, extensions included. */
  readonly deadline: string | null;
  /** Null while the sheet is with the unit: nothing of a draft leaves it. */
  readonly progress: AppraisalProgress | null;
};
export type DeskCriterion = {
  readonly code: string;
  readonly name: string;
  readonly areaName: string;
  readonly maxPoints: DecimalString;
  /** Units handed in and not handed in, and how many of the former are appraised on this leaf. */
  readonly submittedUnits: number;
  readonly assignedUnits: number;
  readonly progress: AppraisalProgress;
};
export type AppraisalDesk = {
  readonly round: RoundHead;
  /** All rounds in which the appraiser has units, newest first. */
  readonly rounds: readonly RoundHead[];
  readonly agencyNames: readonly string[];
  readonly window: AppraisalWindowView;
  readonly units: readonly DeskUnit[];
  readonly criteria: readonly DeskCriterion[];
  readonly overall: AppraisalProgress;
};

/** The leaf as the appraiser reads it, with where it stands in the tree. */
export type LeafView = {
  readonly leaf: Leaf;
  readonly section: LeafSection;
  readonly areaCode: string;
  readonly areaName: string;
  /** Name of the criterion above a sub-criterion. */
  readonly parentName: string | null;
};

/** One leaf of one unit, ready to be appraised. */
export type AppraisalCell = {
  readonly unitCode: string;
  readonly criterionCode: string;
  readonly section: LeafSection;
  readonly state: AppraisalState;
  readonly stages: StageViews;
  readonly explanation: string | null;
  readonly evidence: readonly EvidenceLink[];
  /** Version of the unit's own part; 0: the unit said nothing of the leaf. */
  readonly entryVersion: number;
};

export type UnitAppraisal = {
  readonly round: RoundHead;
  readonly unit: UnitHead;
  readonly agencyNames: readonly string[];
  readonly sheetStatus: SheetStatus;
  readonly submittedAt: string | null;
  readonly window: AppraisalWindowView;
  readonly rounding: RoundingRule;
  readonly progress: AppraisalProgress;
  /** Empty while the sheet is with the unit. */
  readonly leaves: readonly (LeafView & { readonly cell: AppraisalCell })[];
  readonly previous: UnitHead | null;
  readonly next: UnitHead | null;
};

export type CriterionRow = {
  readonly unit: UnitHead;
  readonly sheetStatus: SheetStatus;
  readonly window: AppraisalWindowView;
  /** Null while the sheet is with the unit. */
  readonly cell: AppraisalCell | null;
};
export type CriterionAppraisal = LeafView & {
  readonly round: RoundHead;
  readonly agencyName: string;
  readonly window: AppraisalWindowView;
  readonly rounding: RoundingRule;
  readonly progress: AppraisalProgress;
  readonly rows: readonly CriterionRow[];
  readonly previous: { readonly code: string; readonly name: string } | null;
  readonly next: { readonly code: string; readonly name: string } | null;
};

const code = z.string().min(1).max(100);
const version = z.number().int().min(0);
/** Versions the person saw on the screen; 0: no row yet. */
const seen = z.object({ entry: version, stage: version });
export const REASON_MAX_LENGTH = 2000;
export const reasonInput = z.string().trim().max(REASON_MAX_LENGTH, `Lý do dài quá ${REASON_MAX_LENGTH} ký tự; xin viết ngắn hơn.`);

/** Fields that go together; facts are stored and printed with the result, so nothing goes in beside them. */
const FACT_SHAPES = [
  ['notApplicable', 'reason'],
  ['fixedPoints'],
  ['optionIndex'],
  ['ticked'],
  ['numerator', 'denominator'],
  ['value'],
  ['count'],
  ['counts'],
  ['points'],
];
/** What they must be depends on the leaf: core's checkFacts judges it. */
export const correctedFactsInput = z
  .record(z.string(), z.unknown())
  .refine((facts) => FACT_SHAPES.some((shape) => Object.keys(facts).every((field) => shape.includes(field))), 'Số liệu gửi lên không đúng dạng. Xin tải lại trang rồi nhập lại.');

export const decideLeafInput = z.object({
  roundCode: code,
  unitCode: code,
  criterionCode: code,
  seen,
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirm') }),
    z.object({ kind: z.literal('change'), facts: correctedFactsInput, reason: reasonInput }),
  ]),
});
export type DecideLeafInput = z.input<typeof decideLeafInput>;

export type DecideLeafResult =
  | { readonly kind: 'saved'; readonly cell: AppraisalCell; readonly warnings: readonly FactsProblem[] }
  /** Somebody else was faster: nothing was written; `cell` is how it stands now. */
  | { readonly kind: 'conflict'; readonly cell: AppraisalCell }
  | { readonly kind: 'refused'; readonly problems: readonly FactsProblem[]; readonly reasonMissing: boolean };

export const CONFIRM_LIMIT = 2000;
export const confirmLeavesInput = z.object({
  roundCode: code,
  /** Exactly what the person saw as open. What changed since is left out and told. */
  items: z
    .array(z.object({ unitCode: code, criterionCode: code, seen }))
    .min(1, 'Không còn mục nào để xác nhận. Xin tải lại trang.')
    .max(CONFIRM_LIMIT, `Mỗi lần xác nhận nhiều nhất ${CONFIRM_LIMIT} mục; xin chia thành nhiều lần.`),
});
export type ConfirmLeavesInput = z.input<typeof confirmLeavesInput>;
export type ConfirmLeavesResult = {
  readonly confirmed: readonly AppraisalCell[];
  /** Left as they were: changed by somebody since the page was opened, or nothing declared to confirm. */
  readonly skipped: readonly { readonly unitCode: string; readonly criterionCode: string; readonly reason: 'changed' | 'notDeclared' | 'closed' }[];
};

