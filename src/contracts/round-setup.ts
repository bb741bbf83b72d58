/** Preparing a round: what each step of the set-up sends, and what its pages show. Days are "2026-01-05", instants ISO text. */
import { z } from 'zod';
import type { CriteriaSet, DecimalString, LeafSource, UnitType } from '@/core/criteria/criteria-set';
import { isAddressCode, isRoundCode, MAX_CODE_LENGTH } from '@/core/workflow/round-code';
import { MISSING_RULES, type RoundRules, type TieBreakKey } from '@/core/scoring/round-rules';
import type { CopyGap } from '@/core/workflow/copy-round';
import type { ReadinessProblem } from '@/core/workflow/round-readiness';
import { PHASES, type Phase, type RoundStatus, type SurveyStatus } from '@/core/workflow/statuses';
import { decimal, roundingSchema } from './files/parts';

const round = z.string().min(1).max(100);
/** Every change names the revision of the set-up it saw. */
const seen = { round, revision: z.int({ error: 'Thiếu phiên bản của thiết lập; xin tải lại trang.' }).positive() };

const words = (what: string, max: number) =>
  z
    .string({ error: `Xin ghi ${what}.` })
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, `Xin ghi ${what}.`).max(max, `Dài quá ${max} ký tự; xin viết ngắn hơn.`));

const CODE_WORDS = `Mã gồm chữ thường không dấu, chữ số, gạch nối giữa các từ, không quá ${MAX_CODE_LENGTH} ký tự.`;
const roundCode = z.string({ error: 'Xin ghi mã kỳ đánh giá.' }).trim().refine(isRoundCode, `${CODE_WORDS} Ví dụ: lam-dong-xa-2026.`);
const groupCode = z.string().refine(isAddressCode, CODE_WORDS);
/** Codes of units are those of the statistics office ("25159") or an address code ("cat-tien"). */
const unitCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/, 'Mã đơn vị gồm chữ không dấu, chữ số, gạch nối.')
  .max(60, 'Mã đơn vị dài quá 60 ký tự.');

const year = z.int({ error: 'Xin ghi năm đánh giá bằng bốn chữ số.' }).min(2000, 'Năm đánh giá từ 2000.').max(2100, 'Năm đánh giá đến 2100.');
const reason = (why: string) =>
  z
    .string({ error: 'Xin ghi lý do.' })
    .trim()
    .min(5, `Xin ghi lý do từ 5 ký tự trở lên ${why}.`)
    .max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.');

export const createRoundInput = z.object({
  name: words('tên kỳ đánh giá', 300),
  code: roundCode,
  year,
  criteriaSetId: z.uuid({ error: 'Xin chọn bộ tiêu chí.' }),
  /** Code of the round whose structure is copied. */
  copyFrom: round.nullable(),
});
export const saveGeneralInput = z.object({ ...seen, name: words('tên kỳ đánh giá', 300), code: roundCode, year });
export const discardRoundInput = z.object(seen);
export const openRoundInput = z.object(seen);

export const saveUnitsInput = z.object({
  ...seen,
  /** In the order in which they are ranked and printed. */
  groups: z.array(z.object({ code: groupCode, name: words('tên nhóm xếp hạng', 100) })).max(50, 'Một kỳ có tối đa 50 nhóm xếp hạng.'),
  units: z.array(z.object({ unitId: z.uuid(), code: unitCode, group: z.string() })).max(5000, 'Một kỳ có tối đa 5.000 đơn vị.'),
});

export const saveExclusionsInput = z.object({
  ...seen,
  exclusions: z
    .array(z.object({ unit: z.string(), leaf: z.string(), reason: reason('để đơn vị hiểu vì sao không áp dụng') }))
    .max(100_000),
});

export const saveAgenciesInput = z.object({
  ...seen,
  assignments: z.array(z.object({ leaf: z.string(), agencyId: z.uuid() })).max(5000),
  /** Units by their codes in the round. */
  appraisers: z.array(z.object({ accountId: z.uuid(), units: z.array(z.string()).max(5000) })).max(2000),
  /** Compulsory once the round is open. */
  reason: z.string().trim().max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.').optional(),
});

export const savePhasesInput = z.object({
  ...seen,
  phases: z
    .array(
      z.object({
        phase: z.enum(PHASES),
        opensAt: z.iso.datetime({ offset: true, error: 'Xin chọn ngày giờ mở.' }),
        deadline: z.iso.datetime({ offset: true, error: 'Xin chọn ngày giờ hết hạn.' }),
      }),
    )
    .max(PHASES.length)
    .refine((phases) => new Set(phases.map(({ phase }) => phase)).size === phases.length, 'Mỗi bước chỉ có một thời hạn.'),
});

const tieBreakKey = z.union([z.enum(['appraised', 'survey']), z.strictObject({ area: z.string().min(1) })]) as z.ZodType<TieBreakKey>;
const points = decimal.refine((text) => text.length <= 9, 'Số quá dài.');

