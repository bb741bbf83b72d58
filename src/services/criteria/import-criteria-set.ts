import { importCriteriaSetInput, type ImportedSet } from '@/contracts/criteria-import';
import { can } from '@/core/access/can';
import { draftOfReading } from '@/core/criteria/reading/draft-of-reading';
import type { CriteriaReading } from '@/core/criteria/reading/reading';
import { rowKey } from '@/core/criteria/reading/row-key';
import { inTransaction } from '@/data/client';
import { conflict, invalidInput, notFound } from '@/lib/errors';
import { readingProblemPlace } from '@/text/criteria-import';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { readCriteriaFile, type CriteriaFile } from './read-criteria-file';
import { storeImportedDraft } from './store-imported-draft';

/** So many errors are named in the refusal; the preview lists them all. */
const NAMED_ERRORS = 20;

/**
 * Stores the set of an appendix that was previewed as a draft: the file is read once more here, and what the browser says
 * of it is only which proposals a person confirmed. With any error nothing is stored. `storeImportedDraft` writes the log.
 * @returns address of the draft
 * @throws AppError FORBIDDEN, NOT_FOUND (owner), CONFLICT (another file than the previewed one, proposals that are none, or
 *   a code that the owner uses already), INVALID_INPUT (input, or errors in the file), and as `readCriteriaFile`
 */
export async function importCriteriaSet(ctx: ServiceContext, input: CriteriaFile & { readonly sha256: string; readonly options: object }): Promise<ImportedSet> {
  const actor = requirePermissionSomewhere(ctx, 'criteria:manage');
  const { fileName, sha256, columns, confirmed, ownerId, head } = parseInput(importCriteriaSetInput, { ...input.options, fileName: input.fileName, sha256: input.sha256 });
  // Another province's organiser is not told apart from one that is not there.
  if (!can(actor, 'criteria:manage', { organiserId: ownerId })) throw notFound('Không tìm thấy đơn vị ban hành này.');
  const read = await readCriteriaFile({ fileName, body: input.body }, columns);
  if (read.sha256 !== sha256) throw conflict('Tệp đã thay đổi sau khi xem trước. Xin chọn lại tệp, xem lại rồi mới tạo bộ tiêu chí.');
  refuseErrors(read.reading);
  const keys = new Set(confirmed);
  refuseUnknown(read.reading, keys);
  const draft = draftOfReading(read.reading, keys);
  return inTransaction(async (tx) => {
    const provenance = { fileName, sha256, confirmed: keys.size };
    const { id } = await storeImportedDraft(tx, ctx, { ownerId, ...head, draft, provenance });
    return { id, code: head.code };
  });
}

function refuseErrors({ problems }: CriteriaReading): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw invalidInput(
    `Tệp còn ${errors.length} lỗi, chưa lưu gì. Xin sửa tệp theo danh sách lỗi rồi chọn lại.`,
    errors.slice(0, NAMED_ERRORS).map((problem) => ({ field: readingProblemPlace(problem), message: `${readingProblemPlace(problem)}: ${problem.message}` })),
  );
}

/** The reader of today may propose less than the one that the person saw: then nobody confirmed what would be stored. */
function refuseUnknown({ proposals }: CriteriaReading, keys: ReadonlySet<string>): void {
  const known = new Set(proposals.map(rowKey));
  if ([...keys].some((key) => !known.has(key))) throw conflict('Các đề xuất đã xác nhận không còn khớp với tệp. Xin chọn lại tệp rồi xem lại.');
}
