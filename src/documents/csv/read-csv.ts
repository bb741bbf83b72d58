import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { DocumentError } from '../document-error';
import { checkTableSize } from '../limits';
import { printedText } from '../printed-text';
import { EMPTY_CELL, padded, textCell } from '../source-cells';
import { decodeUnicode, decodeWindows1258 } from './decode-text';
import { type Delimiter, DELIMITERS, findDelimiter, namedDelimiter } from './find-delimiter';
import { parseCsv } from './parse-csv';

const NAMES = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'dấu tab', '|': 'dấu gạch đứng (|)' } satisfies Record<Delimiter, string>;

/**
 * A CSV file as one table: UTF-8, UTF-16 with a mark, else Windows-1258. A number in it is text, as it is printed.
 * @throws DocumentError broken (a quote without end), too-large
 */
export function readCsv(bytes: Uint8Array): SourceDocument {
  const { text, encoding, hasMark } = decodeUnicode(bytes) ?? decodeWindows1258(bytes);
  const named = namedDelimiter(text);
  const delimiter = named ?? findDelimiter(text, DELIMITERS);
  const table = parseCsv(text, delimiter);
  if (!('records' in table)) {
    throw new DocumentError('broken', `Tệp CSV sai ở dòng ${table.wrongQuoteAtLine}: dấu ngoặc kép đặt sai chỗ hoặc mở mà không đóng. Xin sửa dòng đó, hoặc lưu lại từ Excel rồi nạp lại.`);
  }
  const rows = table.records
    .slice(named === null ? 0 : 1)
    .map(({ line, cells }) => ({ line, texts: cells.map(printedText) }))
    .filter(({ texts }) => texts.some((cell) => cell !== ''));
  const width = rows.reduce((widest, { texts }) => Math.max(widest, texts.length), 0);
  checkTableSize(null, rows.length, width);
  return {
    format: 'csv',
    tables: [
      {
        sheet: null,
        isHidden: false,
        hiddenColumns: [],
        rows: rows.map(({ line, texts }) => ({
          row: line,
          isHidden: false,
          isHeader: false,
          cells: padded(texts.map((cell) => (cell === '' ? EMPTY_CELL : textCell(cell))), width),
        })),
      },
    ],
    paragraphs: [],
    footnotes: {},
    remarks: [{ kind: 'encoding', sheet: null, row: null, detail: `Bảng mã ${encoding}${hasMark ? ' (có BOM)' : ''}, các cột cách nhau bằng ${NAMES[delimiter]}.` }],
  };
}
