import { leafAddress, type SaveEntryResult } from '@/contracts/assessments';
import { MAX_EVIDENCE_BYTES } from '@/contracts/assessments-limits';
import { db, inTransaction } from '@/data/client';
import { ensureEntry } from '@/data/entries';
import { lockSheets } from '@/data/entry-stages';
import { insertEvidence } from '@/data/evidence';
import { discardFile, keepFile, stageFile, type StagedFile } from '@/data/evidence-store';
import { AppError, conflict, invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { openLeaf, requireDeclared } from '../assessments/leaf-access';
import { openSheet, requireWritable } from '../assessments/sheet-access';
import { loadSheetContent } from '../assessments/sheet-content';
import { cleanFileName } from '../file-name';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { recogniseFile } from './recognise-file';

export type EvidenceUpload = {
  readonly address: unknown;
  readonly fileName: string;
  /** What the browser says the size is; null where it does not. A body that breaks off before is refused. */
  readonly size: number | null;
  readonly body: AsyncIterable<Uint8Array>;
};

/** More than these beside one leaf is no evidence any more but an archive. */
const MAX_FILES_PER_LEAF = 20;

/**
 * Puts a file beside a leaf. Who may not write is refused before a byte is read; the bytes are on the disk before the
 * row exists, and the row before the answer.
 * @throws AppError TOO_LARGE, UNSUPPORTED_FILE, INVALID_INPUT (empty, broken off), CONFLICT (the same file again),
 *   and as `saveEntry`
 */
export async function attachEvidence(ctx: ServiceContext, upload: EvidenceUpload): Promise<SaveEntryResult> {
  requireActor(ctx);
  const address = parseInput(leafAddress, upload.address);
  const sheet = await openSheet(db, ctx, address);
  requireWritable(ctx, sheet, sheet.status);
  requireDeclared((await openLeaf(db, sheet, address.leaf)).leaf);

  const fileName = cleanFileName(upload.fileName);
  const staged = await receive(upload, fileName);
  try {
    const { mediaType } = await recogniseFile(staged.path, fileName);
    return await inTransaction(async (tx) => {
      const held = (await lockSheets(tx, [sheet.id], 'SHARE')).get(sheet.id);
      requireWritable(ctx, sheet, held?.status ?? sheet.status);
      const { leaf, criterionId } = await openLeaf(tx, sheet, address.leaf);
      const entry = await ensureEntry(tx, sheet.id, criterionId);
      if (entry.evidence.length >= MAX_FILES_PER_LEAF) {
        throw invalidInput(`Tiêu chí ${leaf.code} đã có ${MAX_FILES_PER_LEAF} tệp. Xin gộp các tài liệu hoặc gỡ tệp không cần thiết.`);
      }
      await keepFile(staged);
      const id = await insertEvidence(tx, {
        entryId: entry.id,
        sha256: staged.sha256,
        size: staged.size,
        mediaType,
        fileName,
        uploadedById: requireActor(ctx).accountId,
        at: ctx.now,
      });
      if (id === null) throw conflict(`Tệp “${fileName}” đã có ở tiêu chí ${leaf.code} (cùng nội dung), không tải thêm lần nữa.`);
      await recordAudit(tx, ctx, {
        action: 'evidence.attach',
        subjectType: 'ScoreEntry',
        subjectId: entry.id,
        roundId: sheet.round.id,
        unitId: sheet.unit.id,
        after: { leaf: leaf.code, fileName, sha256: staged.sha256, size: staged.size },
      });
      const { cells, totals } = await loadSheetContent(tx, sheet);
      return { cell: cells[leaf.code]!, totals };
    });
  } finally {
    // Nothing lies there any more once it was kept.
    await discardFile(staged.path);
  }
}

async function receive({ body, size }: EvidenceUpload, fileName: string): Promise<StagedFile> {
  if (size === 0) throw empty(fileName);
  if (size !== null && size > MAX_EVIDENCE_BYTES) throw tooLarge(fileName);
  const staged = await stageFile(body, MAX_EVIDENCE_BYTES);
  if (staged === null) throw tooLarge(fileName);
  if (staged.size === 0 || (size !== null && staged.size !== size)) {
    await discardFile(staged.path);
    throw staged.size === 0 ? empty(fileName) : invalidInput(`Tệp “${fileName}” bị đứt giữa chừng khi tải lên. Xin tải lại.`);
  }
  return staged;
}

function empty(fileName: string): AppError {
  return new AppError('UNSUPPORTED_FILE', `Tệp “${fileName}” rỗng (0 byte). Xin kiểm tra lại tệp trên máy rồi tải lên.`);
}

function tooLarge(fileName: string): AppError {
  return new AppError('TOO_LARGE', `Tệp “${fileName}” lớn hơn 20 MB. Xin nén ảnh trong tệp, quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.`);
}
