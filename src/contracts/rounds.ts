/** What the round manager sees and sends. Times are ISO text. */
import { z } from 'zod';
import type { Phase, RoundStatus, SheetStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { PublicationBlocker } from '@/core/workflow/publication';
import type { MeanView, PublicationView } from './results';

const code = z.string().min(1).max(100);
const reason = z
  .string({ error: 'Xin ghi lý do.' })
  .trim()
  .min(5, 'Xin ghi lý do từ 5 ký tự trở lên để đơn vị biết phải làm gì.')
  .max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.');

/** A date field of a form: "2026-12-31". */
const day = z.iso.date({ error: 'Xin ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2025.' });

export const returnSheetInput = z.object({
  round: code,
  unit: code,
  /** Version of the sheet that the manager saw. */
  version: z.int().positive(),
  reason,
  /** New last day for the unit; compulsory where the deadline has passed. */
  deadline: day.nullable().optional(),
});

export const grantExtensionInput = z.object({ round: code, unit: code, deadline: day, reason });

export const mergeSurveyInput = z.object({ round: code, version: z.int().positive() });

export const publishRoundInput = z.object({
  round: code,
  decisionNumber: z
    .string({ error: 'Xin ghi số quyết định.' })
    .trim()
    .min(1, 'Xin ghi số quyết định, ví dụ 1234/QĐ-UBND.')
    .max(100, 'Số quyết định dài quá 100 ký tự; xin kiểm tra lại.'),
  decisionDate: day,
  /** What the manager saw: published only if the result is still the same. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/, 'Thiếu mã kiểm tra của kết quả đã xem; xin tải lại trang.'),
});

export type RoundListItem = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly organiserName: string;
  readonly unitCount: number;
  readonly sheets: Readonly<Record<SheetStatus, number>>;
  readonly survey: SurveyStatus | null;
  /** The viewer manages the round; others only look. */
  readonly mayManage: boolean;
  /** The phase that runs now, with its deadline. */
  readonly currentPhase: { readonly phase: Phase; readonly deadline: string } | null;
};

export type PhaseView = {
  readonly phase: Phase;
  readonly opensAt: string;
  readonly deadline: string;
  readonly state: 'upcoming' | 'open' | 'over';
};

export type RoundUnitRow = {
  readonly code: string;
  readonly name: string;
  readonly groupName: string;
  readonly illustrative: boolean;
  readonly status: SheetStatus;
  readonly version: number | null;
  readonly submittedAt: string | null;
  /** Leaves that apply, without survey; of these declared, appraised and fixed by the council. */
  readonly leaves: number;
  readonly declared: number;
  readonly appraised: number;
  readonly fixed: number;
  /** Own deadline of the self-assessment, where extended. */
  readonly extendedUntil: string | null;
  readonly selfDeadline: string | null;
};

export type RoundStateView = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly organiserName: string;
  readonly criteriaSetName: string;
  readonly phases: readonly PhaseView[];
  readonly units: readonly RoundUnitRow[];
  readonly survey: { readonly status: SurveyStatus; readonly version: number; readonly undecided: number; readonly frozenAt: string | null; readonly mergedAt: string | null } | null;
  readonly agencies: {
    /** Leaves that no agency appraises. */
    readonly unassignedLeaves: readonly string[];
    /** Agencies with leaves but without an appraiser for at least one unit. */
    readonly withoutAppraiser: readonly { readonly name: string; readonly leaves: number; readonly units: number }[];
  };
  readonly blockers: readonly PublicationBlocker[];
  readonly mergeBlockers: readonly PublicationBlocker[];
  /** Of the result as it stands: what publication would fix. */
  readonly result: { readonly checksum: string; readonly ranked: number; readonly of: number; readonly means: readonly (MeanView & { readonly group: string })[] };
  readonly publication: (PublicationView & { readonly isIntact: boolean }) | null;
  /** The viewer manages the round; others only look. */
  readonly mayManage: boolean;
};

export type ReturnSheetInput = z.input<typeof returnSheetInput>;
export type GrantExtensionInput = z.input<typeof grantExtensionInput>;
export type MergeSurveyInput = z.input<typeof mergeSurveyInput>;
export type PublishRoundInput = z.input<typeof publishRoundInput>;
