import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { freezeSurvey } from '@/services/surveys/freeze-survey';
import { importResponses } from '@/services/surveys/import-responses';
import { listSurveys } from '@/services/surveys/list-surveys';
import { previewImport } from '@/services/surveys/preview-import';
import { readSurvey } from '@/services/surveys/read-survey';
import { readSurveyUnit } from '@/services/surveys/read-survey-unit';
import { removeImport } from '@/services/surveys/remove-import';
import { ruleOnUnit } from '@/services/surveys/rule-on-unit';
import { contextFor } from '../../support/actor';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';
import { confirmed, formsFor, HEADER, upload } from '../../support/survey-files';

const MINIMUM = 4;
let small: SmallRound;
let round: string;
let number = 0;
beforeEach(async () => {
  small = await createSmallRound(db, { code: `chot${++number}`, rules: { survey: { minimumResponses: MINIMUM } } });
  round = small.round.code;
});

const manager = () => contextFor(db, small.accounts.khaosat);
const survey = async () => readSurvey(await manager(), { round });
const unit = async (code: string) => (await survey()).units.find((candidate) => candidate.code === code);
const store = async (content: string) => importResponses(await manager(), { round, ...confirmed(content) });
const rule = async (input: object) => ruleOnUnit(await manager(), { round, ...input });
const freeze = async (version?: number) => freezeSurvey(await manager(), { round, version: version ?? (await survey()).version });

/** Two units at the minimum, the third below it. */
const storeForms = async () => {
  await store(formsFor(['don-vi-1', 'don-vi-2'], MINIMUM));
  await store(formsFor(['don-vi-3'], MINIMUM - 1, 100));
};

