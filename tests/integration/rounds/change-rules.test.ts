/** Rules and calendar of a running round change by a decision alone, and everybody of the round is told. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { RoundRules } from '@/core/scoring/round-rules';
import { db } from '@/data/client';
import { getRanking } from '@/services/results/get-ranking';
import { changeRules } from '@/services/rounds/change-rules';
import { getRoundRules } from '@/services/rounds/get-round-rules';
import { previewRuleChange } from '@/services/rounds/preview-rule-change';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { createFinishedRound, NOW } from '../../support/seed-finished-round';
import type { SmallRound } from '../../support/seed-small-round';

const DECISION = { decisionNumber: '15/QĐ-SNV', decisionDate: '2026-03-09', reason: 'Thống nhất với hướng dẫn của Bộ Nội vụ.' };
/** The self-assessment ends on 30/03, 10:00 in Vietnam; the phase after it a day later. */
const LATER = '2026-03-30T10:00:00.000Z';
let run = 0;
let small: SmallRound;
let round: string;
let quanly: ServiceContext;
let rules: RoundRules;

beforeEach(async () => {
  small = await createFinishedRound(`doi-${(run += 1)}`);
  round = small.round.code;
  quanly = await contextFor(db, small.accounts.quanly, NOW);
  await db.survey.update({ where: { id: small.surveyId }, data: { status: 'merged', frozenAt: NOW, mergedAt: NOW } });
  rules = (await getRoundRules(quanly, { round })).rules;
});

/** "Tốt" begins at 18 in place of 16: don-vi-1 and don-vi-3 (17,70) lose it. */
const banded = (): RoundRules => ({ ...rules, ratingBands: rules.ratingBands.map((band) => (band.label === 'Tốt' ? { ...band, from: '18' } : band)) });
const phasesOf = async () => (await getRoundRules(quanly, { round })).phases;
/** The calendar with one deadline moved. */
const extended = async (deadline: string) => (await phasesOf()).map((window) => (window.phase === 'selfAssessment' ? { ...window, deadline } : { ...window }));
const storedRound = () => db.round.findUniqueOrThrow({ where: { code: round } });

describe('the preview', () => {
  it('computes what the ranking would say, and writes nothing', async () => {
    const preview = await previewRuleChange(quanly, { round, revision: 1, rules: banded() });
    expect(preview.rules.map(({ part }) => part)).toEqual(['ratingBands']);
    expect(preview.results).toMatchObject({ of: 3, totals: 0, ranks: 0, bands: 2 });
    const lost = { total: { before: '17.70', after: '17.70' }, band: { before: 'Tốt', after: 'Khá' } };
    expect(preview.results?.changed).toMatchObject([{ id: 'don-vi-1', ...lost }, { id: 'don-vi-3', ...lost }]);
    expect(preview.results?.units).toMatchObject({ 'don-vi-1': { name: 'Huyện Số 1', groupName: 'Huyện' } });
    expect(await storedRound()).toMatchObject({ revision: 1, rules });
    expect(await db.roundRuleChange.count({ where: { round: { code: round } } })).toBe(0);
  });

  it('counts a total that changes, not one that is printed shorter', async () => {
    const { results } = await previewRuleChange(quanly, { round, revision: 1, rules: { ...rules, rounding: { ...rules.rounding, decimals: 1 } } });
    expect(results).toMatchObject({ of: 3, totals: 1, ranks: 0 });
    expect(results?.changed[0]?.total).toEqual({ before: '18.04', after: '18.0' });
  });

  it('of the calendar alone speaks of no results', async () => {
    const preview = await previewRuleChange(quanly, { round, revision: 1, phases: await extended(LATER) });
    expect(preview).toMatchObject({ rules: [], phases: [{ phase: 'selfAssessment', after: { deadline: LATER } }], results: null });
  });
});

