import type { Db } from '@/data/client';
import { insertAuditEntries, insertAuditEntry, type NewAuditEntry } from '@/data/audit';
import type { ServiceContext } from '../service-context';

/** What the verb says of its change; author and time come from the context. */
export type AuditRecord = Omit<NewAuditEntry, 'at' | 'actorId'>;

/**
 * Writes the log entry of a change. Called with the transaction of the change itself: there is no change without its
 * entry and no entry without its change.
 *
 * `action` is the verb ("sheet.submit"), `before` and `after` are small plain objects of what changed, without secrets.
 */
export async function recordAudit(tx: Db, ctx: ServiceContext, record: AuditRecord): Promise<void> {
  await insertAuditEntry(tx, { ...record, at: ctx.now, actorId: ctx.actor?.accountId ?? null });
}

/** As `recordAudit`, for a verb that changes many things at once: one entry each. */
export async function recordAudits(tx: Db, ctx: ServiceContext, records: readonly AuditRecord[]): Promise<void> {
  await insertAuditEntries(tx, records.map((record) => ({ ...record, at: ctx.now, actorId: ctx.actor?.accountId ?? null })));
}