describe('ruleOnUnit', () => {
  it('accepts, exempts and takes back; each is logged with its reason', async () => {
    await storeForms();
    expect(await unit('don-vi-3')).toMatchObject({ gap: 'too-few', decision: 'undecided', canAccept: true, points: null });
    await rule({ unit: 'don-vi-3', decision: 'accepted', reason: 'Xã đảo' });
    expect(await unit('don-vi-3')).toMatchObject({ decision: 'accepted', reason: 'Xã đảo', points: expect.stringMatching(/^\d\.\d\d$/) });
    await rule({ unit: 'don-vi-3', decision: 'exempt', reason: 'Mới chia tách' });
    expect(await unit('don-vi-3')).toMatchObject({ decision: 'exempt', points: null, leaves: [{ points: null }] });
    await rule({ unit: 'don-vi-3', decision: 'undecided' });
    expect(await unit('don-vi-3')).toMatchObject({ decision: 'undecided', reason: null });
    const log = await db.auditEntry.findMany({ where: { action: 'survey.rule', roundId: small.round.id }, orderBy: { at: 'asc' } });
    expect(log.map(({ before, after, reason, unitId }) => [before, after, reason, unitId])).toEqual([
      [{ decision: 'undecided' }, { decision: 'accepted' }, 'Xã đảo', small.unitIds.get('don-vi-3')],
      [{ decision: 'accepted' }, { decision: 'exempt' }, 'Mới chia tách', small.unitIds.get('don-vi-3')],
      [{ decision: 'exempt' }, { decision: 'undecided' }, null, small.unitIds.get('don-vi-3')],
    ]);
  });

  it('is no matter for a unit with enough forms, for one of another round, or without a reason', async () => {
    await storeForms();
    await expect(rule({ unit: 'don-vi-1', decision: 'exempt', reason: 'x' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(rule({ unit: 'don-vi-9', decision: 'exempt', reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rule({ unit: 'don-vi-3', decision: 'exempt', reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(rule({ unit: 'don-vi-3', decision: 'exempt' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('accepts no points where nobody answered', async () => {
    await expect(rule({ unit: 'don-vi-3', decision: 'accepted', reason: 'x' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await store(`${HEADER}\nP1,don-vi-3,can-bo,,\n`);
    await expect(rule({ unit: 'don-vi-3', decision: 'accepted', reason: 'x' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('freezeSurvey', () => {
  it('waits for forms and for a decision on every unit without enough', async () => {
    await expect(freeze()).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('Chưa có phiếu') });
    await storeForms();
    await expect(freeze()).rejects.toMatchObject({ code: 'LOCKED', userMessage: expect.stringContaining('1 đơn vị') });
    expect(await db.surveyScore.count({ where: { surveyId: small.surveyId } })).toBe(0);
  });

  it('writes points once, which the forms give again, and logs it', async () => {
    await storeForms();
    await rule({ unit: 'don-vi-3', decision: 'exempt', reason: 'Mới chia tách' });
    const before = await survey();
    await freeze();
    const after = await survey();
    expect(after.status).toBe('frozen');
    expect(after.units).toEqual(before.units);
    const detail = await readSurveyUnit(await manager(), { round, unit: 'don-vi-1' });
    expect(detail.unit).toEqual(after.units[0]);
    expect(detail.questions.map(({ id, n }) => [id, n])).toEqual([['q1', MINIMUM], ['q2', MINIMUM]]);
    const rows = await db.surveyUnit.findMany({ where: { surveyId: small.surveyId }, orderBy: { roundUnit: { code: 'asc' } } });
    expect(rows.map(({ decision, responses, reason }) => [decision, responses, reason])).toEqual([
      ['computed', MINIMUM, null],
      ['computed', MINIMUM, null],
      ['exempt', MINIMUM - 1, 'Mới chia tách'],
    ]);
    expect(await db.surveyScore.count({ where: { surveyId: small.surveyId } })).toBe(2);
    const log = await db.auditEntry.findMany({ where: { action: 'survey.freeze', roundId: small.round.id } });
    expect(log).toMatchObject([{ before: { status: 'open' }, after: { status: 'frozen', forms: 2 * MINIMUM + MINIMUM - 1 } }]);
  });

  it('tells no mean of so few answers that it would tell who answered what', async () => {
    await store(formsFor(['don-vi-1'], 5));
    const { questions } = await readSurveyUnit(await manager(), { round, unit: 'don-vi-1' });
    for (const { percent, byGroup } of questions) {
      expect(percent).not.toBeNull();
      expect(byGroup.map(({ key, n, percent: mean }) => [key, n, mean === null])).toEqual([['can-bo', 2, true], ['nguoi-dan', 3, false]]);
    }
  });

  it('refuses a version that has moved on since the screen was drawn', async () => {
    await store(formsFor(['don-vi-1', 'don-vi-2', 'don-vi-3'], MINIMUM));
    const { version } = await survey();
    await store(formsFor(['don-vi-1'], 1, 100));
    await expect(freeze(version)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await survey()).status).toBe('open');
  });

  it('shows what was frozen where only the aggregates were taken over, without a form', async () => {
    const ids = ['don-vi-1', 'don-vi-2'].map((code) => small.round.units.get(code)!.roundUnitId);
    const { surveyId } = small;
    const criterionId = small.round.loaded.criterionIds.get('2.4')!;
    await db.surveyUnit.createMany({ data: ids.map((roundUnitId) => ({ surveyId, roundUnitId, responses: 60, blank: 2, decision: 'computed' as const })) });
    await db.surveyScore.createMany({ data: ids.map((roundUnitId) => ({ surveyId, roundUnitId, criterionId, exact: '3.1', points: '3.1', maxPoints: '4', answers: 58 })) });
    await db.survey.update({ where: { id: surveyId }, data: { status: 'merged', frozenAt: new Date(), mergedAt: new Date() } });
    expect(await unit('don-vi-1')).toMatchObject({ responses: 60, valid: 58, decision: 'computed', gap: null, points: '3.10', standardError: null, leaves: [{ points: '3.10', n: 58 }] });
    expect(await survey()).toMatchObject({ responses: 120 });
    expect(await listSurveys(await manager())).toMatchObject([{ round, responses: 120 }]);
  });

  it('locks every other verb afterwards', async () => {
    const { importId } = await store(formsFor(['don-vi-1', 'don-vi-2', 'don-vi-3'], MINIMUM));
    await freeze();
    const more = formsFor(['don-vi-1'], 1, 100);
    const attempts = [
      async () => previewImport(await manager(), { round, ...upload(more) }),
      () => store(more),
      async () => removeImport(await manager(), { round, importId, reason: 'Nhầm' }),
      () => rule({ unit: 'don-vi-1', decision: 'exempt', reason: 'x' }),
      () => freeze(),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'LOCKED' });
    expect((await survey()).writing).toEqual({ allowed: false, reason: expect.stringContaining('đã chốt') });
  });

  it('comes before or after an import at the same moment, never in the middle', async () => {
    await store(formsFor(['don-vi-1', 'don-vi-2', 'don-vi-3'], MINIMUM));
    const { version } = await survey();
    const [frozen, stored] = await Promise.allSettled([freeze(version), store(formsFor(['don-vi-1'], 5, 100))]);
    const codes = [frozen, stored].map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'done'));
    expect([['done', 'LOCKED'], ['CONFLICT', 'done']]).toContainEqual(codes);
    const rows = await db.surveyUnit.findMany({ where: { surveyId: small.surveyId } });
    expect(rows.reduce((sum, { responses }) => sum + responses, 0)).toBe(codes[0] === 'done' ? 3 * MINIMUM : 0);
  });
});

describe('who may', () => {
  it('the auditor reads aggregates and writes nothing', async () => {
    await storeForms();
    const auditor = await contextFor(db, small.accounts.thanhtra);
    const view = await readSurvey(auditor, { round });
    expect(view.writing).toMatchObject({ allowed: false });
    expect(JSON.stringify(view)).not.toContain('"P1"');
    const attempts = [
      previewImport(auditor, { round, ...upload(formsFor(['don-vi-1'], 1, 200)) }),
      importResponses(auditor, { round, ...confirmed(formsFor(['don-vi-1'], 1, 200)) }),
      ruleOnUnit(auditor, { round, unit: 'don-vi-3', decision: 'exempt', reason: 'x' }),
      freezeSurvey(auditor, { round, version: view.version }),
    ];
    for (const outcome of await Promise.allSettled(attempts)) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } });
  });

  it.each(['canbo1', 'chutich1', 'noivu', 'tuphap', 'quanly', 'hoidong', 'quantri'] as const)('%s finds nothing', async (key) => {
    const ctx = await contextFor(db, small.accounts[key]);
    await expect(readSurvey(ctx, { round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(freezeSurvey(ctx, { round, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the survey manager of another province finds nothing either', async () => {
    const stranger = await contextFor(db, (await createSmallRound(db, { code: `la${number}` })).accounts.khaosat);
    const attempts = [readSurvey(stranger, { round }), readSurveyUnit(stranger, { round, unit: 'don-vi-1' }), previewImport(stranger, { round, ...upload('x') })];
    for (const outcome of await Promise.allSettled<unknown>(attempts)) expect(outcome).toMatchObject({ reason: { code: 'NOT_FOUND' } });
  });
});
