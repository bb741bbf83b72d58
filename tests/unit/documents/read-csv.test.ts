import { describe, expect, it } from 'vitest';
import { readDocument } from '@/documents/read-document';
import { fixture, lines, readFixture, texts } from './support';

const read = async (text: string | Uint8Array) => readDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'tệp.csv');
const detail = async (text: string | Uint8Array) => (await read(text)).remarks[0]?.detail;

describe('encodings', () => {
  const text = 'STT;Tiêu chí\n1;Kế hoạch, báo cáo\n';
  const utf16 = (littleEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return littleEndian ? bytes : bytes.swap16();
  };
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'Bảng mã UTF-8, '],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'Bảng mã UTF-8 (có BOM), '],
    ['UTF-16, little end first', utf16(true), 'Bảng mã UTF-16 (có BOM), '],
    ['UTF-16, big end first', utf16(false), 'Bảng mã UTF-16 (có BOM), '],
    ['Windows-1258', Buffer.from([...Buffer.from('STT;Ti'), 0xea, ...Buffer.from('u ch'), 0xed, ...Buffer.from('\n1;K'), 0xea, 0xec, ...Buffer.from(' hoa'), 0xf2, ...Buffer.from('ch, b'), 0xe1, ...Buffer.from('o c'), 0xe1, ...Buffer.from('o\n')]), 'Bảng mã Windows-1258, '],
  ])('%s', async (_, bytes, remark) => {
    const document = await read(bytes);
    expect(texts(document.tables[0])).toEqual([['STT', 'Tiêu chí'], ['1', 'Kế hoạch, báo cáo']]);
    expect(document.remarks).toEqual([{ kind: 'encoding', sheet: null, row: null, detail: `${remark}các cột cách nhau bằng dấu chấm phẩy.` }]);
  });

  it('decomposed letters are composed', async () => {
    expect(texts((await read('Tiêu chí;Điểm\n'.normalize('NFD'))).tables[0])).toEqual([['Tiêu chí', 'Điểm']]);
  });

  it('the whole set in Windows-1258 is the set in UTF-8', async () => {
    const [old, now] = await Promise.all([readFixture('documents/commune-2022-windows-1258.csv'), readFixture('documents/commune-2022-semicolon.csv')]);
    expect(old.remarks[0]?.detail).toContain('Windows-1258');
    expect(old.tables).toEqual(now.tables);
  });

  it.each([
    ['TCVN3', Buffer.from([...Buffer.from('STT;T'), 0xaa, ...Buffer.from('n\n1;C'), 0xb6, ...Buffer.from('i c'), 0xb8, ...Buffer.from('ch h'), 0xb5, ...Buffer.from('nh ch'), 0xdd, ...Buffer.from('nh\n')])],
    ['TCVN3 that went through Unicode', Buffer.from('STT;Tªn\n1;C¶i c¸ch hµnh chÝnh\n')],
    ['VNI that went through Unicode', Buffer.from('STT;Teân\n1;Caûi caùch haønh chính, ñieåm toái ña\n')],
  ])('%s is refused with words, not taken for text', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ kind: 'old-encoding', code: 'INVALID_INPUT', userMessage: expect.stringMatching(/TCVN3.*Unicode/) });
  });

  it('a few foreign letters are no reason', async () => {
    expect(texts((await read('Tên;Điểm\nTiêu chuẩn Zürich, tiêu chí đã được phê duyệt;1\n')).tables[0])[1]?.[0]).toContain('Zürich');
  });
});

describe('delimiters', () => {
  it.each([
    ['commas inside text', '1;Kế hoạch, báo cáo;0,5\n2;Thể chế, văn bản;1,25\n', 'dấu chấm phẩy'],
    ['one decimal comma in every line', 'STT;Tên;Điểm\n1;A;0,5\n2;B;1,5\n', 'dấu chấm phẩy'],
    ['semicolons inside quoted text', '1,"a; b; c",2\n2,"d; e",3\n', 'dấu phẩy'],
    ['tabs', '1\tA, b\t2\n2\tC\t3\n', 'dấu tab'],
    ['bars', '1|A, b|2\n2|C;|3\n', 'dấu gạch đứng (|)'],
    ['title lines without any', 'PHỤ LỤC\nBộ tiêu chí, năm 2025, của tỉnh\nSTT;Tên;Điểm\n1;A;1\n2;B;2\n3;C;3\n', 'dấu chấm phẩy'],
    ['the one that the file names', 'sep=|\n1|a;b\n', 'dấu gạch đứng (|)'],
  ])('%s', async (_, text, words) => expect(await detail(text)).toContain(`bằng ${words}.`));
});

describe('records', () => {
  it('rows have the first line of their record; empty lines are left out and counted', async () => {
    const { tables } = await read('STT;Thang\r\n1;"một\r\nhai ""ba"""\r\n\r\n2;bốn\r\n;\r\n3;năm');
    expect(lines(tables[0])).toEqual(['1: STT | Thang', '2: 1 | một\nhai "ba"', '5: 2 | bốn', '7: 3 | năm']);
  });

  it('lines of different length are filled up; a quote inside a cell is itself', async () => {
    const { tables } = await read('a;b;c\n1;nói "đúng" hạn\n2;x;y\n');
    expect(lines(tables[0])).toEqual(['1: a | b | c', '2: 1 | nói "đúng" hạn | ', '3: 2 | x | y']);
  });

  it('numbers are text as printed, formulas are text', async () => {
    const { tables } = await read('1,5;=1+1\n2;@x\n');
    expect(tables[0]?.rows[0]?.cells.map(({ text, number }) => [text, number])).toEqual([['1,5', null], ['=1+1', null]]);
  });

  it.each([
    ['a quote without end', 'a;b\n1;"x\n2;y\n', 2],
    ['text behind a closing quote', 'a;b\n1;2\n"x"y;z\n', 3],
  ])('%s is named with its line', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'broken', userMessage: expect.stringContaining(`dòng ${line}`) });
  });

  it('a file by LibreOffice has the cells of the workbook', async () => {
    const csv = texts((await readFixture('documents/commune-2022-semicolon.csv')).tables[0]);
    const xlsx = texts((await readFixture('criteria/appendices/commune-2022.xlsx')).tables[0]);
    const points = (text: string) => text.replace(/^(\d+)(?:[.,](\d*?))0*$/, (_, whole: string, decimals: string) => (decimals === '' ? whole : `${whole},${decimals}`));
    expect(csv.map((cells) => cells.map((text, at) => (at === 2 ? points(text) : text)))).toEqual(xlsx.map((cells) => cells.map((text, at) => (text === '^' ? '' : at === 2 ? points(text) : text))));
    expect(fixture('documents/commune-2022-semicolon.csv').length).toBeGreaterThan(20_000);
  });
});
