/**
 * Statuses of a round and of a score sheet. The lists are the type; switches over them are exhaustive.
 */

/** Round: being prepared; running; published (immutable). */
export const ROUND_STATUSES = ['draft', 'open', 'published'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** Phases of a running round, in order; the survey runs beside them on its own line. */
export const PHASES = ['selfAssessment', 'round1', 'round2', 'council', 'publication'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Score sheet (phiếu): the officer writes (`draft`, `returned`), the leader is asked (`pendingApproval`) and submits (`submitted`);
 * appraisers work on submitted sheets; the council fixes all final points (`finalised`).
 */
export const SHEET_STATUSES = ['draft', 'pendingApproval', 'returned', 'submitted', 'finalised'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** Survey: answers come in; frozen before the merge; merged into the round's results. */
export const SURVEY_STATUSES = ['open', 'frozen', 'merged'] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];
