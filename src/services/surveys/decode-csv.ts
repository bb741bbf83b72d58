import { parse } from 'csv-parse/sync';
import { type AppError, invalidInput } from '@/lib/errors';

export type DecodedCsv = { readonly encoding: string; readonly delimiter: ',' | ';' | '\t'; readonly table: string[][] };

const DELIMITERS = [',', ';', '\t'] as const;
const HOW_TO_SAVE = 'Trong Excel, chọn Lưu thành (Save As) › “CSV UTF-8 (Comma delimited)” rồi nạp lại.';

/**
 * The cells of a CSV file: UTF-8 with or without byte order mark, or UTF-16 with one; comma, semicolon or tab.
 * @throws AppError INVALID_INPUT with what is wrong with the file and how to mend it
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv {
  if (bytes.length === 0) throw invalidInput('Tệp rỗng (0 byte). Xin chọn tệp CSV có phiếu khảo sát.');
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw notText();
  const delimiter = delimiterOf(text);
  try {
    const table = parse(text, { delimiter, relax_column_count: true }) as string[][];
    return { encoding, delimiter, table };
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw invalidInput(
      `Tệp không đúng định dạng CSV${line === undefined ? '' : ` (dòng ${line})`}: dấu ngoặc kép đặt sai chỗ hoặc mở mà không đóng. ${HOW_TO_SAVE}`,
    );
  }
}

function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeStrictly('utf-16le', bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeStrictly('utf-16be', bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw invalidInput(`Đây là tệp Excel (.xlsx), không phải CSV. ${HOW_TO_SAVE}`);
  }
  if (bytes.includes(0)) throw notText();
  return { text: decodeStrictly('utf-8', bytes), encoding: 'UTF-8' };
}

function notText(): AppError {
  return invalidInput(`Đây không phải tệp văn bản CSV. ${HOW_TO_SAVE}`);
}

/** Without the byte order mark. A wrong byte is refused, never replaced. */
function decodeStrictly(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalidInput(`Tệp không theo bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3), chữ tiếng Việt sẽ sai. ${HOW_TO_SAVE}`);
  }
}

/** The one that the header uses most. */
function delimiterOf(text: string): DecodedCsv['delimiter'] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
