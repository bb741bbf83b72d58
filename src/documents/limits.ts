/**
 * How much of one file is read. Far above any appendix (the largest seen have a few hundred rows), far below what would
 * hold up the process: a few kilobytes can unpack to gigabytes, and one stray cell can span a million rows.
 */
import { DocumentError } from './document-error';

/** Unpacked bytes of all parts that are read. A Word table of 2,000 full rows has about 10 million. */
export const MAX_UNPACKED_BYTES = 64_000_000;
export const MAX_XML_ELEMENTS = 2_000_000;
export const MAX_XML_DEPTH = 250;
export const MAX_ROWS = 20_000;
/** Rows × columns of one table. */
export const MAX_CELLS = 500_000;

/** @throws DocumentError too-large, naming the table */
export function checkTableSize(sheet: string | null, rows: number, columns: number): void {
  const place = sheet === null ? 'Tệp' : `“${sheet}”`;
  if (rows > MAX_ROWS) {
    throw new DocumentError('too-large', `${place} có hơn ${MAX_ROWS.toLocaleString('vi-VN')} dòng. Xin bỏ bớt các dòng không thuộc bảng rồi nạp lại.`);
  }
  if (rows * columns > MAX_CELLS) {
    throw new DocumentError(
      'too-large',
      `${place} trải ra ${columns.toLocaleString('vi-VN')} cột × ${rows.toLocaleString('vi-VN')} dòng, quá lớn để đọc. Xin xóa các ô nằm xa ngoài bảng rồi nạp lại.`,
    );
  }
}
