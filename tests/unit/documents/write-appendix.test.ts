import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Appendix } from '@/documents/appendix';
import { readDocument } from '@/documents/read-document';
import { writeDocx } from '@/documents/write-docx';
import { writeXlsx } from '@/documents/write-xlsx';
import { texts } from './support';

const DANGEROUS = ['=1+1', '+84', '-5', '@SUM(A1)', "'=1+1", "'chữ", "''", '=HYPERLINK("http://x";"y")', '- Mỗi lần: trừ 0,5\n- Tối đa 1 điểm', '<b>&amp;</b>', 'a_x000D_b', '“ngoặc” "kép"', 'ky\u0301 tự 𝟙'];

function appendix(cells: readonly string[]): Appendix {
  return {
    sheetName: "Bộ 'tiêu' chí",
    titleLines: [{ text: 'PHỤ LỤC', look: 'bold' }, { text: '=TIÊU ĐỀ', look: 'title' }],
    columns: [
      { header: 'Chữ', width: 100, align: 'left' },
      { header: 'Điểm', width: 20, align: 'center' },
    ],
    rows: [
      ...cells.map((text) => ({ look: 'leaf', cells: [text, { value: '0.125', decimals: 2 }] }) as const),
      { look: 'total', cells: ['TỔNG', { value: '0.25', decimals: 2, sumOf: [0, 1] }] },
    ],
    notes: ['-Ghi chú'],
  };
}

describe('writeXlsx', () => {
  it('gives every text back as it was, and numbers exactly', async () => {
    const { tables } = await readDocument(writeXlsx(appendix(DANGEROUS)), 'x.xlsx');
    const rows = texts(tables[0]);
    expect(rows.slice(3, 3 + DANGEROUS.length).map(([text]) => text)).toEqual(DANGEROUS.map((text) => text.normalize('NFC')));
    expect(rows[1]).toEqual(['=TIÊU ĐỀ', '^']);
    expect(rows.at(-1)).toEqual(['-Ghi chú', '^']);
    expect(tables[0]?.sheet).toBe("Bộ 'tiêu' chí");
    expect(tables[0]?.rows[3]?.cells[1]).toMatchObject({ text: '0,125', number: '0.125' });
  });

  it('has no formula but the total, and marks text that looks like one', () => {
    const parts = unzipSync(writeXlsx(appendix(DANGEROUS)));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(sheet.match(/<f>[^<]*<\/f>/g)).toEqual(['<f>B5+B6</f>']);
    const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(([look]) => look.includes('quotePrefix="1"'));
    const strings = [...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? '');
    const cells = [...sheet.matchAll(/<c r="[A-Z]+\d+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)].map(([, style, text]) => [strings[Number(text)] ?? '', looks[Number(style)]] as const);
    expect(cells.length).toBeGreaterThan(DANGEROUS.length);
    for (const [text, isQuoted] of cells) expect([text, isQuoted]).toEqual([text, /^[=+\-@']/.test(text)]);
  });

  it('repeats and freezes the header, fits a landscape A4 page', () => {
    const parts = unzipSync(writeXlsx(appendix(['a'])));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain("'Bộ ''tiêu'' chí'!$4:$4");
  });

  it('gives the same bytes for the same appendix', () => {
    expect(writeXlsx(appendix(DANGEROUS))).toEqual(writeXlsx(appendix(DANGEROUS)));
  });
});

describe('writeDocx', () => {
  it('gives every text back as it was', async () => {
    const { tables, paragraphs } = await readDocument(await writeDocx(appendix(DANGEROUS)), 'x.docx');
    const rows = texts(tables[0]);
    expect(rows.slice(1, 1 + DANGEROUS.length).map(([text]) => text)).toEqual(DANGEROUS.map((text) => text.normalize('NFC')));
    expect(rows[1]?.[1]).toBe('0,125');
    expect(rows.at(-1)).toEqual(['TỔNG', '0,25']);
    expect(paragraphs.map(({ text }) => text)).toEqual(['PHỤ LỤC', '=TIÊU ĐỀ', 'Ghi chú:', '- -Ghi chú']);
  });
});
