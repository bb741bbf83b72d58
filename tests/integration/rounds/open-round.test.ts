/** From a criteria set to a running round, and away again before it runs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { listAuditEntries } from '@/services/audit/list-audit-entries';
import { listSheets } from '@/services/assessments/list-sheets';
import { createRound } from '@/services/rounds/create-round';
import { discardRound } from '@/services/rounds/discard-round';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { listRoundSources } from '@/services/rounds/list-round-sources';
import { openRound } from '@/services/rounds/open-round';
import { savePhases } from '@/services/rounds/save-phases';
import { saveUnits } from '@/services/rounds/save-units';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { createDraftRound, type DraftRound } from '../../support/seed-draft-round';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

const now = new Date('2026-03-10T03:00:00Z');
let run = 0;
let small: SmallRound;
let draft: DraftRound;
let quanly: ServiceContext;

beforeEach(async () => {
  const code = `mo${(run += 1)}`;
  small = await createSmallRound(db, { code, now });
  draft = await createDraftRound(db, small, code, now);
  quanly = await contextFor(db, small.accounts.quanly, now);
});

const seen = (revision = 1) => ({ round: draft.code, revision });

describe('opening', () => {
  it('gives every unit a sheet, freezes the set, tells everybody and logs it, all at once', async () => {
    const officer = await contextFor(db, small.accounts.canbo1, now);
    expect(JSON.stringify(await listSheets(officer))).not.toContain(draft.code);

    expect(await openRound(quanly, seen())).toEqual({ revision: 2, sheets: 3 });
    const round = await db.round.findUniqueOrThrow({ where: { id: draft.id }, include: { criteriaSet: true, notices: true, units: { include: { sheet: true } } } });
    expect(round).toMatchObject({ status: 'open', openedAt: now, criteriaSet: { status: 'used' } });
    expect(round.units.map(({ sheet }) => sheet?.status)).toEqual(['draft', 'draft', 'draft']);
    expect(round.notices).toMatchObject([{ kind: 'opened', roundUnitId: null, createdById: quanly.actor?.accountId }]);
    expect(await db.auditEntry.findFirst({ where: { roundId: draft.id, action: 'round.open' } })).toMatchObject({ after: { roundStatus: 'open', units: 3 } });
    expect(JSON.stringify(await listSheets(officer))).toContain(draft.code);
  });

  it('pressed twice opens once', async () => {
    const outcomes = await Promise.allSettled([openRound(quanly, seen()), openRound(quanly, seen())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.scoreSheet.count({ where: { roundUnit: { roundId: draft.id } } })).toBe(3);
    expect(await db.roundNotice.count({ where: { roundId: draft.id } })).toBe(1);
    await expect(openRound(quanly, seen(2))).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('is refused with everything that is not ready, and nothing has happened', async () => {
    await saveUnits(quanly, { ...seen(), groups: [{ code: 'a', name: 'Nhóm A' }], units: [] });
    await savePhases(quanly, { ...seen(2), phases: [] });
    await expect(openRound(quanly, seen(3))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: [
        { field: 'units', message: 'Chưa có đơn vị nào tham gia.' },
        { field: 'phases', message: 'Chưa có thời hạn của bước nào.' },
      ],
    });
    expect(await db.round.findUniqueOrThrow({ where: { id: draft.id }, include: { criteriaSet: true } })).toMatchObject({ status: 'draft', revision: 3, criteriaSet: { status: 'issued' } });
  });

  it('is refused where the set-up changed after the check list was seen', async () => {
    await savePhases(quanly, { ...seen(), phases: [] });
    await expect(openRound(quanly, seen())).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('only warns of units without a leader', async () => {
    await db.account.update({ where: { username: small.accounts.chutich2 }, data: { disabledAt: now } });
    const { problems } = await getRoundSetup(quanly, { round: draft.code });
    expect(problems).toEqual([
      { kind: 'no-survey', step: 'general', severity: 'warning' },
      { kind: 'units-without-leader', units: ['don-vi-2'], step: 'units', severity: 'warning' },
    ]);
    expect(await openRound(quanly, seen())).toMatchObject({ sheets: 3 });
  });
});

describe('a draft', () => {
  it('is seen by the organiser alone', async () => {
    for (const person of ['quanly', 'hoidong', 'thanhtra'] as const) {
      const view = await getRoundSetup(await contextFor(db, small.accounts[person], now), { round: draft.code });
      expect(view).toMatchObject({ code: draft.code, mayManage: person === 'quanly' });
    }
    for (const person of ['canbo1', 'chutich1', 'noivu', 'khaosat', 'quantri'] as const) {
      await expect(getRoundSetup(await contextFor(db, small.accounts[person], now), { round: draft.code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is taken away whole, and the log still tells the auditor of it', async () => {
    await discardRound(quanly, seen());
    expect(await db.round.count({ where: { id: draft.id } })).toBe(0);
    expect(await db.roundUnit.count({ where: { roundId: draft.id } })).toBe(0);
    const log = await listAuditEntries(await contextFor(db, small.accounts.thanhtra, now), { action: 'round.' });
    expect(log.rows[0]).toMatchObject({ action: 'round.discard', before: { code: draft.code } });
    await expect(discardRound(quanly, { round: small.round.code, revision: 1 })).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

describe('creating', () => {
  const input = () => ({ name: 'Kỳ đánh giá  năm 2027', code: `tao-${run}`, year: 2027, criteriaSetId: draft.criteriaSetId, copyFrom: null });

  it('makes an empty draft with the bands of the set, and logs it', async () => {
    expect(await createRound(quanly, input())).toEqual({ code: `tao-${run}` });
    const view = await getRoundSetup(quanly, { round: `tao-${run}` });
    expect(view).toMatchObject({ name: 'Kỳ đánh giá năm 2027', status: 'draft', revision: 1, units: [], phases: [], copiedFrom: null, copyGaps: [] });
    expect(view.rules.ratingBands.map(({ label }) => label)).toEqual(['Tốt', 'Khá', 'Yếu']);
    expect(await db.auditEntry.findFirst({ where: { action: 'round.create', unitId: small.provinceId } })).toMatchObject({ after: { code: `tao-${run}`, units: 0 } });
  });

  it('refuses a code that is taken, also by somebody else, and of two at once makes one', async () => {
    const other = await createSmallRound(db, { code: `trung${run}`, now });
    await expect(createRound(quanly, { ...input(), code: other.round.code })).rejects.toMatchObject({ code: 'CONFLICT', details: [{ field: 'code' }] });
    const outcomes = await Promise.allSettled([createRound(quanly, input()), createRound(quanly, input())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['moi', 'Có dấu', 'hai--gach', '', 'a'.repeat(61)])('refuses the code “%s”', async (code) => {
    await expect(createRound(quanly, { ...input(), code })).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'code' }] });
  });

  it('offers and takes only issued sets of the own organiser', async () => {
    const other = await createSmallRound(db, { code: `ngoai${run}`, now });
    const foreignSet = (await db.round.findUniqueOrThrow({ where: { id: other.round.id } })).criteriaSetId;
    await expect(createRound(quanly, { ...input(), criteriaSetId: foreignSet })).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'criteriaSetId' }] });
    await expect(createRound(quanly, { ...input(), copyFrom: other.round.code })).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'copyFrom' }] });
    await db.criteriaSet.update({ where: { id: draft.criteriaSetId }, data: { status: 'draft' } });
    await expect(createRound(quanly, input())).rejects.toMatchObject({ code: 'INVALID_INPUT', details: [{ field: 'criteriaSetId' }] });
    const { sets, rounds } = await listRoundSources(quanly);
    expect(sets.map(({ status, organiserId, leaves }) => ({ status, organiserId, leaves }))).toEqual([{ status: 'used', organiserId: small.provinceId, leaves: 11 }]);
    expect(rounds.map(({ code }) => code).sort()).toEqual([draft.code, small.round.code].sort());
  });
});
