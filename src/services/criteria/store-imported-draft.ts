import { importedDraftInput } from '@/contracts/criteria';
import type { DraftSet } from '@/core/criteria/draft';
import { draftPlaces } from '@/core/criteria/draft-nodes';
import type { Db } from '@/data/client';
import { insertDraft } from '@/data/criteria-drafts';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, requirePermission, type ServiceContext } from '../service-context';
import { codeTaken } from './create-draft';

export type ImportedDraft = {
  /** Organiser for whom it is stored; the actor manages criteria there. */
  readonly ownerId: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly year: number;
  readonly draft: DraftSet;
  /** Where it came from, for the log: small and plain (file name, SHA-256, number of rows). */
  readonly provenance: Readonly<Record<string, string | number>>;
};

/**
 * Stores what was read from an appendix as a new draft, version 1 of its code, within the caller's transaction.
 * @throws AppError FORBIDDEN, CONFLICT (code taken), INVALID_INPUT
 */
export async function storeImportedDraft(tx: Db, ctx: ServiceContext, imported: ImportedDraft): Promise<{ id: string }> {
  const actor = requireActor(ctx);
  requirePermission(ctx, 'criteria:manage', { organiserId: imported.ownerId });
  const { name, level, year, draft, provenance } = imported;
  const { ownerId, code, document } = parseInput(importedDraftInput, { ownerId: imported.ownerId, code: imported.code, document: { ...draft, name, level, year } });
  const id = await insertDraft(tx, { ownerId, code, version: 1, document, basedOnId: null, authorId: actor.accountId, at: ctx.now });
  if (id === null) throw codeTaken(code);
  await recordAudit(tx, ctx, {
    action: 'criteria.import',
    subjectType: 'CriteriaSet',
    subjectId: id,
    unitId: ownerId,
    after: { code, version: 1, name, year, nodes: draftPlaces(document).length, ...provenance },
  });
  return { id };
}
