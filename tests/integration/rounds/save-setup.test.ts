/** Every step of a round's set-up: what is stored and logged, what is refused and leaves everything as it was. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROUND_RULES, type RoundRules } from '@/core/scoring/round-rules';
import { db } from '@/data/client';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { listUnitCandidates } from '@/services/rounds/list-unit-candidates';
import { saveAgencies } from '@/services/rounds/save-agencies';
import { saveExclusions } from '@/services/rounds/save-exclusions';
import { saveGeneral } from '@/services/rounds/save-general';
import { savePhases } from '@/services/rounds/save-phases';
import { saveRules } from '@/services/rounds/save-rules';
import { saveUnits } from '@/services/rounds/save-units';
import type { ServiceContext } from '@/services/service-context';
import { accountId } from '../../../prisma/seed/demo/accounts';
import { contextFor } from '../../support/actor';
import { createDraftRound, type DraftRound } from '../../support/seed-draft-round';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
let run = 0;
let small: SmallRound;
let draft: DraftRound;
let quanly: ServiceContext;

beforeEach(async () => {
  const code = `buoc${(run += 1)}`;
  small = await createSmallRound(db, { code, now });
  draft = await createDraftRound(db, small, code, now);
  quanly = await contextFor(db, small.accounts.quanly, now);
});

const seen = (revision = 1) => ({ round: draft.code, revision });
const setup = () => getRoundSetup(quanly, { round: draft.code });
const unit = (number: 1 | 2 | 3) => small.unitIds.get(`don-vi-${number}`) as string;
const lastEntry = () => db.auditEntry.findFirstOrThrow({ where: { roundId: draft.id }, orderBy: { id: 'desc' } });

/** Each step with an input that is right, so that what all steps have in common is tried on all of them. */
const STEPS = [
  ['general', 'round.rename', saveGeneral, () => ({ ...seen(), name: 'Kỳ 2024', code: `ma-moi-${run}`, year: 2024 })],
  ['units', 'round.saveUnits', saveUnits, () => ({ ...seen(), groups: [{ code: 'a', name: 'Nhóm A' }], units: [{ unitId: unit(1), code: 'mot', group: 'a' }] })],
  ['exclusions', 'round.saveExclusions', saveExclusions, () => ({ ...seen(), exclusions: [{ unit: 'don-vi-1', leaf: '1.1', reason: 'Không phát sinh.' }] })],
  ['agencies', 'round.saveAgencies', saveAgencies, () => ({ ...seen(), assignments: [{ leaf: '1.1', agencyId: small.agencies.tuphap }], appraisers: [] })],
  ['phases', 'round.savePhases', savePhases, () => ({ ...seen(), phases: [{ phase: 'selfAssessment', opensAt: '2026-04-01T08:00:00+07:00', deadline: '2026-04-30T17:00:00+07:00' }] })],
  ['rules', 'round.saveRules', saveRules, () => ({ ...seen(), rules: DEFAULT_ROUND_RULES })],
] as const;

