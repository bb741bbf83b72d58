import type { SetStatus } from '@/core/criteria/levels';
import type { RoundStatus, SheetStatus, SurveyStatus } from '@/core/workflow/statuses';
import { ROUND_STATUS_LABELS, SET_STATUS_LABELS, SHEET_STATUS_LABELS, SURVEY_STATUS_LABELS } from '@/text/labels';
import { Badge, type BadgeTone } from './badge';

const SHEET_TONES = {
  draft: 'neutral',
  pendingApproval: 'warning',
  returned: 'danger',
  submitted: 'info',
  finalised: 'success',
} as const satisfies Record<SheetStatus, BadgeTone>;

const ROUND_TONES = { draft: 'neutral', open: 'info', published: 'success' } as const satisfies Record<RoundStatus, BadgeTone>;

const SURVEY_TONES = { open: 'info', frozen: 'warning', merged: 'success' } as const satisfies Record<SurveyStatus, BadgeTone>;

const SET_TONES = { draft: 'neutral', issued: 'info', used: 'success' } as const satisfies Record<SetStatus, BadgeTone>;

/** Status of a score sheet, a round, a survey or a criteria set: `<StatusBadge sheet="draft" />`. */
export function StatusBadge(props: { sheet: SheetStatus } | { round: RoundStatus } | { survey: SurveyStatus } | { set: SetStatus }) {
  if ('sheet' in props) return <Badge tone={SHEET_TONES[props.sheet]}>{SHEET_STATUS_LABELS[props.sheet]}</Badge>;
  if ('round' in props) return <Badge tone={ROUND_TONES[props.round]}>{ROUND_STATUS_LABELS[props.round]}</Badge>;
  if ('set' in props) return <Badge tone={SET_TONES[props.set]}>{SET_STATUS_LABELS[props.set]}</Badge>;
  return <Badge tone={SURVEY_TONES[props.survey]}>{SURVEY_STATUS_LABELS[props.survey]}</Badge>;
}
