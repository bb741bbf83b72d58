/** Reading the log: always within a scope, by key, newest first. */
import type { AuditFilter, AuditRow } from '@/contracts/audit';
import { organiserIdsOf, unitIdsOf, type Actor } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { listUnitIdsInReach } from './unit-reach';

/**
 * What of the log the actor reads: an auditor everything of the organiser (its rounds, its units), an administrator the
 * entries about accounts and units within the own reach.
 */
export async function auditEntriesFor(db: Db, actor: Actor | null): Promise<Prisma.AuditEntryWhereInput> {
  if (!canSomewhere(actor, 'audit:read')) return { id: { in: [] } };
  const scopes: Prisma.AuditEntryWhereInput[] = [];
  const administered = unitIdsOf(actor, ['Administrator']);
  if (administered.length > 0) {
    scopes.push({ subjectType: { in: ['Account', 'Unit'] }, unitId: { in: await listUnitIdsInReach(db, administered) } });
  } else {
    const organiserIds = organiserIdsOf(actor, ['Auditor']);
    const rounds = await db.round.findMany({ where: { organiserId: { in: organiserIds } }, select: { id: true } });
    scopes.push({ roundId: { in: rounds.map(({ id }) => id) } });
    const reach = await listUnitIdsInReach(db, organiserIds);
    scopes.push({ roundId: null, unitId: { in: reach } });
    // Also of rounds that were discarded before they opened: of them only the log is left.
    scopes.push({ subjectType: 'Round', unitId: { in: reach } });
  }
  return { OR: scopes };
}

/** One page of entries. Names of rounds, units and accounts stand beside their ids' entries. */
export async function listAuditEntries(
  db: Db,
  scope: Prisma.AuditEntryWhereInput,
  filter: AuditFilter,
  take: number,
): Promise<AuditRow[]> {
  const conditions: Prisma.AuditEntryWhereInput[] = [scope];
  if (filter.action) conditions.push({ action: { startsWith: filter.action } });
  if (filter.person) conditions.push({ actor: { OR: namedLike(filter.person) } });
  if (filter.subject) conditions.push(await aboutLike(db, filter.subject));
  if (filter.before) conditions.push({ id: { lt: BigInt(filter.before) } });
  const rows = await db.auditEntry.findMany({
    where: { AND: conditions },
    include: { actor: { select: { username: true, displayName: true } } },
    orderBy: { id: 'desc' },
    take,
  });
  const idsOf = (pick: (row: (typeof rows)[number]) => string | null) => [...new Set(rows.flatMap((row) => pick(row) ?? []))];
  const accountOf = (row: (typeof rows)[number]) => (row.subjectType === 'Account' ? row.subjectId : null);
  const [rounds, units, accounts] = await Promise.all([
    db.round.findMany({ where: { id: { in: idsOf((row) => row.roundId) } }, select: { id: true, name: true } }),
    db.unit.findMany({ where: { id: { in: idsOf((row) => row.unitId) } }, select: { id: true, name: true } }),
    db.account.findMany({ where: { id: { in: idsOf(accountOf) } }, select: { id: true, username: true } }),
  ]);
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    actor: row.actor,
    action: row.action,
    account: accounts.find(({ id }) => id === accountOf(row))?.username ?? null,
    round: rounds.find(({ id }) => id === row.roundId)?.name ?? null,
    unit: units.find(({ id }) => id === row.unitId)?.name ?? null,
    reason: row.reason,
    before: row.before,
    after: row.after,
  }));
}

/** The verbs that occur within a scope, for the choice of a filter. */
export async function listAuditActions(db: Db, scope: Prisma.AuditEntryWhereInput): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: scope, distinct: ['action'], select: { action: true }, orderBy: { action: 'asc' } });
  return rows.map(({ action }) => action);
}

function namedLike(words: string): Prisma.AccountWhereInput[] {
  const contains = { contains: words, mode: 'insensitive' } as const;
  return [{ username: contains }, { displayName: contains }];
}

async function aboutLike(db: Db, words: string): Promise<Prisma.AuditEntryWhereInput> {
  const contains = { contains: words, mode: 'insensitive' } as const;
  const select = { id: true } as const;
  const [units, rounds, accounts] = await Promise.all([
    db.unit.findMany({ where: { OR: [{ name: contains }, { code: words }] }, select }),
    db.round.findMany({ where: { OR: [{ name: contains }, { code: words }] }, select }),
    db.account.findMany({ where: { OR: namedLike(words) }, select }),
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    OR: [
      { unitId: { in: ids(units) } },
      { roundId: { in: ids(rounds) } },
      { subjectType: 'Account', subjectId: { in: ids(accounts) } },
    ],
  };
}
