/** Writing the set-up of a round: whole steps at once, in bulk. The caller holds the round's row. */
import { randomUUID } from 'node:crypto';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { PhaseWindow } from '@/core/workflow/appraisal-window';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { insertNotice } from './notices';

export type NewRound = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organiserId: string;
  readonly criteriaSetId: string;
  readonly copiedFromId: string | null;
  readonly rules: RoundRules;
  readonly phases: readonly PhaseWindow[];
  readonly createdAt: Date;
};

/** A draft without groups and units. @returns its id, or null where the code is taken */
export async function insertDraftRound(tx: Db, { phases, rules, ...round }: NewRound): Promise<string | null> {
  const id = randomUUID();
  // ON CONFLICT instead of a look before: of two people with one code the second gets null, and the transaction lives on.
  const { count } = await tx.round.createMany({ data: [{ id, ...round, status: 'draft', rules: asJson(rules) }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.roundPhase.createMany({ data: phases.map((phase) => ({ roundId: id, ...phase })) });
  return id;
}

/** Raises the revision if it still is what was seen. @returns whether it was */
export async function raiseRevision(tx: Db, roundId: string, seen: number): Promise<boolean> {
  const { count } = await tx.round.updateMany({ where: { id: roundId, revision: seen }, data: { revision: seen + 1 } });
  return count === 1;
}

/** Name, code and year of a draft. @returns false where another round has the code */
export async function updateRoundHead(tx: Db, roundId: string, head: { name: string; code: string; year: number }): Promise<boolean> {
  if ((await tx.round.count({ where: { code: head.code, id: { not: roundId } } })) > 0) return false;
  await tx.round.update({ where: { id: roundId }, data: head });
  return true;
}

export type GroupInput = { readonly code: string; readonly name: string };
export type UnitInput = { readonly unitId: string; readonly code: string; readonly group: string };

/** Groups and units become exactly these. Who leaves takes exclusions, appraisers and extensions along. */
export async function replaceGroupsAndUnits(tx: Db, roundId: string, groups: readonly GroupInput[], units: readonly UnitInput[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RankingGroup" ("id", "roundId", "code", "name", "position")
    SELECT gen_random_uuid(), ${roundId}::uuid, g."code", g."name", g."position"
    FROM unnest(${groups.map(({ code }) => code)}::text[], ${groups.map(({ name }) => name)}::text[], ${groups.map((_, at) => at)}::int[]) AS g("code", "name", "position")
    ON CONFLICT ("roundId", "code") DO UPDATE SET "name" = EXCLUDED."name", "position" = EXCLUDED."position"`;
  const rows = await tx.rankingGroup.findMany({ where: { roundId }, select: { id: true, code: true } });
  const groupIds = new Map(rows.map(({ id, code }) => [code, id]));
  const groupIdOf = ({ group }: UnitInput) => groupIds.get(group) as string;

  const leaving = { roundId, unitId: { notIn: units.map(({ unitId }) => unitId) } };
  await tx.criterionExclusion.deleteMany({ where: { roundUnit: leaving } });
  await tx.deadlineExtension.deleteMany({ where: { roundUnit: leaving } });
  await tx.roundUnit.deleteMany({ where: leaving });

  // Two units may exchange their codes: first none of those that change has one, then each its own.
  const data = Prisma.sql`unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(groupIdOf)}::uuid[], ${units.map(({ code }) => code)}::text[]) AS d("unitId", "groupId", "code")`;
  await tx.$executeRaw`
    UPDATE "RoundUnit" u SET "code" = u."id"::text FROM ${data}
    WHERE u."roundId" = ${roundId}::uuid AND u."unitId" = d."unitId" AND u."code" <> d."code"`;
  await tx.$executeRaw`
    INSERT INTO "RoundUnit" ("id", "roundId", "unitId", "groupId", "code")
    SELECT gen_random_uuid(), ${roundId}::uuid, d."unitId", d."groupId", d."code" FROM ${data}
    ON CONFLICT ("roundId", "unitId") DO UPDATE SET "groupId" = EXCLUDED."groupId", "code" = EXCLUDED."code"`;
  await tx.rankingGroup.deleteMany({ where: { roundId, code: { notIn: groups.map(({ code }) => code) } } });
}

/** The exclusions of the round become exactly these. */
export async function replaceExclusions(
  tx: Db,
  roundId: string,
  exclusions: readonly { readonly roundUnitId: string; readonly criterionId: string; readonly reason: string }[],
): Promise<void> {
  await tx.criterionExclusion.deleteMany({ where: { roundUnit: { roundId } } });
  await tx.criterionExclusion.createMany({ data: [...exclusions] });
}

/** Who appraises which leaf becomes exactly this. */
export async function replaceAssignments(tx: Db, roundId: string, assignments: readonly { criterionId: string; agencyId: string }[]): Promise<void> {
  await tx.agencyAssignment.deleteMany({ where: { roundId } });
  await tx.agencyAssignment.createMany({ data: assignments.map((assignment) => ({ roundId, ...assignment })) });
}

/** Who appraises which unit becomes exactly this. @returns how many assignments came and went */
export async function replaceAppraisers(
  tx: Db,
  roundId: string,
  wanted: readonly { readonly accountId: string; readonly roundUnitId: string }[],
): Promise<{ added: number; removed: number }> {
  const keyOf = ({ accountId, roundUnitId }: { accountId: string; roundUnitId: string }) => `${accountId} ${roundUnitId}`;
  const known = await tx.appraiserUnit.findMany({ where: { roundUnit: { roundId } } });
  const wantedKeys = new Set(wanted.map(keyOf));
  const knownKeys = new Set(known.map(keyOf));
  const gone = known.filter((row) => !wantedKeys.has(keyOf(row)));
  const added = wanted.filter((row) => !knownKeys.has(keyOf(row)));
  if (gone.length > 0) {
    await tx.$executeRaw`
      DELETE FROM "AppraiserUnit" a
      USING unnest(${gone.map(({ accountId }) => accountId)}::uuid[], ${gone.map(({ roundUnitId }) => roundUnitId)}::uuid[]) AS g("accountId", "roundUnitId")
      WHERE a."accountId" = g."accountId" AND a."roundUnitId" = g."roundUnitId"`;
  }
  await tx.appraiserUnit.createMany({ data: added });
  return { added: added.length, removed: gone.length };
}

export async function replacePhases(tx: Db, roundId: string, phases: readonly PhaseWindow[]): Promise<void> {
  await tx.roundPhase.deleteMany({ where: { roundId } });
  await tx.roundPhase.createMany({ data: phases.map((phase) => ({ roundId, ...phase })) });
}

export async function updateRules(tx: Db, roundId: string, rules: RoundRules): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { rules: asJson(rules) } });
}

/** draft -> open: an empty sheet for every unit, and the word to everybody of the round. */
export async function markRoundOpen(tx: Db, roundId: string, by: string, at: Date): Promise<{ sheets: number }> {
  const units = await tx.roundUnit.findMany({ where: { roundId }, select: { id: true } });
  const { count } = await tx.scoreSheet.createMany({ data: units.map(({ id }) => ({ roundUnitId: id, updatedAt: at })) });
  await tx.round.update({ where: { id: roundId }, data: { status: 'open', openedAt: at } });
  await insertNotice(tx, { roundId, roundUnitId: null, kind: 'opened', subject: {}, createdById: by, createdAt: at });
  return { sheets: count };
}

/** Takes a draft away with everything that belongs to it alone. */
export async function deleteDraftRound(tx: Db, roundId: string): Promise<void> {
  const ofRound = { roundUnit: { roundId } };
  await tx.criterionExclusion.deleteMany({ where: ofRound });
  await tx.deadlineExtension.deleteMany({ where: ofRound });
  await tx.roundUnit.deleteMany({ where: { roundId } });
  await tx.round.delete({ where: { id: roundId } });
}

function asJson(rules: RoundRules): Prisma.InputJsonValue {
  return rules as unknown as Prisma.InputJsonValue;
}
