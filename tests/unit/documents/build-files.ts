/** Small office files from bare XML: each test says exactly what stands in the part it is about. */
import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export function zip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function relations(targets: Record<string, string>, base = OFFICE): string {
  return `<Relationships xmlns="${PACKAGE}">${Object.entries(targets).map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

export function contentTypes(partName: string, type: string): string {
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${partName}" ContentType="${type}"/></Types>`;
}

/** A Word file around the given body. */
export function docx(body: string, parts: { styles?: string; numbering?: string; footnotes?: string } = {}): Uint8Array {
  const part = (root: string, inner: string | undefined) => `<w:${root} ${WORD}>${inner ?? ''}</w:${root}>`;
  return zip({
    '[Content_Types].xml': contentTypes('word/document.xml', DOCX_TYPE),
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations({ styles: 'styles.xml', numbering: 'numbering.xml', footnotes: 'footnotes.xml' }),
    'word/styles.xml': part('styles', parts.styles),
    'word/numbering.xml': part('numbering', parts.numbering),
    'word/footnotes.xml': part('footnotes', parts.footnotes),
  });
}

export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
/** A cell: text, or ready blocks. */
export const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(run(content))}</w:tc>`;
export const row = (cells: readonly string[], properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((content) => (content.startsWith('<w:tc>') || content.startsWith('<w:sdt>') ? content : cell(content))).join('')}</w:tr>`;
export const table = (rows: readonly string[], widths: readonly number[] = []) => `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
export const listed = (numId: string, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** An Excel file with one sheet of the given XML, and what belongs to the workbook. */
export function xlsx(sheet: string, parts: { strings?: string; styles?: string; workbook?: string; sheets?: string } = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', XLSX_TYPE),
    '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="${OFFICE}">${parts.workbook ?? ''}<sheets>${parts.sheets ?? '<sheet name="Trang" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml', sharedStrings: 'sharedStrings.xml' }),
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${SHEET}>${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${SHEET}>${parts.strings ?? ''}</sst>`,
  });
}
