import { describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { createCatTienRound } from '../../support/seed-cat-tien-round';
import { createSmallRound } from '../../support/seed-small-round';

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
