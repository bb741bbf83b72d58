/**
 * From when until when a role is held: calendar days in Vietnam as "yyyy-mm-dd", both ends included. Days in this form
 * compare as text.
 */
export type Day = string;

export type RolePeriod = {
  readonly validFrom: Day;
  /** Last day; null: until it is taken back. */
  readonly validTo: Day | null;
};

export const ROLE_STATES = ['current', 'upcoming', 'ended'] as const;
export type RoleState = (typeof ROLE_STATES)[number];

/** Whether the role is held on the day, or only later, or no more. */
export function roleStateOn({ validFrom, validTo }: RolePeriod, today: Day): RoleState {
  if (validTo !== null && validTo < today) return 'ended';
  return validFrom > today ? 'upcoming' : 'current';
}

/** Whether there is a day on which both are held. */
export function periodsOverlap(one: RolePeriod, other: RolePeriod): boolean {
  return (one.validTo === null || other.validFrom <= one.validTo) && (other.validTo === null || one.validFrom <= other.validTo);
}

/** The calendar day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
