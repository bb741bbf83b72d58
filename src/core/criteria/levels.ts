/** Which units a criteria set is for. */
export const SET_LEVELS = ['department', 'district', 'commune'] as const;
export type SetLevel = (typeof SET_LEVELS)[number];

export const SET_STATUSES = ['draft', 'issued', 'used'] as const;
/** Draft -> issued by a decision -> used by a round, and frozen. */
export type SetStatus = (typeof SET_STATUSES)[number];
