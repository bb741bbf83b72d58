/**
 * Units on a lineage, as plain data: who stood where from which day to which, and what became of whom.
 *
 * A day is a calendar day as "2025-07-01": compared as text, it orders as time does. There is no hour and no time zone.
 */
import type { UnitType } from '../criteria/criteria-set';

export type Day = string;

export type UnitRecord = {
  readonly id: string;
  /** Official code ("25159"); a later unit may carry the code of an earlier one. */
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  /** The unit above when this one began; see core/units/tree for where it stands on a given day. */
  readonly parentId: string | null;
  readonly validFrom: Day;
  /** Last day; null while it exists. */
  readonly validTo: Day | null;
};

export const LINEAGE_KINDS = ['whole', 'part', 'unchanged', 'renamed', 'retyped'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** successor ← predecessor, from the first day of the successor's new state. */
export type LineageLink = {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly kind: LineageKind;
  readonly effectiveOn: Day;
};

/** Every unit and link that is known. */
export type UnitDirectory = { readonly units: readonly UnitRecord[]; readonly links: readonly LineageLink[] };

/** Whether the unit existed on the day; its last day counts. */
export function isValidOn({ validFrom, validTo }: Pick<UnitRecord, 'validFrom' | 'validTo'>, day: Day): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** Whether two spans of validity share a day. */
export function overlaps(a: Pick<UnitRecord, 'validFrom' | 'validTo'>, b: Pick<UnitRecord, 'validFrom' | 'validTo'>): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

const DAY_MS = 86_400_000;

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar: "2025-02-30" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
