/**
 * The result of a round as it stands: every unit scored from the facts that count, ranked in its group, with its band.
 * The one computation behind the provisional ranking and the publication.
 */
import type { ResultUnit } from '@/contracts/results';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { excludeLeaves } from '@/core/criteria/exclusions';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { bandOf } from '@/core/ranking/bands';
import { rankUnits } from '@/core/ranking/rank';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { UnitScore } from '@/core/scoring/outcome';
import { scoreUnit, type SurveyInput } from '@/core/scoring/score-unit';
import { countingFacts } from '@/core/workflow/counting-facts';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import {
  findSurveyResults,
  listExclusions,
  listSheetsWithStages,
  type LoadedSheet,
  type LoadedStage,
  type LoadedSurvey,
  type LoadedSurveyUnit,
} from '@/data/results';
import { listRoundUnits, type LoadedRound, type LoadedRoundUnit } from '@/data/rounds';

/** The stages of one leaf, by stage. */
export type StageRows = { readonly [S in Stage]?: LoadedStage };

export type ComputedUnit = ResultUnit & {
  readonly score: UnitScore;
  /** The facts that made the score, by leaf code. */
  readonly facts: Readonly<Record<string, Facts | null>>;
  readonly stages: Readonly<Record<string, StageRows>>;
  /** Leaves that the round excludes for this unit, with the reason. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** Null before the merge. */
  readonly survey: LoadedSurveyUnit | null;
  readonly tied: boolean;
  /** Null: no sheet yet. */
  readonly sheet: Pick<LoadedSheet, 'id' | 'status' | 'version' | 'submittedAt'> | null;
};

export type ComputedRound = {
  readonly round: LoadedRound;
  readonly set: CriteriaSet;
  readonly survey: LoadedSurvey | null;
  readonly units: readonly ComputedUnit[];
};

/**
 * Scores and ranks all units of the round. Survey points take part only once the survey is merged: before, nobody but
 * the survey manager and the auditor may see them.
 */
export async function computeRoundResults(db: Db, round: LoadedRound): Promise<ComputedRound> {
  // One after another: within a transaction there is one connection.
  const { set } = await loadCriteriaSet(db, round.criteriaSetId);
  const roundUnits = await listRoundUnits(db, round.id);
  const sheets = await listSheetsWithStages(db, round.id);
  const exclusions = await listExclusions(db, round.id);
  const survey = await findSurveyResults(db, round.id);
  const compiled = compileCriteria(set, round.rules.rounding.decimals);
  const sources = new Map([...leavesOf(set), ...extraLeavesOf(set)].map(({ code, source }) => [code, source]));
  const sheetOf = new Map(sheets.map((sheet) => [sheet.roundUnitId, sheet]));
  const groupNames = new Map(round.groups.map(({ code, name }) => [code, name]));

  const scored = roundUnits.map((roundUnit) => {
    const sheet = sheetOf.get(roundUnit.id) ?? null;
    const stages = stagesByLeaf(sheet?.stages ?? []);
    const excluded = exclusions.get(roundUnit.id) ?? new Map<string, string>();
    const applied = excludeLeaves(set, excluded);
    const facts = { ...factsOf(stages, (code) => sources.get(code)), ...applied.facts };
    const surveyUnit = survey?.status === 'merged' ? (survey.units.get(roundUnit.id) ?? null) : null;
    const input = { unitType: roundUnit.unit.type, facts, survey: surveyInput(survey, surveyUnit) };
    const score = scoreUnit(excluded.size === 0 ? compiled : applied.set, round.rules, input);
    return { roundUnit, sheet, stages, exclusions: excluded, facts, survey: surveyUnit, score };
  });
  const ranked = rankUnits(
    scored.map(({ roundUnit, score }) => ({ ...score, id: roundUnit.id, group: roundUnit.groupCode })),
    round.rules,
  );
  const units = scored.map(({ roundUnit, sheet, ...unit }, at) => ({
    ...identityOf(roundUnit, groupNames),
    ...unit,
    rank: ranked[at]?.rank ?? null,
    rankOf: ranked[at]?.rankOf as number,
    tied: (ranked[at]?.sharedBy.length as number) > 0,
    band: bandOf(unit.score, round.rules)?.label ?? null,
    sheet: sheet && headOf(sheet),
  }));
  return { round, set, survey, units };
}

function factsOf(
  stages: Readonly<Record<string, StageRows>>,
  sourceOf: (code: string) => Parameters<typeof countingFacts>[0] | undefined,
): Record<string, Facts | null> {
  const facts: Record<string, Facts | null> = {};
  for (const [code, parts] of Object.entries(stages)) {
    const source = sourceOf(code);
    if (source !== undefined) facts[code] = countingFacts(source, parts);
  }
  return facts;
}

function stagesByLeaf(rows: readonly LoadedStage[]): Record<string, StageRows> {
  const stages: Record<string, { [S in Stage]?: LoadedStage }> = {};
  for (const row of rows) (stages[row.code] ??= {})[row.stage] = row;
  return stages;
}

function surveyInput(survey: LoadedSurvey | null, unit: LoadedSurveyUnit | null): SurveyInput {
  if (survey?.status !== 'merged' || unit === null || unit.decision === 'undecided') return null;
  if (unit.decision === 'exempt') return { exempt: unit.reason ?? '' };
  return { points: Object.fromEntries(Object.entries(unit.scores).map(([code, { exact }]) => [code, exact])) };
}

function identityOf(roundUnit: LoadedRoundUnit, groupNames: ReadonlyMap<string, string>) {
  return {
    roundUnitId: roundUnit.id,
    unitId: roundUnit.unit.id,
    code: roundUnit.code,
    name: roundUnit.unit.name,
    type: roundUnit.unit.type,
    group: { code: roundUnit.groupCode, name: groupNames.get(roundUnit.groupCode) ?? roundUnit.groupCode },
    illustrative: roundUnit.illustrative,
  };
}

function headOf({ id, status, version, submittedAt }: LoadedSheet): { id: string; status: SheetStatus; version: number; submittedAt: Date | null } {
  return { id, status, version, submittedAt };
}
