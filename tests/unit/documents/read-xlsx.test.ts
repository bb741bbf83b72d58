import { describe, expect, it } from 'vitest';
import { readDocument } from '@/documents/read-document';
import { exactNumber } from '@/documents/xlsx/exact-number';
import { showNumber } from '@/documents/xlsx/number-format';
import { contentTypes, relations, xlsx, zip } from './build-files';
import { lines } from './support';

const read = (rows: string, parts?: Parameters<typeof xlsx>[1], more = '', before = '') => readDocument(xlsx(`${before}<sheetData>${rows}</sheetData>${more}`, parts), 'tệp.xlsx');
const cellsOf = async (cells: string, parts?: Parameters<typeof xlsx>[1]) => (await read(`<row r="1">${cells}</row>`, parts)).tables[0]?.rows[0]?.cells ?? [];

describe('exactNumber', () => {
  it.each([
    ['0.5', '0.5'],
    ['0.10000000000000001', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1.0049999999999999', '1.005'],
    ['2.2999999999999998', '2.3'],
    ['99.999999999999986', '100'],
    ['123456789012345', '123456789012345'],
    ['1E-3', '0.001'],
    ['1.5e+3', '1500'],
    ['-0', '0'],
    ['-2.50', '-2.5'],
    ['.5', '0.5'],
    ['007', '7'],
  ])('%s is %s', (raw, exact) => expect(exactNumber(raw)).toBe(exact));

  it.each(['', '.', 'x', '1,5', '0x10', 'NaN', '1e999', '1 2'])('"%s" is no number', (raw) => expect(exactNumber(raw)).toBeNull());
});

describe('showNumber', () => {
  it.each([
    ['0.5', 'General', '0,5'],
    ['0.5', '0', '1'],
    ['0.5', '0.00', '0,50'],
    ['1.25', '0.0', '1,3'],
    ['12345.6', '#,##0.00', '12.345,60'],
    ['0.5', '0.##', '0,5'],
    ['3', '0.##', '3'],
    ['0.5', '#.00', ',50'],
    ['0.855', '0%', '86%'],
    ['0.855', '0.0%', '85,5%'],
    ['-2.5', '0.00', '-2,50'],
    ['-2.5', '0.00;(0.00)', '(2,50)'],
    ['0', '0;-0;"không"', '0'],
    ['1.5', '0.0" điểm"', '1,5 điểm'],
    ['1.5', '_-* #,##0.00\\ _₫_-', '1,50'],
    ['1500000', '#,##0,"k"', '1.500k'],
    ['0', ';;;', '0'],
    ['0.25', '# ?/?', '0,25'],
    ['1500', '0.00E+00', '1500'],
    ['7', '[Red]0.0', '7,0'],
  ])('%s in %s is %s', (value, format, text) => expect(showNumber(value, format, false)).toEqual({ text, isDate: false }));

  it.each([
    ['45662', 'dd/mm/yyyy', '05/01/2025'],
    ['45662', 'd/m', '5/1'],
    ['45662.5', 'dd/mm/yyyy hh:mm', '05/01/2025 12:00'],
    ['0.75', 'h:mm AM/PM', '6:00 CH'],
    ['1.5', '[h]:mm', '36:00'],
    ['1', 'dd/mm/yyyy', '01/01/1900'],
    ['45662', 'd-mmm-yy', '5-Thg 1-25'],
    ['45662', '"ngày" dd "tháng" mm', 'ngày 05 tháng 01'],
  ])('%s in %s is the date %s', (value, format, text) => expect(showNumber(value, format, false)).toEqual({ text, isDate: true }));

  it('counts from 1904 where the workbook does', () => expect(showNumber('44200', 'dd/mm/yyyy', true).text).toBe('05/01/2025'));
});

describe('cells', () => {
  it('shared, inline and rich strings; phonetic guides are no text', async () => {
    const strings = '<si><t xml:space="preserve"> một </t></si><si><r><rPr><b/></rPr><t>đậm</t></r><r><rPr><b/></rPr><t xml:space="preserve"> hết</t></r><rPh sb="0" eb="1"><t>âm</t></rPh></si><si><r><rPr><b/></rPr><t>nửa</t></r><r><t> đậm</t></r></si>';
    const cells = await cellsOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>trong</t></is></c><c r="E1" t="s"><v>9</v></c>', { strings });
    expect(cells.map(({ text, isBold, isBroken }) => [text, isBold, isBroken])).toEqual([['một', false, false], ['đậm hết', true, false], ['nửa đậm', false, false], ['trong', false, false], ['', false, true]]);
  });

  it('escaped characters', async () => {
    const cells = await cellsOf('<c r="A1" t="inlineStr"><is><t>a_x000D_\nb</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>');
    expect(cells.map(({ text }) => text)).toEqual(['a\nb', '_x000D_']);
  });

  it('true and false, errors, formulas with and without a stored result', async () => {
    const cells = await cellsOf('<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>SUM(A1)</f></c><c r="E1" t="str"><f>A1</f><v>chữ</v></c><c r="F1"><f>1</f><v></v></c><c r="G1"><v>x</v></c>');
    expect(cells.map(({ text, number, isBroken }) => [text, number, isBroken])).toEqual([
      ['TRUE', null, false],
      ['#REF!', null, true],
      ['2', '2', false],
      ['', null, true],
      ['chữ', null, false],
      ['', null, true],
      ['x', null, true],
    ]);
  });

  it('the number is the value, the text what the format shows; a date is text only', async () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="0.00&quot;đ&quot;"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="14" fontId="0"/></cellXfs>';
    const cells = await cellsOf('<c r="A1" s="1"><v>1.25</v></c><c r="B1" s="2"><v>45662</v></c><c r="C1"><v>0.1</v></c>', { styles });
    expect(cells.map(({ text, number, isBold }) => [text, number, isBold])).toEqual([['1,25đ', '1.25', true], ['05/01/2025', null, false], ['0,1', '0.1', false]]);
  });
});

