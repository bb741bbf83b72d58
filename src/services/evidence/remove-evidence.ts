import type { SaveEntryResult } from '@/contracts/assessments';
import { inTransaction } from '@/data/client';
import { lockSheets } from '@/data/entry-stages';
import { findEvidence, removeEvidence as markRemoved } from '@/data/evidence';
import { sheetsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { openLeaf } from '../assessments/leaf-access';
import { openSheet, requireWritable } from '../assessments/sheet-access';
import { loadSheetContent } from '../assessments/sheet-content';
import { requireActor, type ServiceContext } from '../service-context';
import { evidenceId } from './evidence-id';

/**
 * Takes a file out of a leaf while the unit may write its sheet. The row and the bytes stay.
 * @throws AppError NOT_FOUND (also when it was taken out before), LOCKED, FORBIDDEN
 */
export async function removeEvidence(ctx: ServiceContext, id: string): Promise<SaveEntryResult> {
  const actor = requireActor(ctx);
  return inTransaction(async (tx) => {
    const evidence = await findEvidence(tx, evidenceId(id), sheetsFor(actor));
    if (evidence === null) throw notFound('Không tìm thấy tài liệu này.');
    const sheet = await openSheet(tx, ctx, evidence.address);
    const held = (await lockSheets(tx, [sheet.id], 'SHARE')).get(sheet.id);
    requireWritable(ctx, sheet, held?.status ?? sheet.status);
    const { leaf } = await openLeaf(tx, sheet, evidence.leaf);
    if (!(await markRemoved(tx, evidence.id, ctx.now))) throw notFound('Tài liệu này đã được gỡ trước đó.');
    await recordAudit(tx, ctx, {
      action: 'evidence.remove',
      subjectType: 'ScoreEntry',
      subjectId: evidence.entryId,
      roundId: sheet.round.id,
      unitId: sheet.unit.id,
      before: { leaf: leaf.code, fileName: evidence.fileName, sha256: evidence.sha256 },
      after: { leaf: leaf.code, fileName: evidence.fileName },
    });
    const { cells, totals } = await loadSheetContent(tx, sheet);
    return { cell: cells[leaf.code]!, totals };
  });
}
