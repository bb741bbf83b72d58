/**
 * An appendix as an Excel workbook (ADR 071). Numbers are numbers with a format, a total is a formula with its result stored;
 * text is text: a cell that begins with = + - @ is marked as quoted, so no program takes it for a formula, and reading the
 * file gives the very text back.
 */
import { strToU8, zipSync } from 'fflate';
import type { Appendix } from './appendix';
import { writeSheet } from './xlsx/write-sheet';
import { Index, WrittenStyles } from './xlsx/write-styles';
import { xmlAttribute, xmlText } from './xlsx/xml-text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same appendix gives the same bytes. */
const TIME = new Date(2000, 0, 1);

export function writeXlsx(appendix: Appendix): Uint8Array<ArrayBuffer> {
  const styles = new WrittenStyles();
  const strings = new Index();
  const sheet = writeSheet(appendix, styles, strings);
  const titles = `'${appendix.sheetName.replaceAll("'", "''")}'!$${sheet.headerRow}:$${sheet.headerRow}`;
  const items = strings.all.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlAttribute(appendix.sheetName)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(titles)}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet.xml,
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)]));
  return zipSync(files, { mtime: TIME }) as Uint8Array<ArrayBuffer>;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
