/** An appendix as a Word document. Text is text in Word, whatever it begins with; numbers are printed with a comma. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Appendix, AppendixLook } from './appendix';
import { printedCell } from './printed-number';

type Look = { readonly size: number; readonly bold?: boolean; readonly italics?: boolean; readonly fill?: string };

const BODY = 22;
const HEADER: Look = { size: BODY, bold: true, fill: 'D9E2F3' };
const LOOKS = {
  area: { size: BODY, bold: true, fill: 'EDEDED' },
  group: { size: BODY, bold: true, italics: true },
  leaf: { size: BODY },
  total: HEADER,
} satisfies Record<AppendixLook, Look>;
const TITLE_LOOKS = {
  bold: { size: 26, bold: true },
  title: { size: 26, bold: true },
  italic: { size: 26, italics: true },
} satisfies Record<Appendix['titleLines'][number]['look'], Look>;

const TWIPS_PER_MM = 1440 / 25.4;
const MARGIN = 1134;
const SPACING = { before: 20, after: 20 };
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };

/** Landscape A4; the page number stands above, as the rules for administrative documents ask, but not on the first page. */
export async function writeDocx(appendix: Appendix): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: appendix.titleLines.map(({ text }) => printable(text)).join(' '),
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: BODY, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 } },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 24 })] })] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          ...appendix.titleLines.map(({ text, look }) => paragraph(text, TITLE_LOOKS[look], 'center', false)),
          paragraph('', LOOKS.leaf, 'left', false),
          table(appendix),
          ...(appendix.notes.length === 0 ? [] : [paragraph('', LOOKS.leaf, 'left', false), paragraph('Ghi chú:', { size: BODY, bold: true }, 'left', true)]),
          ...appendix.notes.map((note) => paragraph(`- ${note}`, LOOKS.leaf, 'left', false)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function table({ columns, rows }: Appendix): Table {
  const widths = columns.map(({ width }) => Math.round(width * TWIPS_PER_MM));
  const cells = (texts: readonly string[], look: Look, keepNext: boolean, align: (column: number) => 'left' | 'center') =>
    texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          shading: look.fill === undefined ? undefined : { type: ShadingType.CLEAR, fill: look.fill, color: 'auto' },
          margins: { top: 20, bottom: 20, left: 70, right: 70 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: text.split('\n').map((line) => paragraph(line, look, align(at), keepNext)),
        }),
    );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns.map(({ header }) => header), HEADER, true, () => 'center') }),
      ...rows.map(
        (row) =>
          // A heading stays with what it heads.
          new TableRow({
            cantSplit: true,
            children: cells(columns.map((_, at) => printedCell(row.cells[at] ?? '')), LOOKS[row.look], row.look === 'area' || row.look === 'group', (at) => columns[at]?.align ?? 'left'),
          }),
      ),
    ],
  });
}

function paragraph(text: string, { size, bold, italics }: Look, align: 'left' | 'center', keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: SPACING,
    keepNext,
    children: [new TextRun({ text: printable(text), size, bold, italics })],
  });
}

/** Without characters that XML cannot hold. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
