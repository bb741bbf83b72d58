/** The scope of a query and the predicate must not drift apart: over the same rows, for everybody, they say the same. */
import { beforeAll, expect, it } from 'vitest';
import { can } from '@/core/access/can';
import { SHEET_STATUSES } from '@/core/workflow/statuses';
import { db } from '@/data/client';
import { councilRoundsFor, criteriaSetsFor, managedRoundsFor, roundsFor, sheetsFor, surveyRoundsFor } from '@/data/scope';
import { actorFor } from '../../support/actor';
import { createDraftRound } from '../../support/seed-draft-round';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

let here: SmallRound;
let usernames: string[];

beforeAll(async () => {
  here = await createSmallRound(db, { code: 'day' });
  const there = await createSmallRound(db, { code: 'kia' });
  await createDraftRound(db, here, 'day');
  // Roles that the services refuse to give together, and an account of two provinces.
  const odd = {
    'khaosat.thamdinh': [['SurveyManager', here.provinceId], ['Appraiser', here.agencies.noivu], ['SurveyManager', there.provinceId]],
    'hai.tinh': [['SurveyManager', here.provinceId], ['Appraiser', there.agencies.noivu], ['Auditor', there.provinceId]],
  } as const;
  for (const [username, roles] of Object.entries(odd)) {
    const create = roles.map(([role, unitId]) => ({ role, unitId, validFrom: new Date('2020-01-01') }));
    await db.account.create({ data: { username, displayName: username, passwordHash: '-', roles: { create } } });
  }
  usernames = [...Object.values(here.accounts), ...Object.values(there.accounts), ...Object.keys(odd)];
});

it.each(SHEET_STATUSES)('sheets that are %s', async (status) => {
  await db.scoreSheet.updateMany({ data: { status } });
  const sheets = await db.scoreSheet.findMany({ include: { roundUnit: { include: { round: true, appraisers: true } } } });
  for (const username of usernames) {
    const actor = await actorFor(db, username);
    const readable = await db.scoreSheet.findMany({ where: sheetsFor(actor), select: { id: true } });
    const allowed = sheets.filter(({ roundUnit, ...sheet }) =>
      can(actor, 'sheet:read', {
        organiserId: roundUnit.round.organiserId,
        roundStatus: roundUnit.round.status,
        unitId: roundUnit.unitId,
        sheetStatus: sheet.status,
        isAssigned: roundUnit.appraisers.some(({ accountId }) => accountId === actor.accountId),
      }),
    );
    expect(readable.map(({ id }) => id).sort(), username).toEqual(allowed.map(({ id }) => id).sort());
  }
});

it('rounds', async () => {
  const rounds = await db.round.findMany({ include: { units: true } });
  const scopes = [
    ['round:read', roundsFor],
    ['round:manage', managedRoundsFor],
    ['council:read', councilRoundsFor],
    ['survey:read', surveyRoundsFor],
  ] as const;
  for (const username of usernames) {
    const actor = await actorFor(db, username);
    for (const [permission, scope] of scopes) {
      const readable = await db.round.findMany({ where: scope(actor), select: { id: true } });
      const allowed = rounds.filter((round) =>
        round.units.some(({ unitId }) =>
          can(actor, permission, { organiserId: round.organiserId, roundStatus: round.status, unitId }),
        ),
      );
      expect(readable.map(({ id }) => id).sort(), `${username} ${permission}`).toEqual(allowed.map(({ id }) => id).sort());
    }
  }
});

it('criteria sets', async () => {
  const sets = await db.criteriaSet.findMany();
  for (const username of usernames) {
    const actor = await actorFor(db, username);
    const readable = await db.criteriaSet.findMany({ where: criteriaSetsFor(actor), select: { id: true } });
    const allowed = sets.filter(({ ownerId }) => can(actor, 'criteria:read', { organiserId: ownerId }));
    expect(readable.map(({ id }) => id).sort(), username).toEqual(allowed.map(({ id }) => id).sort());
  }
});
