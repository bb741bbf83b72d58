import { createHash } from 'node:crypto';
import { MAX_CRITERIA_FILE_BYTES } from '@/contracts/criteria-import';
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import type { ColumnRoles, CriteriaReading } from '@/core/criteria/reading/reading';
import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { readDocument } from '@/documents/read-document';
import { collectBytes } from '../collect-bytes';

export type CriteriaFile = { readonly fileName: string; readonly body: AsyncIterable<Uint8Array> };

export type ReadCriteriaFile = {
  readonly document: SourceDocument;
  readonly reading: CriteriaReading;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
};

/**
 * Reads the appendix of a decision; stores nothing. The preview and the import itself call it, so both see the same.
 * @throws AppError TOO_LARGE; DocumentError for a file that cannot be read at all
 */
export async function readCriteriaFile({ fileName, body }: CriteriaFile, columns?: ColumnRoles): Promise<ReadCriteriaFile> {
  const bytes = await collectBytes(body, MAX_CRITERIA_FILE_BYTES, 'Tệp lớn hơn 20 MB. Xin bỏ hình ảnh trong tệp, hoặc chỉ giữ phụ lục, rồi chọn lại.');
  const document = await readDocument(bytes, fileName);
  return {
    document,
    reading: readCriteria(document, columns),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
  };
}
