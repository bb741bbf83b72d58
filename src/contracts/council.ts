/** Council (hội đồng thẩm định): what its screens show and what they send. Points are canonical decimal strings. */
import { z } from 'zod';
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { FactsProblem, PointsOfMax } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import type { CouncilState } from '@/core/workflow/council';
import type { LeafSection } from '@/core/workflow/appraisal';
import type { SheetStatus } from '@/core/workflow/statuses';
import { correctedFactsInput, reasonInput, type EvidenceLink, type LeafView, type RoundHead, type StageViews, type UnitHead } from './appraisals';

/** Whether the council may write now; the deadline is told, not enforced. */
export type CouncilWindowView =
  | { readonly open: true; readonly overdueSince: string | null }
  | { readonly open: false; readonly reason: 'round-not-open' | 'not-yet' | 'read-only'; readonly opensAt: string | null };

/** The appraised block of one stage: points where complete, and the sum of what is there. */
export type BlockPoints = PointsOfMax & { readonly soFar: DecimalString };

export const COUNCIL_UNIT_STATES = ['withUnit', 'appraising', 'ready', 'finalised'] as const;
export type CouncilUnitState = (typeof COUNCIL_UNIT_STATES)[number];

export type CouncilProgress = {
  /** Leaves to decide: all that apply, without survey and unclaimed bonus or penalty. */
  readonly total: number;
  readonly fixed: number;
  readonly ready: number;
  readonly contested: number;
  /** Codes of leaves that nobody appraised: the council has to say something itself. */
  readonly notAppraised: readonly string[];
};

export type CouncilUnit = UnitHead & {
  readonly state: CouncilUnitState;
  readonly sheetStatus: SheetStatus;
  /** Null while the sheet is with the unit. */
  readonly figures: null | {
    readonly progress: CouncilProgress;
    readonly self: BlockPoints;
    readonly appraised: BlockPoints;
    readonly final: BlockPoints;
    readonly revision: number;
  };
  /** Whether this actor may fix this unit's points (nobody decides on the own unit). */
  readonly mayFix: boolean;
};
export type CouncilOverview = {
  readonly round: RoundHead;
  readonly rounds: readonly RoundHead[];
  readonly window: CouncilWindowView;
  readonly units: readonly CouncilUnit[];
};

export type CouncilCell = {
  readonly criterionCode: string;
  readonly section: LeafSection;
  readonly state: CouncilState;
  readonly contested: boolean;
  readonly stages: StageViews;
  readonly explanation: string | null;
  readonly evidence: readonly EvidenceLink[];
  /** Grows with every change of any stage or of the unit's part; 0: nothing was said of the leaf. */
  readonly revision: number;
};
export type CouncilLeaf = LeafView & { readonly agencyName: string | null; readonly cell: CouncilCell };
export type CouncilSheet = {
  readonly round: RoundHead;
  readonly unit: UnitHead;
  readonly sheetStatus: SheetStatus;
  readonly submittedAt: string | null;
  readonly window: CouncilWindowView;
  readonly rounding: RoundingRule;
  /** Null while the sheet is with the unit; then there are no leaves either. */
  readonly figures: CouncilUnit['figures'];
  readonly leaves: readonly CouncilLeaf[];
  /** Leaves that the round excludes for this unit, decided before the self-assessment. */
  readonly exclusions: readonly { readonly code: string; readonly name: string; readonly reason: string }[];
  readonly previous: UnitHead | null;
  readonly next: UnitHead | null;
};

const code = z.string().min(1).max(100);
const revision = z.number().int().min(0);

export const fixLeafInput = z.object({
  roundCode: code,
  unitCode: code,
  criterionCode: code,
  revision,
  decision: z.discriminatedUnion('kind', [
    /** As appraised. */
    z.object({ kind: z.literal('adopt') }),
    z.object({ kind: z.literal('set'), facts: correctedFactsInput, reason: reasonInput }),
  ]),
});
export type FixLeafInput = z.input<typeof fixLeafInput>;
export type FixLeafResult =
  | { readonly kind: 'saved'; readonly isFinalised: boolean; readonly warnings: readonly FactsProblem[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problems: readonly FactsProblem[]; readonly reasonMissing: boolean };

export const FIX_LIMIT = 500;
export const fixSheetsInput = z.object({
  roundCode: code,
  /** The units with the revision that was seen. */
  units: z.array(z.object({ unitCode: code, revision })).min(1, 'Chưa chọn đơn vị nào. Xin chọn ít nhất một đơn vị.').max(FIX_LIMIT, `Mỗi lần chốt nhiều nhất ${FIX_LIMIT} đơn vị; xin chia thành nhiều lần.`),
});
export type FixSheetsInput = z.input<typeof fixSheetsInput>;
export type FixedSheet = {
  readonly unitCode: string;
  readonly unitName: string;
  /** `partly`: some leaves wait for a decision of the council · `changed`: somebody wrote since it was seen · `closed`: not under appraisal (any more). */
  readonly outcome: 'finalised' | 'partly' | 'changed' | 'closed';
  readonly fixed: number;
  readonly notAppraised: readonly string[];
};
export type FixSheetsResult = { readonly sheets: readonly FixedSheet[] };
