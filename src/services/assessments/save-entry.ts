import type { Leaf } from '@/core/criteria/criteria-set';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { sameFacts } from '@/core/workflow/stage-parts';
import { saveEntryInput, type SaveEntryResult } from '@/contracts/assessments';
import { inTransaction } from '@/data/client';
import { ensureEntry, writeSelf, type EntryRecord } from '@/data/entries';
import { lockSheets } from '@/data/entry-stages';
import { conflict, invalidInput } from '@/lib/errors';
import { factsProblemText } from '@/text/problems';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { openLeaf, requireDeclared } from './leaf-access';
import { openSheet, requireWritable } from './sheet-access';
import { loadSheetContent } from './sheet-content';

/**
 * Saves what the unit says of one leaf, facts and explanation together. Idempotent: sending again what already stands
 * there changes nothing and succeeds, whatever version it names (an answer may have been lost on the way).
 * @throws AppError NOT_FOUND, LOCKED (submitted, deadline …), FORBIDDEN (not declared by the unit),
 *   INVALID_INPUT naming each wrong field, CONFLICT when the leaf has moved on since `version`
 */
export async function saveEntry(ctx: ServiceContext, input: unknown): Promise<SaveEntryResult> {
  const actor = requireActor(ctx);
  const { version, ...sent } = parseInput(saveEntryInput, input);
  return inTransaction(async (tx) => {
    const sheet = await openSheet(tx, ctx, sent);
    // Held in share mode until the commit: a submission waits for this save, or this save finds it done.
    const held = (await lockSheets(tx, [sheet.id], 'SHARE')).get(sheet.id);
    requireWritable(ctx, sheet, held?.status ?? sheet.status);
    const { leaf, criterionId } = await openLeaf(tx, sheet, sent.leaf);
    requireDeclared(leaf);
    requireRight(leaf, sent.facts);

    const entry = await ensureEntry(tx, sheet.id, criterionId);
    const explanation = sent.explanation.trim();
    if (!isSame(entry, sent.facts, explanation)) {
      const outcome = scoreLeaf(leaf, sent.facts, sheet.round.rules.rounding);
      const isWritten = await writeSelf(tx, {
        entryId: entry.id,
        seenVersion: version,
        explanation: explanation === '' ? null : explanation,
        facts: outcome.kind === 'missing' ? null : sent.facts,
        outcome: outcome.kind === 'exempt' ? 'missing' : outcome.kind,
        points: outcome.kind === 'missing' || outcome.kind === 'exempt' ? null : outcome.points,
        maxPoints: leaf.maxPoints,
        authorId: actor.accountId,
        at: ctx.now,
      });
      if (!isWritten) throw conflict(`Tiêu chí ${leaf.code} vừa được sửa ở cửa sổ khác. Xin xem cả hai nội dung rồi chọn.`);
      await recordAudit(tx, ctx, {
        action: 'entry.save',
        subjectType: 'ScoreEntry',
        subjectId: entry.id,
        roundId: sheet.round.id,
        unitId: sheet.unit.id,
        before: { leaf: leaf.code, facts: entry.facts, explanation: entry.explanation ?? '' },
        after: { leaf: leaf.code, facts: sent.facts, explanation },
      });
    }
    const { cells, totals } = await loadSheetContent(tx, sheet);
    return { cell: cells[leaf.code]!, totals };
  });
}

function requireRight(leaf: Leaf, facts: Facts | null): void {
  const errors = checkFacts(leaf, facts, { stage: 'self' }).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw invalidInput(
    `Số liệu của tiêu chí ${leaf.code} chưa đúng nên chưa lưu. Xin sửa các mục được nêu.`,
    errors.map((problem) => ({ ...(problem.field ? { field: problem.field } : {}), message: factsProblemText(problem, leaf) })),
  );
}

function isSame(entry: EntryRecord, facts: Facts | null, explanation: string): boolean {
  return sameContent(entry.facts, facts) && (entry.explanation ?? '') === explanation;
}

/** `sameFacts` with the wording of the reason, which is the unit's own text here. */
function sameContent(a: Facts | null, b: Facts | null): boolean {
  const reason = (facts: Facts | null) => (facts !== null && 'notApplicable' in facts ? facts.reason : null);
  return sameFacts(a, b) && reason(a) === reason(b);
}