/** The rules as a form sends them. Whether they fit the criteria set is asked of core/workflow/rule-gaps. */
export const roundRulesSchema = z.strictObject({
  rounding: roundingSchema,
  missing: z.enum(MISSING_RULES),
  ranking: z.strictObject({ by: z.enum(['total', 'index']), precision: z.enum(['published', 'exact']), tieBreak: z.array(tieBreakKey).max(20) }),
  ratingBands: z.array(z.strictObject({ label: words('tên mức xếp loại', 60), from: points, fromInclusive: z.boolean() })).max(20),
  bandsOn: z.enum(['total', 'index']),
  survey: z.strictObject({ minimumResponses: z.int({ error: 'Xin ghi số phiếu tối thiểu bằng số nguyên.' }).min(0).max(10_000, 'Số phiếu tối thiểu không quá 10.000.') }),
  bonusCap: points.optional(),
  penaltyCap: points.optional(),
});
export const saveRulesInput = z.object({ ...seen, rules: roundRulesSchema });

export type CreateRoundInput = z.input<typeof createRoundInput>;
export type SaveGeneralInput = z.input<typeof saveGeneralInput>;
export type SeenRoundInput = z.input<typeof openRoundInput>;
export type SaveUnitsInput = z.input<typeof saveUnitsInput>;
export type SaveExclusionsInput = z.input<typeof saveExclusionsInput>;
export type SaveAgenciesInput = z.input<typeof saveAgenciesInput>;
export type SavePhasesInput = z.input<typeof savePhasesInput>;
export type SaveRulesInput = Omit<z.input<typeof saveRulesInput>, 'rules'> & { rules: RoundRules };

/** What a saved step answers: the revision that the next change must name. */
export type SavedSetup = { readonly revision: number };

/** Where a new round can come from. */
export type RoundSources = {
  readonly sets: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly version: number;
    readonly year: number;
    readonly status: 'issued' | 'used';
    readonly organiserId: string;
    readonly organiserName: string;
    readonly leaves: number;
  }[];
  readonly rounds: readonly {
    readonly code: string;
    readonly name: string;
    readonly year: number;
    readonly status: RoundStatus;
    readonly organiserId: string;
    readonly criteriaSetId: string;
    readonly units: number;
  }[];
};

export type SetupUnit = {
  readonly unitId: string;
  /** Code in this round. */
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly groupCode: string;
  readonly isValid: boolean;
  readonly hasOfficer: boolean;
  readonly hasLeader: boolean;
};

export type SetupLeaf = {
  readonly code: string;
  readonly name: string;
  readonly section: 'main' | 'bonus' | 'penalty';
  readonly areaCode: string;
  readonly areaName: string;
  readonly parentName: string | null;
  readonly maxPoints: DecimalString;
  readonly source: LeafSource;
  /** Agency as the decision prints it. */
  readonly printedAgency: string;
  readonly appliesTo: readonly UnitType[] | null;
};

export type SetupAgency = { readonly id: string; readonly name: string; readonly isValid: boolean };

export type SetupAppraiser = {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  /** Agencies of the organiser for which the account appraises today; empty: the role has ended. */
  readonly agencyIds: readonly string[];
  /** Codes of units that may not be assigned: the own ones. */
  readonly ownCodes: readonly string[];
  /** Codes of the units assigned. */
  readonly units: readonly string[];
};

export type RoundSetupView = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly revision: number;
  readonly organiserName: string;
  readonly openedAt: string | null;
  readonly criteriaSet: { readonly id: string; readonly name: string; readonly status: 'draft' | 'issued' | 'used' };
  readonly set: CriteriaSet;
  readonly copiedFrom: { readonly code: string; readonly name: string } | null;
  /** What the copy left open; empty for a round of its own and once the round is open. */
  readonly copyGaps: readonly CopyGap[];
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly units: readonly SetupUnit[];
  readonly leaves: readonly SetupLeaf[];
  readonly exclusions: readonly { readonly unit: string; readonly leaf: string; readonly reason: string }[];
  readonly agencies: readonly SetupAgency[];
  readonly assignments: readonly { readonly leaf: string; readonly agencyId: string }[];
  /** By the printed names of the decision. */
  readonly proposals: readonly { readonly leaf: string; readonly agencyId: string; readonly by: 'exact' | 'normalised' }[];
  readonly appraisers: readonly SetupAppraiser[];
  readonly phases: readonly { readonly phase: Phase; readonly opensAt: string; readonly deadline: string }[];
  readonly rules: RoundRules;
  readonly survey: SurveyStatus | null;
  readonly problems: readonly ReadinessProblem[];
  /** The viewer manages the round; others only look. */
  readonly mayManage: boolean;
};

/** A unit below the organiser that can be chosen. */
export type UnitCandidate = {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly validFrom: string;
  /** Last day; null: exists. */
  readonly validTo: string | null;
};
