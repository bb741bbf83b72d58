import { issueSetInput } from '@/contracts/criteria';
import { checkDraft } from '@/core/criteria/check-draft';
import type { DraftSet } from '@/core/criteria/draft';
import { findNode } from '@/core/criteria/draft-nodes';
import { keysOfDraft, setOfDraft } from '@/core/criteria/set-of-draft';
import { inTransaction } from '@/data/client';
import { writeIssue } from '@/data/criteria-drafts';
import { invalidInput, type ErrorDetail } from '@/lib/errors';
import { vietnamDay } from '@/lib/vietnam-day';
import { draftProblemText } from '@/text/criteria-problems';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { lockManagedDraft, savedMeanwhile } from './managed-set';

/**
 * Records that the set was issued by a decision: its criteria become rows that rounds score by, the working copy goes.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (issued already), CONFLICT (saved since it was seen), INVALID_INPUT
 *   (a date to come; everything that is wrong with the draft, a detail each, field "tree")
 */
export async function issueSet(ctx: ServiceContext, input: unknown): Promise<{ id: string }> {
  const actor = requireActor(ctx);
  const { set: id, revision, decisionNumber, decisionDate, issuer } = parseInput(issueSetInput, input);
  return inTransaction(async (tx) => {
    const { draft, ...row } = await lockManagedDraft(tx, ctx, id);
    if (draft.revision !== revision) throw savedMeanwhile(draft);
    const day = new Date(`${decisionDate}T00:00:00Z`);
    if (day > vietnamDay(ctx.now)) {
      throw invalidInput('Ngày quyết định chưa tới.', [{ field: 'decisionDate', message: 'Xin ghi ngày ký quyết định, không sau hôm nay.' }]);
    }
    refuseUnfinished(draft.document);
    const set = setOfDraft(draft.document, { id: row.code, issuer, decisionNumber, status: row.note ?? undefined });
    await writeIssue(tx, row.id, { set, keys: keysOfDraft(draft.document), decisionDate: day, issuedById: actor.accountId, at: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'criteria.issue',
      subjectType: 'CriteriaSet',
      subjectId: row.id,
      unitId: row.ownerId,
      before: { revision },
      after: { code: row.code, version: row.version, name: set.name, decisionNumber, decisionDate, issuer },
    });
    return { id: row.id };
  });
}

function refuseUnfinished(document: DraftSet): void {
  const errors = checkDraft(document).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const details = errors.map((problem): ErrorDetail => {
    const node = problem.key === null ? undefined : (findNode(document, problem.key) ?? undefined);
    return { field: 'tree', message: draftProblemText(problem, node) };
  });
  throw invalidInput(`Chưa ban hành được: bộ tiêu chí còn ${errors.length} lỗi phải sửa.`, details);
}
