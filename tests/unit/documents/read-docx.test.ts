import { describe, expect, it } from 'vitest';
import { readDocument } from '@/documents/read-document';
import { cell, docx, listed, paragraph, row, run, table } from './build-files';
import { lines, texts } from './support';

const read = (body: string, parts?: Parameters<typeof docx>[1]) => readDocument(docx(body, parts), 'tệp.docx');
const firstCell = async (blocks: string, parts?: Parameters<typeof docx>[1]) => (await read(table([row([cell(blocks)])]), parts)).tables[0]?.rows[0]?.cells[0];
const level = (at: number, format: string, text: string, more = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: string, levels: readonly string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: string, abstractId: string, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

describe('the text of a cell', () => {
  it.each<[string, string, string]>([
    ['paragraphs are lines', paragraph(run('một')) + paragraph(run('hai')), 'một\nhai'],
    ['a break is a line end, a tab a blank', paragraph(run('a') + '<w:r><w:br/></w:r>' + run('b') + '<w:r><w:tab/></w:r>' + run('c') + '<w:r><w:cr/></w:r>' + run('d')), 'a\nb c\nd'],
    ['a hyphen that does not break is printed, a soft one is not', paragraph('<w:r><w:t>kinh tế </w:t><w:noBreakHyphen/><w:t> xã</w:t><w:softHyphen/></w:r>'), 'kinh tế - xã'],
    ['symbols of symbol fonts', paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 80%</w:t></w:r>'), '≥ 80%'],
    ['decomposed letters and odd blanks', paragraph(run('Ti\u1ec3u\u00a0chi\u0301\u200b\u2003ba\u0309ng ')), 'Tiểu chí bảng'],
    ['links, tags, content controls and insertions are opened', paragraph(`<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('c')}</w:sdtContent></w:sdt><w:ins>${run('d')}</w:ins>`), 'abcd'],
    ['of a field the result', paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('12') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(' điểm')), '12 điểm'],
    ['of a simple field the result', paragraph(`<w:fldSimple w:instr="SEQ x">${run('3')}</w:fldSimple>`), '3'],
    ['content in two versions is read once', paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>một</w:t></mc:Choice><mc:Fallback><w:t>một</w:t></mc:Fallback></mc:AlternateContent></w:r>`), 'một'],
    ['a table inside, row by row', paragraph(run('Thang điểm')) + table([row(['Đủ', '1']), row(['Thiếu', '0'])]) + paragraph(''), 'Thang điểm\nĐủ 1\nThiếu 0'],
    ['a formula on one line', paragraph('<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:r><m:t>×1,0</m:t></m:r></m:oMath>'), 'a/b×1,0'],
    ['a formula-like text stays text', paragraph(run('=SUM(A1)')), '=SUM(A1)'],
  ])('%s', async (_, blocks, text) => {
    expect((await firstCell(blocks))?.text).toBe(text);
  });

  it('a field without end does not swallow the next cell', async () => {
    const { tables } = await read(table([row([cell(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')), 'sau'])]));
    expect(texts(tables[0])).toEqual([['', 'sau']]);
  });

  it('bold comes from runs and styles, and all must be bold', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>';
    expect((await firstCell(paragraph(run('đậm', '<w:b/>'))))?.isBold).toBe(true);
    expect((await firstCell(paragraph(run('đậm', '<w:b/>') + run(' nhạt'))))?.isBold).toBe(false);
    expect((await firstCell(paragraph(run('đậm'), '<w:pStyle w:val="Dam"/>'), { styles }))?.isBold).toBe(true);
    expect((await firstCell(paragraph(run('nhạt', '<w:b w:val="0"/>'), '<w:pStyle w:val="Dam"/>'), { styles }))?.isBold).toBe(false);
  });
});

describe('what is not printed', () => {
  it('hidden text is left out with a remark at its row', async () => {
    const { tables, remarks } = await read(table([row([cell(paragraph(run('thấy') + run(' không thấy', '<w:vanish/>')))])]));
    expect(texts(tables[0])).toEqual([['thấy']]);
    expect(remarks).toEqual([{ kind: 'hidden-text', sheet: 'Bảng 1', row: 1, detail: expect.stringContaining('ẩn') }]);
  });

  it('deleted text is left out, added text is kept, and a deleted paragraph mark joins two lines', async () => {
    const deleted = paragraph(run('Báo ') + `<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`, '<w:rPr><w:del/></w:rPr>');
    const { tables, remarks } = await read(table([row([cell(deleted + paragraph(`<w:ins>${run('cáo')}</w:ins>`))])]));
    expect(texts(tables[0])).toEqual([['Báo cáo']]);
    expect(remarks).toMatchObject([{ kind: 'tracked-changes', sheet: 'Bảng 1', row: 1 }]);
  });

  it('hidden and deleted rows are there, marked, and count', async () => {
    const { tables } = await read(table([row(['1']), row(['2'], '<w:hidden/>'), row(['3'], '<w:del/>'), row([cell(paragraph(run('4', '<w:vanish/>')))]), row(['5'])]));
    expect(tables[0]?.rows.map(({ row: number, isHidden }) => [number, isHidden])).toEqual([[1, false], [2, true], [3, true], [4, true], [5, false]]);
  });

  it('text boxes and pictures get a remark', async () => {
    const box = `<w:r><w:pict><v:shape><w:txbxContent>${table([row(['trong hộp'])])}</w:txbxContent></v:shape></w:pict></w:r>`;
    const { tables, paragraphs, remarks } = await read(paragraph(box + run('ngoài')) + table([row([cell(paragraph('<w:r><w:drawing><a:blip/></w:drawing></w:r>'))])]));
    expect(paragraphs).toEqual([{ text: 'ngoài', beforeTable: 0 }]);
    expect(tables).toHaveLength(1);
    expect(remarks).toMatchObject([{ kind: 'text-boxes', sheet: null }, { kind: 'images', sheet: 'Bảng 1', row: 1 }]);
  });
});

describe('automatic numbering', () => {
  const decimal = list('0', [level(0, 'upperRoman', '%1'), level(1, 'decimal', '%2.'), level(2, 'decimal', '%2.%3.'), level(3, 'lowerLetter', '%4)')]);
  const items = (...marks: readonly [string, number?, string?][]) => table(marks.map(([numId, at, text]) => row([cell(paragraph(text === undefined ? '' : run(text), listed(numId, at)))])));

  it('stands before the text, also of an empty paragraph, and restarts below a higher level', async () => {
    const { tables } = await read(items(['1', 0], ['1', 1, 'Kế hoạch'], ['1', 2], ['1', 2], ['1', 1], ['1', 2], ['1', 3, 'ý'], ['1', 0]), { numbering: decimal + num('1', '0') });
    expect(texts(tables[0]).flat()).toEqual(['I', '1. Kế hoạch', '1.1.', '1.2.', '2.', '2.1.', 'a) ý', 'II']);
  });

  it('two lists of one definition count on; a start of its own begins anew', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const { tables } = await read(items(['1', 0], ['2', 0], ['3', 0], ['3', 0]), { numbering: decimal + num('1', '0') + num('2', '0') + num('3', '0', override) });
    expect(texts(tables[0]).flat()).toEqual(['I', 'II', 'I', 'II']);
  });

  it('the legal form prints roman numbers in digits; a level may start late and never restart', async () => {
    const legal = list('0', [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'), level(2, 'decimal', '(%3)', '<w:lvlRestart w:val="0"/>')]);
    const { tables } = await read(items(['1', 0], ['1', 1], ['1', 2], ['1', 1], ['1', 2]), { numbering: legal + num('1', '0') });
    expect(texts(tables[0]).flat()).toEqual(['I.', '1.1', '(1)', '1.2', '(2)']);
  });

  it('comes from a style, by the level that names it, and is taken away by number 0', async () => {
    const numbering = list('0', [level(0, 'decimal', '%1.', '<w:pStyle w:val="Muc1"/>'), level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Muc2"/>')]) + num('5', '0');
    const styles = ['Muc1', 'Muc2'].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`).join('') + '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc2"/></w:style>';
    const styled = (style: string, more = '') => row([cell(paragraph(run('x'), `<w:pStyle w:val="${style}"/>${more}`))]);
    const { tables } = await read(table([styled('Muc1'), styled('Muc2'), styled('Con'), styled('Muc1', listed('0'))]), { numbering, styles });
    expect(texts(tables[0]).flat()).toEqual(['1. x', '1.1. x', '1.2. x', 'x']);
  });

  it('bullets are printed as they look', async () => {
    const numbering = list('0', [level(0, 'bullet', '\uf0b7'), level(1, 'bullet', '-'), level(2, 'bullet', '\uf123')]) + num('1', '0');
    const { tables } = await read(items(['1', 0, 'a'], ['1', 1, 'b'], ['1', 2, 'c']), { numbering });
    expect(texts(tables[0]).flat()).toEqual(['• a', '- b', '• c']);
  });
});

describe('the grid of a table', () => {
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

  it('merged cells say where they stand, down and across', async () => {
    const { tables } = await read(table([row([cell('A', span(2)), 'B']), row([cell('C', '<w:vMerge w:val="restart"/>'), 'D', 'E']), row([cell(paragraph(''), '<w:vMerge/>'), 'F', 'G'])], [2000, 2000, 2000]));
    expect(lines(tables[0])).toEqual(['1: A | ^ | B', '2: C | D | E', '3: ^ | F | G']);
    expect(tables[0]?.rows[0]?.cells[1]?.mergedInto).toEqual({ row: 1, column: 0 });
    expect(tables[0]?.rows[2]?.cells[0]?.mergedInto).toEqual({ row: 2, column: 0 });
  });

  it('omitted cells at both ends are empty', async () => {
    const { tables } = await read(table([row(['A', 'B', 'C']), row(['X'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')], [2000, 2000, 2000]));
    expect(lines(tables[0])).toEqual(['1: A | B | C', '2:  | X | ']);
  });

  it('a grid line that no cell uses, or a border off by a hair, makes no column', async () => {
    const unused = await read(table([row([cell('A', span(2)), 'B']), row([cell('C', span(2)), 'D'])], [1000, 1000, 1000]));
    expect(lines(unused.tables[0])).toEqual(['1: A | B', '2: C | D']);
    const off = await read(table([row(['A', cell('B', span(2))]), row([cell('C', span(2)), 'D'])], [2000, 30, 2000]));
    expect(lines(off.tables[0])).toEqual(['1: A | B', '2: C | D']);
    const far = await read(table([row(['A', cell('B', span(2))]), row([cell('C', span(2)), 'D'])], [2000, 900, 2000]));
    expect(lines(far.tables[0])).toEqual(['1: A | B | ^', '2: C | ^ | D']);
  });

  it('content controls around rows and cells are opened', async () => {
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const { tables } = await read(control(table([control(row(['A', 'B'])), row([control(cell('C')), 'D'])])));
    expect(lines(tables[0])).toEqual(['1: A | B', '2: C | D']);
  });

  it('only rows from the first on repeat as a header', async () => {
    const { tables } = await read(table([row(['A'], '<w:tblHeader/>'), row(['B'], '<w:tblHeader/>'), row(['C']), row(['D'], '<w:tblHeader/>')]));
    expect(tables[0]?.rows.map(({ isHeader }) => isHeader)).toEqual([true, true, false, false]);
  });
});

describe('the document around its tables', () => {
  it('names tables in order and says before which a paragraph stands', async () => {
    const { tables, paragraphs } = await read(paragraph(run('đầu')) + table([row(['1'])]) + paragraph('') + paragraph(run('giữa')) + table([row(['2'])]) + paragraph(run('cuối')));
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Bảng 1', 'Bảng 2']);
    expect(paragraphs).toEqual([{ text: 'đầu', beforeTable: 0 }, { text: 'giữa', beforeTable: 1 }, { text: 'cuối', beforeTable: 2 }]);
  });

  it('footnotes: the mark in its cell, the text apart', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' Chỉ áp dụng đối với phường.'))}</w:footnote>`;
    const document = await read(table([row([cell(paragraph(run('Điểm') + '<w:r><w:footnoteReference w:id="2"/></w:r>')), 'x'])]), { footnotes });
    expect(document.footnotes).toEqual({ 2: 'Chỉ áp dụng đối với phường.' });
    expect(document.tables[0]?.rows[0]?.cells.map((c) => c.footnotes)).toEqual([['2'], []]);
  });
});
