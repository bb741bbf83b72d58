/** Golden: figures that provinces and ministries published. Where theirs do not add up, the difference is shown, not hidden. */
import { describe, expect, it } from 'vitest';
import { compare, percentOf } from '@/core/exact/decimal';
import { meanOf } from '@/core/ranking/mean';
import { rankUnits } from '@/core/ranking/rank';
import { assembleUnit } from '@/core/scoring/assemble-unit';
import { scoreUnit } from '@/core/scoring/score-unit';
import { compareParts } from '@/core/scoring/sum-line';
import { publishedUnit, type ResultsFile } from '../published-units';
import { criteriaSet, fixture, leafWith, rules, setWith } from '../support';

type Published = {
  id: string;
  units: ({ name: string; total: number; percent?: number; appraised?: number; survey?: number } & Record<string, unknown>)[];
  aggregates?: Record<string, unknown>;
};
const results = fixture<Published[]>('published-results.json');
const published = (id: string) => results.find((result) => result.id === id) as Published;

describe('the nine communes of Cát Tiên 2022', () => {
  const set = criteriaSet('commune-2022');
  const file = fixture<ResultsFile>('criteria/cat-tien-communes-2022.json');
  const scores = file.units.map((unit) => ({ id: unit.code, group: 'commune', ...assembleUnit(publishedUnit(unit, set), rules()) }));
  const mean = meanOf(scores.map(({ id, total }) => ({ id, value: total })));

  it('have the published mean 83,04 over all nine', () => {
    expect(mean).toEqual({ mean: '83.04', exact: '83.04', n: 9, leftOut: [] });
  });

  it('stand six above the mean and three below, by name as in the press', () => {
    const relation = (total: string | null) => (compare(total as string, mean.exact as string) > 0 ? 'above' : 'below');
    expect(scores.map((unit) => relation(unit.total))).toEqual(file.units.map((unit) => unit.relationToMean?.value));
    expect(scores.filter((unit) => relation(unit.total) === 'above')).toHaveLength(6);
    const names = published('cat-tien-communes-2022').units as unknown as { name: string; above_mean: boolean }[];
    expect(names.filter((unit) => unit.above_mean)).toHaveLength(6);
  });

  it('share rank 3 where two totals are equal, and nobody is fourth', () => {
    const ranks = rankUnits(scores, rules());
    expect(ranks.map(({ rank }) => rank)).toEqual(file.units.map((unit) => unit.rank.value));
    expect(ranks.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 3, 5, 6, 7, 8, 9]);
    expect(ranks.find((unit) => unit.id === 'duc-pho')?.sharedBy).toEqual(['tien-hoang', 'duc-pho']);
  });

  it('are told apart by the appraised points where the round says so', () => {
    const ranks = rankUnits(scores, rules({ ranking: { by: 'total', precision: 'published', tieBreak: ['appraised'] } }));
    const [ducPho, tienHoang] = ['duc-pho', 'tien-hoang'].map((id) => ranks.find((unit) => unit.id === id));
    expect([ducPho?.rank, tienHoang?.rank].sort()).toEqual([3, 4]);
    expect(ducPho?.tieBreakUsed).toBe('appraised');
    expect(ducPho?.sharedBy).toEqual([]);
  });
});

describe('Lâm Hà 2021', () => {
  const [unit] = published('lam-ha-2021').units;
  const part = (points: number, max: string) => ({ points: String(points), max });

  it('is 56,35 + 31,11 = 87,46', () => {
    const parts = [part(unit?.appraised as number, '1'), part(unit?.survey as number, '1')];
    expect(compareParts(parts.map(({ points }) => ({ points })), { points: String(unit?.total) })).toEqual({ points: '87.46', max: null, missingPoints: '0.00', missingMax: null, adds: true });
  });

  it('is last of twelve and below the district mean of 90,35, which fits', () => {
    expect(compare('87.46', String(published('lam-ha-2021').aggregates?.district_mean))).toBe(-1);
    // Eleven districts at or above 87.46 can have the mean 90.35: the other eleven then average 90.61.
    const others = Array.from({ length: 11 }, (_, at) => ({ id: String(at), value: '90.61' }));
    expect(meanOf([{ id: 'lam-ha', value: '87.46' }, ...others]).mean).toBe('90.35');
  });

  it('lost 0,04 against the 87,50 of 2020', () => {
    expect(compareParts([{ points: '87.50' }], { points: '87.46' }).missingPoints).toBe('-0.04');
  });
});

describe('Ban Dân tộc, Thanh Hóa 2023', () => {
  it('has 81,33 % from 68,32 points of 84 that apply', () => {
    const applicable = leafWith({ kind: 'manual', step: '0.01' }, { code: '1.1', maxPoints: '84' });
    const excluded = leafWith({ kind: 'manual', step: '0.01' }, { code: '1.2', maxPoints: '16', notApplicable: 'exclude' });
    const score = scoreUnit(setWith([applicable, excluded]), rules(), {
      facts: { '1.1': { points: '68.32' }, '1.2': { notApplicable: true, reason: 'Không có nhiệm vụ' } },
      survey: { points: {} },
    });
    expect(score.appraised).toEqual({ points: '81.33', max: '100', raw: '68.32', applicableMax: '84', soFar: '68.32' });
    expect(score.indexPercent).toBe(String(published('thanh-hoa-so-2023').units.find((unit) => unit.percent === 81.33)?.percent));
  });
});

describe('PAR Index 2020', () => {
  const parts = ['appraised', 'sipas', 'leaders_survey', 'socio_economic_impact'] as const;
  const rows = published('par-provinces-2020').units.filter((unit) => unit.appraised !== undefined);
  const differences = rows.map((unit) => ({
    name: unit.name,
    difference: compareParts(parts.map((key) => ({ points: String(unit[key]) })), { points: String(unit.total) }).missingPoints,
  }));

  it('adds up in seven rows and is off by 0,01 in three, which are named', () => {
    expect(rows).toHaveLength(10);
    expect(differences.filter(({ difference }) => difference === '0.00')).toHaveLength(7);
    expect(differences.filter(({ difference }) => difference !== '0.00')).toEqual([
      { name: 'Quảng Ninh', difference: '-0.01' },
      { name: 'Đồng Tháp', difference: '0.01' },
      { name: 'Phú Thọ', difference: '0.01' },
    ]);
  });
});

describe('Nam Định 2020', () => {
  it('is 89,46 % of 70 by half-up rounding where 89,45 was printed: a difference of 0,01', () => {
    expect(percentOf('62.62', '70', 2)).toBe('89.46');
    expect(compareParts([{ points: '89.46' }], { points: '89.45' })).toMatchObject({ missingPoints: '-0.01', adds: false });
  });

  it('agrees for the districts: 61,46 of 70 is 87,80 %', () => {
    expect(percentOf('61.46', '70', 2)).toBe('87.80');
  });
});