describe('a change by decision', () => {
  it('changes the rules, keeps both sides on record, tells everybody, and writes the log', async () => {
    expect(await changeRules(quanly, { round, revision: 1, ...DECISION, rules: banded() })).toEqual({ revision: 2, number: 1 });
    expect(await storedRound()).toMatchObject({ revision: 2, rules: banded() });

    const [change] = await db.roundRuleChange.findMany({ where: { round: { code: round } } });
    expect(change).toMatchObject({ number: 1, decisionNumber: '15/QĐ-SNV', decisionDate: new Date('2026-03-09'), reason: DECISION.reason, changedAt: NOW });
    // Of what changed only.
    expect(change?.before).toEqual({ rules: { ratingBands: rules.ratingBands } });
    expect(change?.after).toEqual({ rules: { ratingBands: banded().ratingBands } });
    expect(await db.roundNotice.findMany({ where: { round: { code: round } } })).toMatchObject([
      { kind: 'rulesChanged', roundUnitId: null, subject: { ruleChangeId: change?.id } },
    ]);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'round.changeRules', roundId: small.round.id } });
    expect(entry).toMatchObject({ reason: DECISION.reason, after: { decisionNumber: '15/QĐ-SNV', rules: banded() } });

    const { groups, round: header } = await getRanking(quanly, { round });
    expect(groups[0]?.rows.map(({ band }) => band)).toEqual(['Tốt', 'Khá', 'Khá']);
    expect(header.ruleChanges).toEqual([{ number: 1, decisionNumber: '15/QĐ-SNV', decisionDate: '2026-03-09' }]);
  });

  it('changes the calendar, and numbers the changes of a round', async () => {
    await changeRules(quanly, { round, revision: 1, ...DECISION, rules: banded() });
    const phases = await extended(LATER);
    expect(await changeRules(quanly, { round, revision: 2, ...DECISION, decisionNumber: '16/QĐ-SNV', phases })).toEqual({ revision: 3, number: 2 });
    const { changes, phases: now } = await getRoundRules(quanly, { round });
    expect(now.find(({ phase }) => phase === 'selfAssessment')?.deadline).toBe(LATER);
    expect(changes.map(({ number, decisionNumber, rules: parts, phases: windows }) => [number, decisionNumber, parts.length, windows.length])).toEqual([
      [2, '16/QĐ-SNV', 0, 1],
      [1, '15/QĐ-SNV', 1, 0],
    ]);
  });

  it('is refused where somebody else has changed the round since, and of two at once one is made', async () => {
    const both = await Promise.allSettled([
      changeRules(quanly, { round, revision: 1, ...DECISION, rules: banded() }),
      changeRules(quanly, { round, revision: 1, ...DECISION, rules: { ...rules, missing: 'zero' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
    expect(await db.roundRuleChange.count({ where: { round: { code: round } } })).toBe(1);
    await expect(previewRuleChange(quanly, { round, revision: 1, rules: banded() })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it.each<[string, () => Promise<object> | object, { code: string; field?: string }]>([
    ['no reason', () => ({ rules: banded(), reason: '  ' }), { code: 'INVALID_INPUT', field: 'reason' }],
    ['no number', () => ({ rules: banded(), decisionNumber: ' ' }), { code: 'INVALID_INPUT', field: 'decisionNumber' }],
    ['a decision of tomorrow', () => ({ rules: banded(), decisionDate: '2026-03-11' }), { code: 'INVALID_INPUT', field: 'decisionDate' }],
    ['nothing that changes', () => ({ rules }), { code: 'INVALID_INPUT' }],
    ['nothing at all', () => ({}), { code: 'INVALID_INPUT' }],
    [
      'a tie broken by an area that is not there',
      () => ({ rules: { ...rules, ranking: { ...rules.ranking, tieBreak: [{ area: '99' }] } } }),
      { code: 'INVALID_INPUT', field: 'rules' },
    ],
    ['rules that are none', () => ({ rules: { ...rules, missing: 'guess' } }), { code: 'INVALID_INPUT', field: 'rules.missing' }],
    ['a deadline that is over', async () => ({ phases: await extended('2026-03-10T02:00:00.000Z') }), { code: 'INVALID_INPUT', field: 'selfAssessment' }],
    [
      'another opening of what has begun',
      async () => ({ phases: (await phasesOf()).map((window) => (window.phase === 'selfAssessment' ? { ...window, opensAt: '2026-01-01T00:00:00.000Z' } : window)) }),
      { code: 'INVALID_INPUT', field: 'selfAssessment' },
    ],
    ['an end of the self-assessment after that of the appraisal', async () => ({ phases: await extended('2026-05-01T10:00:00.000Z') }), { code: 'INVALID_INPUT', field: 'round1' }],
    ['a calendar without the self-assessment', async () => ({ phases: (await phasesOf()).filter(({ phase }) => phase !== 'selfAssessment') }), { code: 'INVALID_INPUT' }],
    ['another minimum once the survey is frozen', () => ({ rules: { ...rules, survey: { minimumResponses: 30 } } }), { code: 'LOCKED' }],
  ])('is refused with %s, and changes nothing', async (_, part, { code, field }) => {
    const input = { round, revision: 1, ...DECISION, ...(await part()) };
    await expect(changeRules(quanly, input)).rejects.toMatchObject({ code, ...(field && { details: expect.arrayContaining([expect.objectContaining({ field })]) }) });
    expect(await storedRound()).toMatchObject({ revision: 1, rules });
    expect(await db.roundNotice.count({ where: { round: { code: round } } })).toBe(0);
  });

  it('lets the minimum of the survey change while answers still come in', async () => {
    await db.survey.update({ where: { id: small.surveyId }, data: { status: 'open', frozenAt: null, mergedAt: null } });
    await changeRules(quanly, { round, revision: 1, ...DECISION, rules: { ...rules, survey: { minimumResponses: 30 } } });
    expect(await storedRound()).toMatchObject({ rules: { survey: { minimumResponses: 30 } } });
  });

  it.each(['draft', 'published'] as const)('is refused while the round is %s', async (status) => {
    await db.round.update({ where: { code: round }, data: { status } });
    for (const verb of [changeRules, previewRuleChange]) {
      await expect(verb(quanly, { round, revision: 1, ...DECISION, rules: banded() })).rejects.toMatchObject({ code: 'LOCKED' });
    }
  });

  it('is nobody’s but the round manager’s', async () => {
    const input = { round, revision: 1, ...DECISION, rules: banded() };
    for (const who of ['hoidong', 'thanhtra', 'khaosat', 'noivu', 'chutich1', 'canbo1', 'quantri'] as const) {
      const ctx = await contextFor(db, small.accounts[who], NOW);
      await expect(changeRules(ctx, input), who).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(previewRuleChange(ctx, input), who).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const away = await createFinishedRound(`xa-${run}`);
    await expect(changeRules(await contextFor(db, away.accounts.quanly, NOW), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the rules as everybody of the round reads them', () => {
  it('are shown to everybody of it, and to nobody else', async () => {
    const away = await createFinishedRound(`nguoila-${run}`);
    for (const who of ['canbo1', 'chutich3', 'noivu', 'khaosat', 'hoidong', 'thanhtra', 'quanly'] as const) {
      const view = await getRoundRules(await contextFor(db, small.accounts[who], NOW), { round });
      expect([view.mayManage, view.isOversight], who).toEqual([who === 'quanly', ['quanly', 'hoidong', 'thanhtra'].includes(who)]);
      await expect(getRoundRules(await contextFor(db, away.accounts[who], NOW), { round }), who).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(getRoundRules(await contextFor(db, small.accounts.quantri, NOW), { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a round being prepared are for those who prepare or oversee it', async () => {
    await db.round.update({ where: { code: round }, data: { status: 'draft' } });
    await expect(getRoundRules(await contextFor(db, small.accounts.chutich1, NOW), { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getRoundRules(await contextFor(db, small.accounts.noivu, NOW), { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getRoundRules(await contextFor(db, small.accounts.thanhtra, NOW), { round })).resolves.toMatchObject({ status: 'draft' });
  });
});
