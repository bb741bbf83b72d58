/** What every writer of a stage asks: whether the unit's part has moved on, and the columns that follow from the points. */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { LeafOutcome } from '@/core/scoring/outcome';
import type { EntryRow } from '@/data/appraisals';

/**
 * Whether the unit changed its part since it was seen. An entry without a word of the unit, made for the appraisal (1) or
 * for a file beside an item that is not claimed (0), counts as none.
 */
export function isEntryMoved(entry: EntryRow, seenVersion: number): boolean {
  return seenVersion === 0 ? entry.version > 1 || entry.stages.self !== undefined : entry.version !== seenVersion;
}

/** Columns of a stage row from an outcome; null where the facts give no outcome (missing, survey). */
export function toStageOutcome(outcome: LeafOutcome): { outcome: 'scored' | 'notApplicable'; points: DecimalString | null } | null {
  if (outcome.kind !== 'scored' && outcome.kind !== 'notApplicable') return null;
  return { outcome: outcome.kind, points: outcome.points };
}
