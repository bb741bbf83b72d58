/** Where one sheet stands before the council: what is decided, and the appraised block by stage. */
import { excludeLeaves } from '@/core/criteria/exclusions';
import { compileCriteria, type CompiledCriteria } from '@/core/scoring/compile-criteria';
import type { Facts } from '@/core/scoring/facts';
import type { RoundRules } from '@/core/scoring/round-rules';
import { scoreUnit } from '@/core/scoring/score-unit';
import { councilState, isContested } from '@/core/workflow/council';
import { countingFacts } from '@/core/workflow/counting-facts';
import type { StageParts } from '@/core/workflow/stage-parts';
import type { StageViews } from '@/contracts/appraisals';
import type { BlockPoints, CouncilProgress, CouncilUnit } from '@/contracts/council';
import type { EntryRow, MeasuredUnit } from '@/data/appraisals';
import { leavesAskedOf, type CouncilRoundLeaf } from './council-round';

export type SheetLeaf = { readonly place: CouncilRoundLeaf; readonly entry: EntryRow | undefined; readonly stages: StageViews };

/** The leaves decided for a unit, each with its entry. */
export function sheetLeaves(unit: MeasuredUnit, leaves: readonly CouncilRoundLeaf[], entries: readonly EntryRow[]): SheetLeaf[] {
  const entryOf = new Map(entries.map((entry) => [entry.criterionId, entry]));
  return leavesAskedOf(unit, leaves).map((place) => {
    const entry = entryOf.get(place.criterionId);
    return { place, entry, stages: entry?.stages ?? {} };
  });
}

export function progressOf(leaves: readonly SheetLeaf[]): CouncilProgress {
  const states = leaves.map(({ place, stages }) => councilState(place.section, place.leaf.source, stages));
  return {
    total: states.filter((state) => state !== 'notClaimed').length,
    fixed: states.filter((state) => state === 'fixed').length,
    ready: states.filter((state) => state === 'ready').length,
    contested: leaves.filter(({ stages }) => isContested(stages)).length,
    notAppraised: leaves.flatMap(({ place }, at) => (states[at] === 'notAppraised' ? [place.leaf.code] : [])),
  };
}

/** Grows with every change of the entry or of any of its stages, which are never deleted: equal means unchanged. */
export function entryRevision(entry: EntryRow | undefined): number {
  if (!entry) return 0;
  return Object.values(entry.stages).reduce((sum, stage) => sum + (stage?.version ?? 0), entry.version);
}

export function sheetRevision(entries: readonly EntryRow[]): number {
  return entries.reduce((sum, entry) => sum + entryRevision(entry), 0);
}

/** Progress and the appraised block of each stage; the survey is no matter of the council. */
export function figuresOf(
  unit: MeasuredUnit,
  leaves: readonly CouncilRoundLeaf[],
  entries: readonly EntryRow[],
  criteria: CompiledCriteria,
  rules: RoundRules,
): NonNullable<CouncilUnit['figures']> {
  const ofSheet = sheetLeaves(unit, leaves, entries);
  const excluded = excludeLeaves(criteria.set, exclusionsByCode(unit, leaves));
  // Few units have exclusions; they alone need a compilation of their own.
  const compiled = unit.exclusions.size === 0 ? criteria : compileCriteria(excluded.set, rules.rounding.decimals);
  const block = (factsOf: (leaf: SheetLeaf) => Facts | null): BlockPoints => {
    const facts = Object.fromEntries(ofSheet.map((leaf) => [leaf.place.leaf.code, factsOf(leaf)]));
    const { appraised } = scoreUnit(compiled, rules, { unitType: unit.unitType, facts: { ...facts, ...excluded.facts }, survey: null });
    return { points: appraised.points, max: appraised.max, soFar: appraised.soFar };
  };
  const factsAt = (stage: keyof StageParts) => (leaf: SheetLeaf) => leaf.stages[stage]?.facts ?? null;
  return {
    progress: progressOf(ofSheet),
    self: block(factsAt('self')),
    appraised: block(({ place, stages: { self, round1, round2 } }) => countingFacts(place.leaf.source, { self, round1, round2 })),
    final: block(factsAt('final')),
    revision: sheetRevision(entries),
  };
}

function exclusionsByCode(unit: MeasuredUnit, leaves: readonly CouncilRoundLeaf[]): ReadonlyMap<string, string> {
  return new Map(leaves.flatMap(({ leaf, criterionId }) => {
    const reason = unit.exclusions.get(criterionId);
    return reason === undefined ? [] : [[leaf.code, reason] as const];
  }));
}
