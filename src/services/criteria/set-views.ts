import type { CriteriaSetRow } from '@/contracts/criteria';
import { can } from '@/core/access/can';
import type { LoadedSetRow } from '@/data/criteria-drafts';
import type { ServiceContext } from '../service-context';

/** A row of the list, as this person sees it. */
export function setRow(ctx: ServiceContext, row: LoadedSetRow): CriteriaSetRow {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    name: row.name,
    level: row.level,
    year: row.year,
    status: row.status,
    ownerName: row.owner.name,
    issuer: row.issuer,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate?.toISOString().slice(0, 10) ?? null,
    rounds: row.rounds,
    updatedAt: row.draft?.updatedAt.toISOString() ?? null,
    updatedByName: row.draft?.updatedBy.displayName ?? null,
    basedOn: row.basedOn,
    mayManage: can(ctx.actor, 'criteria:manage', { organiserId: row.ownerId }),
  };
}
