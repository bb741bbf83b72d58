import { auditFilterInput, type AuditPage } from '@/contracts/audit';
import { auditEntriesFor, listAuditActions, listAuditEntries as findEntries } from '@/data/audit-log';
import { db } from '@/data/client';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';

const PAGE_SIZE = 50;

/**
 * A page of the log, newest first: the organiser's for an auditor, account entries for an administrator.
 * @param input AuditFilter, as from an address
 * @throws AppError UNAUTHENTICATED, FORBIDDEN
 */
export async function listAuditEntries(ctx: ServiceContext, input: unknown): Promise<AuditPage> {
  const actor = requirePermissionSomewhere(ctx, 'audit:read');
  const filter = parseInput(auditFilterInput, input);
  const scope = await auditEntriesFor(db, actor);
  const [rows, actions] = await Promise.all([findEntries(db, scope, filter, PAGE_SIZE + 1), listAuditActions(db, scope)]);
  const page = rows.slice(0, PAGE_SIZE);
  return { rows: page, filter, actions, nextBefore: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null };
}
