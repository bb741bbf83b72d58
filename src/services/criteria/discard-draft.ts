import { discardDraftInput } from '@/contracts/criteria';
import { inTransaction } from '@/data/client';
import { deleteDraft, listCopies } from '@/data/criteria-drafts';
import { locked } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { lockManagedDraft, savedMeanwhile } from './managed-set';

/**
 * Deletes a draft, as it was seen. Cannot be undone.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (issued; other sets were copied from it), CONFLICT (saved meanwhile)
 */
export async function discardDraft(ctx: ServiceContext, input: unknown): Promise<void> {
  const { set: id, revision } = parseInput(discardDraftInput, input);
  await inTransaction(async (tx) => {
    const { draft, ...set } = await lockManagedDraft(tx, ctx, id);
    if (draft.revision !== revision) throw savedMeanwhile(draft);
    const copies = await listCopies(tx, set.id);
    if (copies.length > 0) {
      const names = copies.map(({ code, version }) => `${code} (phiên bản ${version})`).join(', ');
      throw locked(`Chưa xóa được: ${names} được chép từ dự thảo này. Xin xóa các bản đó trước.`);
    }
    await deleteDraft(tx, set.id);
    await recordAudit(tx, ctx, {
      action: 'criteria.discard',
      subjectType: 'CriteriaSet',
      subjectId: set.id,
      unitId: set.ownerId,
      before: { code: set.code, version: set.version, name: set.name, revision },
    });
  });
}
