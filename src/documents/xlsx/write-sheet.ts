/** The sheet of an appendix: cells, heights of rows, what is printed on every page. */
import { columnName } from '@/core/criteria/reading/source-document';
import type { Appendix, AppendixCell, AppendixLook } from '../appendix';
import { printedCell, printedDecimals } from '../printed-number';
import type { Index, WrittenLook, WrittenStyles } from './write-styles';

const HEADER_FILL = 'D9E2F3';
const AREA_FILL = 'EDEDED';
const PLAIN: WrittenLook = { size: 12, isBold: false, isItalic: false, fill: null, hasBorder: false, align: 'left', format: 'General', isQuoted: false };
const LOOKS = {
  area: { ...PLAIN, isBold: true, fill: AREA_FILL, hasBorder: true },
  group: { ...PLAIN, isBold: true, isItalic: true, hasBorder: true },
  leaf: { ...PLAIN, hasBorder: true },
  total: { ...PLAIN, isBold: true, fill: HEADER_FILL, hasBorder: true },
} satisfies Record<AppendixLook, WrittenLook>;
const TITLE_LOOKS = {
  bold: { ...PLAIN, isBold: true, align: 'center' },
  title: { ...PLAIN, isBold: true, size: 14, align: 'center' },
  italic: { ...PLAIN, isItalic: true, align: 'center' },
} satisfies Record<Appendix['titleLines'][number]['look'], WrittenLook>;

/** A column of 257 mm together fills a page at 10 points; width is counted in digits of about 1.9 mm. */
const MM_PER_WIDTH = 1.45;
const LINE_HEIGHT = 16;

export type WrittenSheet = { readonly xml: string; readonly headerRow: number };

export function writeSheet(appendix: Appendix, styles: WrittenStyles, strings: Index): WrittenSheet {
  const { columns } = appendix;
  const widths = columns.map(({ width }) => Math.round((width / MM_PER_WIDTH) * 10) / 10);
  const wholeWidth = widths.reduce((sum, width) => sum + width, 0);
  const last = columnName(columns.length - 1);
  const rows: string[] = [];
  const merges: string[] = [];
  let row = 0;

  const textCell = (place: string, text: string, look: WrittenLook) => {
    const style = styles.indexOf({ ...look, isQuoted: needsQuote(text) });
    return text === '' ? `<c r="${place}" s="${style}"/>` : `<c r="${place}" s="${style}" t="s"><v>${strings.at(text)}</v></c>`;
  };
  const wholeLine = (text: string, look: WrittenLook) => {
    row += 1;
    const height = heightOf([text], [wholeWidth], look);
    rows.push(`<row r="${row}" ht="${height}" customHeight="1">${columns.map((_, at) => textCell(`${columnName(at)}${row}`, at === 0 ? text : '', look)).join('')}</row>`);
    merges.push(`<mergeCell ref="A${row}:${last}${row}"/>`);
  };

  for (const { text, look } of appendix.titleLines) wholeLine(text, TITLE_LOOKS[look]);
  row += 2;
  const headerRow = row;
  const headers = columns.map(({ header }) => header);
  rows.push(`<row r="${row}" ht="${Math.max(36, heightOf(headers, widths, LOOKS.total))}" customHeight="1">${headers.map((header, at) => textCell(`${columnName(at)}${row}`, header, { ...LOOKS.total, align: 'center' })).join('')}</row>`);

  const rowOf = (index: number) => headerRow + 1 + index;
  for (const { look, cells } of appendix.rows) {
    row += 1;
    const texts = columns.map((_, at) => printedCell(cells[at] ?? ''));
    const written = columns.map(({ align }, at) => {
      const place = `${columnName(at)}${row}`;
      const cell = cells[at] ?? '';
      if (typeof cell === 'string') return textCell(place, cell, { ...LOOKS[look], align });
      return numberCell(place, cell, columnName(at), styles.indexOf({ ...LOOKS[look], align, format: numberFormat(printedDecimals(cell)) }), rowOf);
    });
    rows.push(`<row r="${row}" ht="${heightOf(texts, widths, LOOKS[look])}" customHeight="1">${written.join('')}</row>`);
  }
  if (appendix.notes.length > 0) {
    row += 1;
    for (const note of appendix.notes) wholeLine(note, { ...PLAIN, isItalic: true });
  }

  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${row}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
  return { xml, headerRow };
}

/** What a spreadsheet program would take for a formula, or an apostrophe that it would take for its own mark. */
function needsQuote(text: string): boolean {
  return /^[=+\-@'\t\r]/.test(text);
}

function numberCell(place: string, cell: Exclude<AppendixCell, string>, column: string, style: number, rowOf: (index: number) => number): string {
  const formula = cell.sumOf && cell.sumOf.length > 0 ? `<f>${cell.sumOf.map((index) => `${column}${rowOf(index)}`).join('+')}</f>` : '';
  return `<c r="${place}" s="${style}">${formula}<v>${cell.value}</v></c>`;
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** In points, for the cell that needs the most lines. Estimated, because only the program that shows the sheet knows. */
function heightOf(texts: readonly string[], widths: readonly number[], { size, isBold }: WrittenLook): number {
  const needed = texts.map((text, at) => {
    const lettersALine = Math.max(1, (widths[at] ?? 1) * (12 / size) * (isBold ? 1 : 1.08));
    return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lettersALine)), 0);
  });
  return Math.min(409, Math.max(1, ...needed) * Math.round((LINE_HEIGHT * size) / 12) + 3);
}
