/** The rules and the calendar of a running round, changed by decision; and what its people are told. Instants are ISO text. */
import { z } from 'zod';
import type { ResultComparison } from '@/core/analysis/compare-results';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { RuleDifference } from '@/core/scoring/rules-diff';
import type { Phase, RoundStatus } from '@/core/workflow/statuses';
import { roundRulesSchema, savePhasesInput } from './round-setup';

const change = {
  round: savePhasesInput.shape.round,
  /** Revision of the round that was seen. */
  revision: savePhasesInput.shape.revision,
  /** The rules as they shall be, whole; absent: as they are. */
  rules: roundRulesSchema.optional(),
  /** The calendar as it shall be, whole; absent: as it is. */
  phases: savePhasesInput.shape.phases.optional(),
};

export const previewRuleChangeInput = z.object(change);
export const changeRulesInput = z.object({
  ...change,
  decisionNumber: z
    .string({ error: 'Xin ghi số quyết định.' })
    .trim()
    .min(1, 'Xin ghi số quyết định, ví dụ 1234/QĐ-UBND.')
    .max(100, 'Số quyết định dài quá 100 ký tự; xin kiểm tra lại.'),
  decisionDate: z.iso.date({ error: 'Xin chọn ngày ký quyết định.' }),
  reason: z
    .string({ error: 'Xin ghi lý do thay đổi.' })
    .trim()
    .min(5, 'Xin ghi lý do từ 5 ký tự trở lên để các đơn vị hiểu vì sao quy tắc thay đổi.')
    .max(2000, 'Lý do dài quá 2.000 ký tự; xin viết ngắn hơn.'),
});
export type PreviewRuleChangeInput = Omit<z.input<typeof previewRuleChangeInput>, 'rules'> & { rules?: RoundRules };
export type ChangeRulesInput = Omit<z.input<typeof changeRulesInput>, 'rules'> & { rules?: RoundRules };

export type PhaseTimes = { readonly opensAt: string; readonly deadline: string };
/** null: the phase is not in the calendar. */
export type PhaseChange = { readonly phase: Phase; readonly before: PhaseTimes | null; readonly after: PhaseTimes | null };

/** By which decision rules changed: what is printed beside them. */
export type RuleChangeHead = {
  readonly number: number;
  readonly decisionNumber: string;
  /** yyyy-mm-dd */
  readonly decisionDate: string;
};

export type RuleChangeView = RuleChangeHead & {
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly rules: readonly RuleDifference[];
  readonly phases: readonly PhaseChange[];
};

export type RoundRulesView = {
  readonly code: string;
  readonly name: string;
  readonly status: RoundStatus;
  readonly revision: number;
  readonly organiserName: string;
  readonly criteriaSetName: string;
  readonly rules: RoundRules;
  readonly phases: readonly { readonly phase: Phase; readonly opensAt: string; readonly deadline: string }[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** For the form of who may change the rules; null for everybody else. */
  readonly set: CriteriaSet | null;
  /** The newest first. */
  readonly changes: readonly RuleChangeView[];
  /** The survey is frozen: its minimum was applied and cannot change any more. */
  readonly isSurveyFrozen: boolean;
  readonly mayManage: boolean;
  /** May open the pages of the round's administration. */
  readonly isOversight: boolean;
};

/** What a change would do, before it is made. */
export type RuleChangePreview = {
  readonly rules: readonly RuleDifference[];
  readonly phases: readonly PhaseChange[];
  /** Null: the rules do not change, or the viewer may not see provisional results. */
  readonly results: (ResultComparison & { readonly units: Readonly<Record<string, { readonly name: string; readonly groupName: string }>> }) | null;
};

type Notice = { readonly id: string; readonly roundCode: string; readonly roundName: string; readonly createdAt: string; readonly isRead: boolean };
export type NoticeView = Notice &
  (
    | { readonly kind: 'opened' }
    | { readonly kind: 'rulesChanged'; readonly change: RuleChangeView; readonly areas: Readonly<Record<string, string>> }
    | { readonly kind: 'extended'; readonly unitCode: string; readonly unitName: string; readonly isOwn: boolean; readonly phase: Phase; readonly deadline: string }
  );
export type NoticeKind = NoticeView['kind'];

export type NoticePage = { readonly notices: readonly NoticeView[]; readonly unread: number; readonly page: number; readonly pages: number; readonly total: number };

export const noticePageInput = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
/** `all`: whatever is unread. */
export const markNoticesReadInput = z.object({ notices: z.union([z.array(z.uuid()).min(1).max(100), z.literal('all')]) });
export type MarkNoticesReadInput = z.input<typeof markNoticesReadInput>;
