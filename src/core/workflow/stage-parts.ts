/**
 * The stages of one leaf side by side, and what can be said of them without any rule of scoring: which appraisal
 * counts, whether two declarations say the same, by how much the points moved.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { isDecimal, subtract, trimDecimals } from '../exact/decimal';
import type { Facts, Stage } from '../scoring/facts';

/** What one stage says of a leaf. `points` is null where there is no number (missing, excluded as not applicable). */
export type StagePart = {
  readonly facts: Facts | null;
  readonly points: DecimalString | null;
  /** ISO time of the last change of this stage. */
  readonly changedAt: string;
};

/** An absent stage has not been written; a stage whose facts are null was cleared again. */
export type StageParts = { readonly [S in Stage]?: StagePart | null };

export const APPRAISAL_STAGES = ['round1', 'round2'] as const satisfies readonly Stage[];
export type AppraisalStage = (typeof APPRAISAL_STAGES)[number];

/** The appraisal that counts: round 2 where it was written, else round 1. */
export function latestAppraisal<P extends StagePart>(parts: { readonly [S in Stage]?: P | null }): P | null {
  return parts.round2 ?? parts.round1 ?? null;
}

/**
 * What `stage` starts from and is compared with: the appraisal before it, else the unit's own facts. An appraisal of
 * facts that the unit has changed since says nothing about the new ones, so the unit's facts count again.
 * Null: nothing was said before.
 */
export function factsBefore(stage: Exclude<Stage, 'self'>, parts: StageParts): Facts | null {
  const earlier = stage === 'round1' ? null : stage === 'round2' ? (parts.round1 ?? null) : latestAppraisal(parts);
  if (earlier?.facts && !isOutdated(earlier, parts)) return earlier.facts;
  return parts.self?.facts ?? null;
}

/** The unit changed its facts after this appraisal (the sheet was returned), and not back to what was appraised. */
export function isOutdated(appraisal: StagePart, parts: StageParts): boolean {
  const self = parts.self;
  return self != null && self.changedAt > appraisal.changedAt && !sameFacts(self.facts, appraisal.facts);
}

/**
 * Whether two declarations say the same: order of ticks and trailing zeros do not matter, nor does the wording of the
 * reason why a leaf is not applicable. Nothing equals only nothing.
 */
export function sameFacts(a: Facts | null, b: Facts | null): boolean {
  return canonical(a) === canonical(b);
}

/** Appraised minus self-assessed points; null where either has no number. */
export function pointsMoved(parts: StageParts): DecimalString | null {
  const self = parts.self?.points ?? null;
  const appraised = latestAppraisal(parts)?.points ?? null;
  return self === null || appraised === null ? null : subtract(appraised, self);
}

function canonical(facts: Facts | null): string {
  if (facts === null) return 'null';
  if ('notApplicable' in facts) return 'notApplicable';
  const entries = Object.entries(facts).map(([key, value]) => [key, canonicalValue(key, value)] as const);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalValue(key: string, value: unknown): unknown {
  if (typeof value === 'string' && isDecimal(value)) return trimDecimals(value);
  // Ticks are a set; counts belong to their violation by place.
  if (key === 'ticked' && Array.isArray(value)) return [...(value as number[])].sort((a, b) => a - b);
  return value;
}
