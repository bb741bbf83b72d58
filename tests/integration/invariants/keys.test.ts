/** What stands once stands once, and what others rest on is not taken away under them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { createWorld, type World } from './world';

let world: World;
let other: World;
beforeAll(async () => {
  world = await createWorld(db, 'khoa');
  other = await createWorld(db, 'khac');
  await db.evidenceFile.create({ data: { sha256: HASH, size: 10, mediaType: 'application/pdf' } });
});

const HASH = 'e'.repeat(64);

/** Inserts each row twice: `key` stands in the refusal. */
const TWICE: readonly { readonly key: string; readonly what: string; readonly sql: (w: World) => string }[] = [
  { key: 'roundId, unitId', what: 'one unit twice in a round', sql: (w) => roundUnit(w, w.unitIds.get('don-vi-1') ?? '', 'khac') },
  { key: 'roundId, code', what: 'two units of one code in a round', sql: (w) => roundUnit(w, w.provinceId, 'don-vi-1') },
  { key: 'roundUnitId', what: 'a second sheet of a unit', sql: (w) => `INSERT INTO "ScoreSheet" ("id", "roundUnitId") VALUES (gen_random_uuid(), '${w.roundUnitId}')` },
  { key: 'sheetId, criterionId', what: 'a second entry of a leaf', sql: (w) => `INSERT INTO "ScoreEntry" ("id", "sheetId", "criterionId") VALUES (gen_random_uuid(), '${w.sheetId}', '${w.criterion('1.1')}')` },
  { key: 'entryId, stage', what: 'a stage over the one that is there', sql: (w) => `INSERT INTO "EntryStage" ("id", "entryId", "stage", "outcome", "maxPoints") VALUES (gen_random_uuid(), '${w.entryId}', 'self', 'missing', 2)` },
  { key: 'sheetId, number', what: 'two submissions of one number', sql: (w) => `INSERT INTO "Submission" ("id", "sheetId", "number", "snapshot", "checksum", "submittedById") VALUES (gen_random_uuid(), '${w.sheetId}', 1, '{}', 'x', '${w.account('chutich1')}')` },
  { key: 'roundId', what: 'a second survey of a round', sql: (w) => `INSERT INTO "Survey" ("id", "roundId", "questionnaire") VALUES (gen_random_uuid(), '${w.round.id}', '{}')` },
  { key: 'username', what: 'two accounts of one name', sql: (w) => `INSERT INTO "Account" ("id", "username", "displayName", "passwordHash") VALUES (gen_random_uuid(), '${w.accounts.canbo1}', 'x', 'x')` },
  { key: 'accountId, role, unitId', what: 'a role twice', sql: (w) => `INSERT INTO "RoleAssignment" ("id", "accountId", "role", "unitId") SELECT gen_random_uuid(), "accountId", "role", "unitId" FROM "RoleAssignment" WHERE "accountId" = '${w.account('canbo1')}'` },
];

function roundUnit(w: World, unitId: string, code: string): string {
  return `INSERT INTO "RoundUnit" ("id", "roundId", "unitId", "groupId", "code")
    SELECT gen_random_uuid(), '${w.round.id}', '${unitId}', "groupId", '${code}' FROM "RoundUnit" WHERE "id" = '${w.roundUnitId}'`;
}

function evidence(): string {
  return `INSERT INTO "Evidence" ("id", "entryId", "sha256", "fileName", "uploadedById") VALUES (gen_random_uuid(), '${world.entryId}', '${HASH}', 'x.pdf', '${world.account('canbo1')}')`;
}

/** Unique constraint: PostgreSQL's class 23505, however the client words it. */
const UNIQUE = /23505|Unique constraint|duplicate key/;
const FOREIGN = /23503|23001|Foreign key constraint|violates (foreign key|RESTRICT)/;

describe('keys', () => {
  it.each(TWICE)('refuse $what ($key)', async ({ sql }) => {
    await expect(db.$executeRawUnsafe(sql(world))).rejects.toThrow(UNIQUE);
  });

  it('let a file stand once beside a leaf, and again after it was taken out', async () => {
    await db.$executeRawUnsafe(evidence());
    await expect(db.$executeRawUnsafe(evidence())).rejects.toThrow(UNIQUE);
    await db.evidence.updateMany({ where: { entryId: world.entryId }, data: { removedAt: new Date() } });
    await db.$executeRawUnsafe(evidence());
    expect(await db.evidence.count({ where: { entryId: world.entryId } })).toBe(2);
  });

  it('refuse a unit in the ranking group of another round', async () => {
    const change = db.roundUnit.update({
      where: { id: world.roundUnitId },
      data: { groupId: (await db.rankingGroup.findFirstOrThrow({ where: { roundId: other.round.id } })).id },
    });
    await expect(change).rejects.toThrow(FOREIGN);
  });

  it.each([
    ['a unit that takes part in a round', () => db.unit.delete({ where: { id: world.unitIds.get('don-vi-1') } })],
    ['a sheet that has entries', () => db.scoreSheet.delete({ where: { id: world.sheetId } })],
    ['an entry that has stages', () => db.scoreEntry.delete({ where: { id: world.entryId } })],
    ['an account that wrote a stage', () => db.account.delete({ where: { id: world.account('noivu') } })],
    ['a round that has units', () => db.round.delete({ where: { id: world.round.id } })],
  ] as const)('keep %s', async (_, remove) => {
    await expect(remove()).rejects.toThrow(FOREIGN);
  });
});
