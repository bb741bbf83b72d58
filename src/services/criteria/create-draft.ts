import { createDraftInput } from '@/contracts/criteria';
import { organiserIdsOf } from '@/core/access/actor';
import type { DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { inTransaction, type Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { insertDraft, loadDraft, nextVersion } from '@/data/criteria-drafts';
import { AppError } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermission, requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { lockManagedSet } from './managed-set';

/**
 * A new draft: empty, the next version of a set, or a copy of it for another year. A copy keeps the keys of the nodes,
 * so that a later comparison knows what became of what.
 * @throws AppError FORBIDDEN, NOT_FOUND (the set to copy), CONFLICT (code taken), INVALID_INPUT
 */
export async function createDraft(ctx: ServiceContext, input: unknown): Promise<{ id: string }> {
  const actor = requirePermissionSomewhere(ctx, 'criteria:manage');
  const parsed = parseInput(createDraftInput, input);
  return inTransaction(async (tx) => {
    const { ownerId, document, basedOn, ...head } = parsed.kind === 'empty' ? emptyDraft(ctx, parsed) : await copyOf(tx, ctx, parsed);
    const version = head.version ?? 1;
    const id = await insertDraft(tx, { ...head, version, ownerId, document, basedOnId: basedOn?.id ?? null, authorId: actor.accountId, at: ctx.now });
    if (id === null) throw codeTaken(head.code);
    await recordAudit(tx, ctx, {
      action: 'criteria.create',
      subjectType: 'CriteriaSet',
      subjectId: id,
      unitId: ownerId,
      after: { code: head.code, version, name: document.name, year: document.year, ...(basedOn && { basedOn: `${basedOn.code} (phiên bản ${basedOn.version})` }) },
    });
    return { id };
  });
}

/** @throws AppError CONFLICT, field `code` */
export function codeTaken(code: string) {
  const message = `Đã có bộ tiêu chí mang mã “${code}”. Xin đặt mã khác, hoặc tạo phiên bản mới của bộ tiêu chí đó.`;
  return new AppError('CONFLICT', message, [{ field: 'code', message }]);
}

type NewSet = {
  readonly code: string;
  readonly version?: number;
  readonly ownerId: string;
  readonly document: DraftSet;
  readonly basedOn?: { readonly id: string; readonly code: string; readonly version: number };
};

function emptyDraft(ctx: ServiceContext, { code, name, level, year }: { code: string; name: string; level: string; year: number }): NewSet {
  // Who manages rounds of several organisers makes a set for the first; those of others he makes by copying one of theirs.
  const ownerId = organiserIdsOf(ctx.actor, ['RoundManager'])[0];
  requirePermission(ctx, 'criteria:manage', { organiserId: ownerId });
  const document = { name, level, year, totalMaxPoints: '100', areas: [], bonus: null, penalty: null, ratingBands: [] };
  return { code, ownerId: ownerId as string, document };
}

type Copy = { kind: 'version'; basedOn: string } | { kind: 'year'; basedOn: string; code: string; name: string; year: number };

async function copyOf(tx: Db, ctx: ServiceContext, copy: Copy): Promise<NewSet> {
  const basedOn = await lockManagedSet(tx, ctx, copy.basedOn);
  const document = basedOn.status === 'draft' ? (await loadDraft(tx, basedOn.id)).document : await issuedDocument(tx, basedOn.id);
  const { ownerId } = basedOn;
  if (copy.kind === 'version') {
    return { code: basedOn.code, version: await nextVersion(tx, ownerId, basedOn.code), ownerId, document, basedOn };
  }
  return { code: copy.code, ownerId, document: { ...document, name: copy.name, year: copy.year }, basedOn };
}

async function issuedDocument(tx: Db, setId: string): Promise<DraftSet> {
  const { set, keys } = await loadCriteriaSet(tx, setId);
  return draftOfSet(set, keys);
}
