import { withdrawIssueInput } from '@/contracts/criteria';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { inTransaction } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { listRoundsOfSet, undoIssue } from '@/data/criteria-drafts';
import { locked } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedSet } from './managed-set';

/**
 * Takes back that a set was issued, with the reason: it becomes a draft again. Only while no round has taken it.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (a draft; a round has taken it), INVALID_INPUT
 */
export async function withdrawIssue(ctx: ServiceContext, input: unknown): Promise<{ id: string }> {
  const actor = requireActor(ctx);
  const { set: id, reason } = parseInput(withdrawIssueInput, input);
  return inTransaction(async (tx) => {
    const row = await lockManagedSet(tx, ctx, id);
    if (row.status === 'draft') throw locked('Bộ tiêu chí này đang là dự thảo, chưa ban hành nên không có gì để thu hồi.');
    const rounds = await listRoundsOfSet(tx, row.id);
    if (rounds.length > 0 || row.status === 'used') {
      const names = rounds.map(({ name }) => `“${name}”`).join(', ');
      throw locked(`Không thu hồi được: kỳ đánh giá ${names} đang dùng bộ tiêu chí này. Muốn sửa, xin tạo phiên bản mới.`);
    }
    const { set, keys } = await loadCriteriaSet(tx, row.id);
    await undoIssue(tx, row.id, draftOfSet(set, keys), actor.accountId, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'criteria.withdraw',
      subjectType: 'CriteriaSet',
      subjectId: row.id,
      unitId: row.ownerId,
      reason,
      before: { code: row.code, version: row.version, decisionNumber: set.decisionNumber, issuer: set.issuer },
    });
    return { id: row.id };
  });
}
