/** The log: written beside each change, read by auditors, never changed (a trigger refuses it). */
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';

export type NewAuditEntry = {
  readonly at: Date;
  /** null: the system itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly roundId?: string | null;
  readonly unitId?: string | null;
  readonly reason?: string | null;
  /** Plain JSON; undefined where there was nothing before (or is nothing after). */
  readonly before?: unknown;
  readonly after?: unknown;
};

export async function insertAuditEntry(tx: Db, entry: NewAuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: columnsOf(entry) });
}

export async function insertAuditEntries(tx: Db, entries: readonly NewAuditEntry[]): Promise<void> {
  await tx.auditEntry.createMany({ data: entries.map(columnsOf) });
}

function columnsOf(entry: NewAuditEntry) {
  return {
    at: entry.at,
    actorId: entry.actorId,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    roundId: entry.roundId ?? null,
    unitId: entry.unitId ?? null,
    reason: entry.reason ?? null,
    before: entry.before === undefined ? undefined : (entry.before as Prisma.InputJsonValue),
    after: entry.after === undefined ? undefined : (entry.after as Prisma.InputJsonValue),
  };
}
