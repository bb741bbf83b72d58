/** The frozen result of a survey: counts and decision of every unit, points of every leaf. Written once. */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { SurveyDecision, UnitStanding } from '@/core/survey/standing';
import type { Db } from './client';
import { toDecimalString } from './decimal';

export type FrozenUnit = {
  readonly responses: number;
  readonly blank: number;
  readonly decision: SurveyDecision;
  readonly reason: string | null;
  /** By leaf code; empty where the unit is exempt. */
  readonly leaves: Readonly<Record<string, { readonly points: DecimalString; readonly n: number; readonly standardError: string | null }>>;
};

/** By the unit's code in the round. */
export async function loadFrozenUnits(db: Db, surveyId: string): Promise<Map<string, FrozenUnit>> {
  const units = await db.surveyUnit.findMany({ where: { surveyId }, include: { roundUnit: { select: { code: true } } } });
  const scores = await db.surveyScore.findMany({ where: { surveyId }, include: { criterion: { select: { code: true } } } });
  const leaves = new Map<string, FrozenUnit['leaves']>();
  for (const { roundUnitId, criterion, points, answers, standardError } of scores) {
    const leaf = { points: toDecimalString(points), n: answers, standardError };
    leaves.set(roundUnitId, { ...leaves.get(roundUnitId), [criterion.code]: leaf });
  }
  return new Map(
    units.map(({ roundUnitId, roundUnit, responses, blank, decision, reason }) => [
      roundUnit.code,
      { responses, blank, decision, reason, leaves: leaves.get(roundUnitId) ?? {} },
    ]),
  );
}

export type FrozenSurvey = {
  readonly surveyId: string;
  readonly frozenAt: Date;
  readonly standings: readonly UnitStanding[];
  readonly roundUnitIds: ReadonlyMap<string, string>;
  readonly criterionIds: ReadonlyMap<string, string>;
};

/** Writes the points of every unit and closes the survey; the caller holds its lock. */
export async function writeFrozenSurvey(tx: Db, { surveyId, frozenAt, standings, roundUnitIds, criterionIds }: FrozenSurvey): Promise<void> {
  await tx.surveyUnit.deleteMany({ where: { surveyId } });
  await tx.surveyUnit.createMany({
    data: standings.map(({ unitCode, decision, reason, survey }) => ({
      surveyId,
      roundUnitId: roundUnitIds.get(unitCode)!,
      // A unit that no form names has been answered by nobody: that is a count, not a missing number.
      responses: survey?.total ?? 0,
      blank: survey?.allBlank ?? 0,
      decision,
      reason,
    })),
  });
  await tx.surveyScore.createMany({
    data: standings.flatMap(({ unitCode, decision, survey }) => {
      if (survey === null || decision === 'exempt' || decision === 'undecided') return [];
      return Object.entries(survey.leaves).flatMap(([leafCode, { exact, points, maxPoints, n, standardError }]) =>
        exact === null || points === null
          ? []
          : [{ surveyId, roundUnitId: roundUnitIds.get(unitCode)!, criterionId: criterionIds.get(leafCode)!, exact, points, maxPoints, answers: n, standardError }],
      );
    }),
  });
  await tx.survey.update({ where: { id: surveyId }, data: { status: 'frozen', frozenAt, version: { increment: 1 } } });
}

