import { saveDraftInput, type SavedDraft } from '@/contracts/criteria';
import { changesBetween, type DraftChanges } from '@/core/criteria/draft-changes';
import { sameData } from '@/core/criteria/same-data';
import { inTransaction } from '@/data/client';
import { replaceDocument } from '@/data/criteria-drafts';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedDraft, savedMeanwhile } from './managed-set';

/** Codes that one entry of the log names; more are counted. */
const MOST_NAMED = 20;

/**
 * Saves the whole working copy over the revision that was seen. Idempotent: the document that is stored already is
 * saved, whatever revision the sender knew (its first answer was lost).
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (issued), CONFLICT (somebody else saved meanwhile), INVALID_INPUT
 */
export async function saveDraft(ctx: ServiceContext, input: unknown): Promise<SavedDraft> {
  const actor = requireActor(ctx);
  const { set: id, revision, document } = parseInput(saveDraftInput, input);
  return inTransaction(async (tx) => {
    const { draft, ownerId, ...set } = await lockManagedDraft(tx, ctx, id);
    if (sameData(draft.document, document)) return { revision: draft.revision, updatedAt: draft.updatedAt.toISOString() };
    if (draft.revision !== revision || !(await replaceDocument(tx, set.id, revision, document, actor.accountId, ctx.now))) {
      throw savedMeanwhile(draft);
    }
    await recordAudit(tx, ctx, {
      action: 'criteria.save',
      subjectType: 'CriteriaSet',
      subjectId: set.id,
      unitId: ownerId,
      before: { revision },
      after: { revision: revision + 1, code: set.code, ...named(changesBetween(draft.document, document)) },
    });
    return { revision: revision + 1, updatedAt: ctx.now.toISOString() };
  });
}

/** What was changed, briefly: a log is read by people. */
function named({ head, ...lists }: DraftChanges): Record<string, unknown> {
  const short = Object.entries(lists).flatMap(([what, codes]) => {
    if (codes.length === 0) return [];
    const rest = codes.length - MOST_NAMED;
    return [[what, rest > 0 ? [...codes.slice(0, MOST_NAMED), `và ${rest} mục khác`] : codes]];
  });
  return { ...Object.fromEntries(short), ...(head && { head: true }) };
}