describe('sheets', () => {
  it('rows keep the numbers of the sheet; rows and cells without a reference follow the one before', async () => {
    const { tables } = await read('<row r="3"><c r="B3"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row><row r="9"><c r="A9" s="0"/></row><row r="1048576"><c r="A1048576"><v>4</v></c></row>');
    expect(lines(tables[0])).toEqual(['3:  | 1', '4: 2 | 3', '1048576: 4 | ']);
  });

  it('merged ranges, cut to what is used', async () => {
    const { tables } = await read('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>8</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>9</v></c><c r="B3"><v>3</v></c></row>', {}, '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="A1:XFD1"/></mergeCells>');
    expect(lines(tables[0])).toEqual(['1: 1 | ^', '2:  | 2', '3: ^ | 3']);
  });

  it('hidden rows, columns and sheets', async () => {
    const sheets = '<sheet name="Trang" sheetId="1" state="veryHidden" r:id="rId1"/>';
    const { tables } = await read('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" ht="0"><c r="A3"><v>3</v></c></row>', { sheets }, '', '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" width="0"/></cols>');
    expect(tables[0]).toMatchObject({ isHidden: true, hiddenColumns: [1, 2] });
    expect(tables[0]?.rows.map(({ isHidden }) => isHidden)).toEqual([false, true, true]);
  });

  it('prefixed names, absolute targets and the strict variant', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = zip({
      '[Content_Types].xml': contentTypes('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      '_rels/.rels': relations({ officeDocument: '/xl/workbook.xml' }, `${strict}/officeDocument/relationships`),
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="A" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relations({ worksheet: '/xl/worksheets/a.xml' }, `${strict}/officeDocument/relationships`),
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const { tables } = await readDocument(bytes, 'a.xlsx');
    expect(lines(tables[0])).toEqual(['1: chữ']);
  });
});
