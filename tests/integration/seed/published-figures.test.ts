import { beforeAll, describe, expect, it } from 'vitest';
import { meanOf } from '@/core/ranking/mean';
import { compare } from '@/core/exact/decimal';
import { db } from '@/data/client';
import { readCommuneResults } from '../../../prisma/seed/demo/cat-tien-communes-2022';
import { readDistrictResults } from '../../../prisma/seed/demo/lam-dong-districts-2022';
import { insertAccounts, NAMED_ACCOUNTS } from '../../../prisma/seed/demo/accounts';
import { seedPublishedCommunes, seedPublishedDistricts } from '../../../prisma/seed/demo/rounds-2022';
import { seedReference, whole } from '../../../prisma/seed/index';
import { scoreSeededRound, type SeededUnit } from './score-round';

beforeAll(async () => {
  await seedReference(db);
  await whole(db, async (tx) => {
    await insertAccounts(tx, NAMED_ACCOUNTS);
    await seedPublishedDistricts(tx);
    await seedPublishedCommunes(tx);
  });
});

describe('the districts of Lâm Đồng, 2022', () => {
  let units: ReadonlyMap<string, SeededUnit>;
  beforeAll(async () => {
    units = await scoreSeededRound(db, 'lam-dong-huyen-2022');
  });

  it('Cát Tiên has 63,16/75 + 19,89/25 = 83,05 and is tenth of twelve', () => {
    const unit = units.get('cat-tien');
    expect(unit?.appraised).toMatchObject({ points: '63.16', max: '75' });
    expect(unit?.survey).toMatchObject({ points: '19.89', max: '25' });
    expect(unit?.total).toBe('83.05');
    expect(unit?.place).toMatchObject({ rank: 10, rankOf: 12 });
  });

  it.each(readDistrictResults())('$fullName has its points in every area', ({ code, areas }) => {
    const unit = units.get(code);
    const points = unit?.areas.map((area) => ({ code: area.code, appraised: area.appraised.points, survey: area.survey.points }));
    expect(points).toEqual(
      areas.map((area) => ({ code: area.code, appraised: area.appraised.points, survey: area.survey.points })),
    );
    expect(unit?.missing).toEqual([]);
  });

  it('only Cát Tiên is not illustrative', () => {
    expect([...units.values()].filter(({ illustrative }) => !illustrative).map(({ id }) => id)).toEqual(['cat-tien']);
  });
});

describe('the communes of Cát Tiên, 2022', () => {
  let units: ReadonlyMap<string, SeededUnit>;
  beforeAll(async () => {
    units = await scoreSeededRound(db, 'cat-tien-xa-2022');
  });

  it.each(readCommuneResults())('$fullName has its points in every area', ({ code, areas }) => {
    const points = units.get(code)?.areas.map((area) => ({ appraised: area.appraised.points, survey: area.survey.points }));
    expect(points).toEqual(areas.map((area) => ({ appraised: area.appraised.points, survey: area.survey.points })));
  });

  it('has the published mean of 83,04 with six units above and three below', () => {
    const totals = [...units.values()].map(({ id, total }) => ({ id, value: total }));
    expect(meanOf(totals)).toMatchObject({ mean: '83.04', n: 9, leftOut: [] });
    const above = totals.filter(({ value }) => value !== null && compare(value, '83.04') > 0).map(({ id }) => id);
    expect(above.sort()).toEqual(['dong-nai-thuong', 'duc-pho', 'gia-vien', 'nam-ninh', 'quang-ngai', 'tien-hoang']);
  });

  it('has two units on the third rank and none on the fourth', () => {
    const ranks = [...units.values()].map(({ place }) => place.rank).sort();
    expect(ranks).toEqual([1, 2, 3, 3, 5, 6, 7, 8, 9]);
  });
});
