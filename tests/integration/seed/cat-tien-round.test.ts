import { describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import type { Prisma } from '@/generated/prisma/client';
import { accountId } from '../../../prisma/seed/demo/accounts';
import { catTienEntries } from '../../../prisma/seed/demo/lam-dong-districts-2022';
import { mergeResponses2022 } from '../../../prisma/seed/demo/survey-2022';
import { writeSheets } from '../../../prisma/seed/demo/write-sheets';
import { createCatTienRound } from '../../support/seed-cat-tien-round';
import { createSmallRound } from '../../support/seed-small-round';
import { scoreSeededRound } from './score-round';

describe('rounds made for tests', () => {
  it('makes two rounds like Lâm Đồng 2022 beside each other, Cát Tiên with nothing but the figures of other systems', async () => {
    const first = await createCatTienRound(db, { code: 'mot' });
    await createCatTienRound(db, { code: 'hai' });
    const stages = await db.entryStage.findMany({
      where: { entry: { sheetId: first.round.units.get('cat-tien')?.sheetId } },
      select: { stage: true, authorId: true, entry: { select: { criterion: { select: { source: true } } } } },
    });
    expect(stages).toHaveLength(4);
    for (const row of stages) {
      expect(row).toMatchObject({ stage: 'self', authorId: null, entry: { criterion: { source: 'external' } } });
    }
    expect(await db.scoreSheet.count({ where: { status: 'finalised', roundUnit: { roundId: first.round.id } } })).toBe(11);
  });

  it('ends in the published figures once Cát Tiên is filled in as in its entries file and the forms are merged', async () => {
    const { round, surveyId, accounts } = await createCatTienRound(db, { code: 'ba' });
    const council = accountId(accounts.hoidong);
    const entries = catTienEntries(accountId(accounts.canbo), () => council, council);
    const present = await db.scoreEntry.findMany({
      where: { sheetId: round.units.get('cat-tien')?.sheetId },
      select: { id: true, criterion: { select: { code: true } }, stages: true },
    });
    const now = new Date();
    await db.entryStage.createMany({
      data: present.flatMap(({ stages }) =>
        stages.map(({ entryId, facts, outcome, points, maxPoints }) => ({
          ...{ entryId, outcome, points, maxPoints, stage: 'final' as const, authorId: council },
          facts: facts as Prisma.InputJsonValue,
        })),
      ),
    });
    const filled = new Set(present.map(({ criterion }) => criterion.code));
    await writeSheets(db, round, [
      { unitCode: 'cat-tien', status: 'finalised', submittedAt: now, updatedAt: now, entries: entries.filter(({ code }) => !filled.has(code)) },
    ]);
    const dates = { importedAt: now, frozenAt: now, mergedAt: now };
    await mergeResponses2022(db, round, surveyId, accountId(accounts.khaosat), dates);

    const catTien = (await scoreSeededRound(db, round.code)).get('cat-tien');
    expect(catTien).toMatchObject({
      appraised: { points: '63.16', max: '75' },
      survey: { points: '19.89', max: '25' },
      total: '83.05',
      place: { rank: 10, rankOf: 12 },
    });
  });

  it('makes a small round with a unit that no appraiser has', async () => {
    const { round, accounts } = await createSmallRound(db);
    const assigned = await db.appraiserUnit.findMany({
      where: { account: { username: accounts.noivu } },
      select: { roundUnit: { select: { code: true } } },
    });
    expect(assigned.map(({ roundUnit }) => roundUnit.code).sort()).toEqual(['don-vi-1', 'don-vi-2']);
    expect(round.units.size).toBe(3);
  });
});
