import { decodeUnicode } from '@/documents/csv/decode-text';
import { findDelimiter } from '@/documents/csv/find-delimiter';
import { parseCsv } from '@/documents/csv/parse-csv';
import { type AppError, invalidInput } from '@/lib/errors';

export type DecodedCsv = { readonly encoding: string; readonly delimiter: ',' | ';' | '\t'; readonly table: string[][] };

const DELIMITERS = [',', ';', '\t'] as const;
const HOW_TO_SAVE = 'Trong Excel, chọn Lưu thành (Save As) › “CSV UTF-8 (Comma delimited)” rồi nạp lại.';

/**
 * The cells of a CSV file: UTF-8 with or without byte order mark, or UTF-16 with one; comma, semicolon or tab. Stricter than
 * the reading of documents: a form in an old code page is refused, because nobody looks at each answer again.
 * @throws AppError INVALID_INPUT with what is wrong with the file and how to mend it
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv {
  if (bytes.length === 0) throw invalidInput('Tệp rỗng (0 byte). Xin chọn tệp CSV có phiếu khảo sát.');
  const { text, encoding } = decodeText(bytes);
  const delimiter = findDelimiter(text, DELIMITERS);
  const table = parseCsv(text, delimiter);
  if (!('records' in table)) {
    throw invalidInput(`Tệp không đúng định dạng CSV (dòng ${table.wrongQuoteAtLine}): dấu ngoặc kép đặt sai chỗ hoặc mở mà không đóng. ${HOW_TO_SAVE}`);
  }
  return { encoding, delimiter, table: table.records.map(({ cells }) => [...cells]) };
}

function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw invalidInput(`Đây là tệp Excel (.xlsx), không phải CSV. ${HOW_TO_SAVE}`);
  const decoded = decodeUnicode(bytes);
  if (decoded === null ? bytes.includes(0) && !hasMark(bytes) : decoded.text.includes('\0')) throw notText();
  if (decoded === null) throw invalidInput(`Tệp không theo bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3), chữ tiếng Việt sẽ sai. ${HOW_TO_SAVE}`);
  return decoded;
}

/** Of UTF-16, whose text is full of zero bytes. */
function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notText(): AppError {
  return invalidInput(`Đây không phải tệp văn bản CSV. ${HOW_TO_SAVE}`);
}
