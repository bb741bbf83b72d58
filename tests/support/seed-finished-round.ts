import { db } from '@/data/client';
import type { Facts } from '@/core/scoring/facts';
import { accountId } from '../../prisma/seed/demo/accounts';
import { writeSheets } from '../../prisma/seed/demo/write-sheets';
import { createSmallRound, FULL_FACTS, type SmallRound } from './seed-small-round';

export const NOW = new Date('2026-03-10T03:00:00Z');
const BEFORE = new Date('2026-03-01T03:00:00Z');

/** don-vi-1 and don-vi-3 lose a point on 1.1; exact survey points 3, 75/32 (-> 2,34) and 3. */
const LOWERED: Facts = { optionIndex: 1 };
const SURVEY = { 'don-vi-1': '3', 'don-vi-2': '75/32', 'don-vi-3': '3' } as const;
export const REASON = 'Ban hành chậm 10 ngày so với quy định.';

/**
 * A small round in which everything is decided and the survey is frozen, not merged.
 * Totals after the merge: don-vi-2 15,70 + 2,34 = 18,04; don-vi-1 and don-vi-3 14,70 + 3,00 = 17,70.
 */
export async function createFinishedRound(code: string): Promise<SmallRound> {
  const small = await createSmallRound(db, { code, now: NOW });
  const noivu = accountId(small.accounts.noivu);
  const hoidong = accountId(small.accounts.hoidong);
  await writeSheets(
    db,
    small.round,
    [...small.unitIds.keys()].map((unitCode) => ({
      unitCode,
      status: 'finalised' as const,
      submittedAt: BEFORE,
      updatedAt: BEFORE,
      entries: Object.entries(FULL_FACTS).map(([leaf, self]) => {
        const isLowered = leaf === '1.1' && unitCode !== 'don-vi-2';
        const decided = isLowered ? LOWERED : self;
        const reason = isLowered ? REASON : undefined;
        return {
          code: leaf,
          stages: {
            self: { facts: self, authorId: leaf === '2.3' ? null : accountId(small.accounts.canbo1) },
            round1: { facts: decided, authorId: noivu, reason },
            final: { facts: decided, authorId: hoidong },
          },
        };
      }),
    })),
  );
  await freezeSurvey(small);
  return small;
}

async function freezeSurvey({ round, surveyId }: SmallRound): Promise<void> {
  const criterionId = round.loaded.criterionIds.get('2.4') as string;
  const units = Object.entries(SURVEY).map(([code, exact]) => ({ exact, roundUnitId: round.units.get(code)?.roundUnitId as string }));
  await db.surveyUnit.createMany({ data: units.map(({ roundUnitId }) => ({ surveyId, roundUnitId, responses: 30, blank: 0, decision: 'computed' as const })) });
  await db.surveyScore.createMany({
    data: units.map(({ roundUnitId, exact }) => ({ surveyId, roundUnitId, criterionId, exact, points: exact === '3' ? '3' : '2.34', maxPoints: '4', answers: 30, standardError: '0.123' })),
  });
  await db.survey.update({ where: { id: surveyId }, data: { status: 'frozen', frozenAt: BEFORE } });
}