describe.each(STEPS)('%s', (_, action, save, input) => {
  it('is saved, raises the revision and is logged under the organiser', async () => {
    expect(await save(quanly, input())).toMatchObject({ revision: 2 });
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action, actorId: quanly.actor?.accountId, unitId: small.provinceId, subjectId: draft.id });
  });

  it('is refused where somebody else has saved meanwhile, and changes nothing', async () => {
    await savePhases(quanly, { ...seen(), phases: [] });
    const before = await setup();
    await expect(save(quanly, input())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await setup()).toEqual(before);
  });

  it('of two at once saves one', async () => {
    const outcomes = await Promise.allSettled([save(quanly, input()), save(quanly, input())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await db.round.findUniqueOrThrow({ where: { id: draft.id } })).revision).toBe(2);
  });

  it('is not for a manager of another province, nor for those who only look', async () => {
    const other = await createSmallRound(db, { code: `khac${run}${action.length}`, now });
    await expect(save(await contextFor(db, other.accounts.quanly, now), input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const person of [small.accounts.thanhtra, small.accounts.hoidong]) {
      await expect(save(await contextFor(db, person, now), input())).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
    }
    expect((await db.round.findUniqueOrThrow({ where: { id: draft.id } })).revision).toBe(1);
  });

  it('is closed once the round is published', async () => {
    await db.$transaction([
      db.criteriaSet.update({ where: { id: draft.criteriaSetId }, data: { status: 'used' } }),
      db.round.update({ where: { id: draft.id }, data: { status: 'published' } }),
    ]);
    await expect(save(quanly, input())).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

describe('the units', () => {
  const groups = [
    { code: 'a', name: 'Nhóm A' },
    { code: 'b', name: 'Nhóm B' },
  ];

  it('come, go, change group, and exchange their codes', async () => {
    await saveUnits(quanly, { ...seen(), groups, units: [{ unitId: unit(1), code: 'don-vi-2', group: 'b' }, { unitId: unit(2), code: 'don-vi-1', group: 'a' }] });
    const view = await setup();
    expect(view.groups).toEqual(groups);
    expect(view.units.map(({ unitId, code, groupCode }) => [unitId, code, groupCode])).toEqual([
      [unit(1), 'don-vi-2', 'b'],
      [unit(2), 'don-vi-1', 'a'],
    ]);
    // Those who stay keep their appraisers; who goes takes them along.
    expect(await db.appraiserUnit.count({ where: { roundUnit: { roundId: draft.id } } })).toBe(4);
    await saveUnits(quanly, { ...seen(2), groups: [groups[1], groups[0]], units: [] });
    expect((await setup()).groups.map(({ code }) => code)).toEqual(['b', 'a']);
  });

  it('leave with their exclusions', async () => {
    await saveExclusions(quanly, { ...seen(), exclusions: [{ unit: 'don-vi-3', leaf: '1.1', reason: 'Không phát sinh.' }] });
    await saveUnits(quanly, { ...seen(2), groups, units: [{ unitId: unit(1), code: 'x', group: 'a' }] });
    expect((await setup()).exclusions).toEqual([]);
  });

  it('are refused with every problem named: of elsewhere, twice, one code for two, without a group', async () => {
    const other = await createSmallRound(db, { code: `la${run}`, now });
    const foreign = other.unitIds.get('don-vi-1') as string;
    const refused = saveUnits(quanly, {
      ...seen(),
      groups: [groups[0], groups[0]],
      units: [
        { unitId: foreign, code: 'x', group: 'a' },
        { unitId: unit(1), code: 'y', group: 'a' },
        { unitId: unit(2), code: 'y', group: 'khong-co' },
      ],
    });
    const details = await refused.catch((error: { details: { message: string }[] }) => error.details.map(({ message }) => message).join(' '));
    for (const words of ['bị dùng hai lần', 'không thuộc cơ quan tổ chức', 'cùng mã “y”', 'chưa thuộc nhóm']) expect(details).toContain(words);
    expect((await setup()).units).toHaveLength(3);
  });

  it('can be chosen among everything below the organiser, departments and ended units too', async () => {
    await db.unit.update({ where: { id: unit(3) }, data: { validTo: new Date('2025-06-30') } });
    const candidates = await listUnitCandidates(quanly, { round: draft.code });
    expect(candidates.map(({ name, validTo }) => [name, validTo])).toEqual([
      ['Huyện Số 1', null],
      ['Huyện Số 2', null],
      ['Huyện Số 3', '2025-06-30'],
      ['Sở Nội vụ', null],
      ['Sở Tư pháp', null],
    ]);
    expect((await setup()).problems).toContainEqual(expect.objectContaining({ kind: 'units-not-valid', units: ['don-vi-3'] }));
  });
});

describe('the leaves that do not apply', () => {
  it('are refused where the survey scores them, where they are unknown, twice, or of a unit that takes no part', async () => {
    const reason = 'Không phát sinh.';
    const refused = saveExclusions(quanly, {
      ...seen(),
      exclusions: [
        { unit: 'don-vi-1', leaf: '2.4', reason },
        { unit: 'don-vi-1', leaf: '9.9', reason },
        { unit: 'don-vi-9', leaf: '1.1', reason },
        { unit: 'don-vi-1', leaf: '1.2', reason },
        { unit: 'don-vi-1', leaf: '1.2', reason },
      ],
    });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'exclusions.0' }, { field: 'exclusions.1' }, { field: 'exclusions.2' }, { field: 'exclusions.4' }] });
    expect((await setup()).exclusions).toEqual([]);
  });

  it('need a reason', async () => {
    await expect(saveExclusions(quanly, { ...seen(), exclusions: [{ unit: 'don-vi-1', leaf: '1.1', reason: ' ' }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('agencies and appraisers', () => {
  const all = ['don-vi-1', 'don-vi-2', 'don-vi-3'];

  it('are assigned leaf by leaf, bonus and penalty items too, and unit by unit', async () => {
    const { noivu, tuphap } = small.agencies;
    const assignments = ['1.1', 'TH.1', 'TR.1'].map((leaf) => ({ leaf, agencyId: leaf === '1.1' ? tuphap : noivu }));
    await saveAgencies(quanly, { ...seen(), assignments, appraisers: [{ accountId: accountId(small.accounts.noivu), units: ['don-vi-1'] }] });
    const view = await setup();
    expect([...view.assignments].sort((a, b) => a.leaf.localeCompare(b.leaf))).toEqual(assignments);
    expect(view.appraisers.find(({ username }) => username === small.accounts.noivu)?.units).toEqual(['don-vi-1']);
    expect(view.appraisers.find(({ username }) => username === small.accounts.tuphap)?.units).toEqual([]);
    expect(await lastEntry()).toMatchObject({ after: { appraisersAdded: 0, appraisersRemoved: 5 } });
  });

  it('refuse survey leaves, agencies of elsewhere, officers, survey managers and the own unit', async () => {
    const officer = accountId(small.accounts.canbo1);
    await db.roleAssignment.create({ data: { accountId: officer, role: 'Appraiser', unitId: small.agencies.noivu, validFrom: new Date('2026-01-01') } });
    const refused = saveAgencies(quanly, {
      ...seen(),
      assignments: [
        { leaf: '2.4', agencyId: small.agencies.noivu },
        { leaf: '1.1', agencyId: unit(1) },
      ],
      appraisers: [
        { accountId: officer, units: all },
        { accountId: accountId(small.accounts.canbo2), units: all },
        { accountId: accountId(small.accounts.khaosat), units: all },
      ],
    });
    const details = await refused.catch((error: { details: { message: string }[] }) => error.details.map(({ message }) => message));
    expect(details).toEqual([
      expect.stringContaining('2.4'),
      expect.stringContaining('1.1'),
      expect.stringContaining('không được thẩm định Huyện Số 1'),
      expect.stringContaining('không phải chuyên viên thẩm định'),
      expect.stringContaining('không phải chuyên viên thẩm định'),
    ]);
  });

  it('change while the round runs only with a reason, which the log keeps', async () => {
    const view = await getRoundSetup(quanly, { round: small.round.code });
    const change = {
      round: small.round.code,
      revision: view.revision,
      assignments: view.assignments,
      appraisers: [{ accountId: accountId(small.accounts.noivu), units: all }],
    };
    await expect(saveAgencies(quanly, change)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'reason' }] });
    await saveAgencies(quanly, { ...change, reason: 'Chuyên viên cũ chuyển công tác.' });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { roundId: small.round.id, action: 'round.saveAgencies' } });
    expect(entry).toMatchObject({ reason: 'Chuyên viên cũ chuyển công tác.', after: { appraisersAdded: 1, appraisersRemoved: 2, agencies: [] } });
  });
});

describe('the calendar', () => {
  const phase = (name: string, opens: string, ends: string) => ({ phase: name, opensAt: `${opens}T08:00:00+07:00`, deadline: `${ends}T17:00:00+07:00` });

  it('is refused in a wrong order, with words for each phase', async () => {
    const phases = [phase('selfAssessment', '2026-04-01', '2026-04-30'), phase('round1', '2026-03-30', '2026-04-15'), phase('council', '2026-06-10', '2026-06-01')];
    await expect(savePhases(quanly, { ...seen(), phases })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: [
        { field: 'round1', message: 'Bước “Thẩm định vòng 1” mở trước bước “Tự đánh giá”.' },
        { field: 'round1', message: 'Bước “Thẩm định vòng 1” hết hạn trước bước “Tự đánh giá”.' },
        { field: 'council', message: 'Bước “Hội đồng thẩm định” hết hạn trước khi mở. Hạn phải sau giờ mở.' },
      ],
    });
    expect((await setup()).phases).toHaveLength(5);
  });

  it('knows each phase once', async () => {
    const twice = phase('selfAssessment', '2026-04-01', '2026-04-30');
    await expect(savePhases(quanly, { ...seen(), phases: [twice, twice] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the rules', () => {
  const rules: RoundRules = {
    rounding: { mode: 'half-up', decimals: 3, stage: 'total' },
    missing: 'zero',
    ranking: { by: 'index', precision: 'exact', tieBreak: [{ area: '2' }, 'survey', 'appraised'] },
    ratingBands: [
      { label: 'Đạt', from: '50', fromInclusive: false },
      { label: 'Tốt', from: '80', fromInclusive: true },
    ],
    bandsOn: 'index',
    survey: { minimumResponses: 30 },
    bonusCap: '1.5',
    penaltyCap: '3',
  };

  it('are stored whole, the bands the highest first', async () => {
    await saveRules(quanly, { ...seen(), rules });
    expect((await setup()).rules).toEqual({ ...rules, ratingBands: [...rules.ratingBands].reverse() });
  });

  it.each([
    ['an area that the set does not have', { ranking: { ...rules.ranking, tieBreak: [{ area: '7' }] } }, 'lĩnh vực 7'],
    ['a tie-break twice', { ranking: { ...rules.ranking, tieBreak: ['survey' as const, 'survey' as const] } }, 'đứng hai lần'],
    ['two bands from one point', { ratingBands: [{ label: 'A', from: '80', fromInclusive: true }, { label: 'B', from: '80.0', fromInclusive: true }] }, '“A” và “B”'],
    ['a number that is none', { bonusCap: '1,5' }, ''],
  ])('refuse %s', async (_, wrong, words) => {
    const refused = saveRules(quanly, { ...seen(), rules: { ...rules, ...wrong } });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ message: expect.stringContaining(words) }] });
  });
});
