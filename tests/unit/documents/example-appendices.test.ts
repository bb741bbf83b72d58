import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CriteriaNode, CriteriaSet } from '@/core/criteria/criteria-set';
import { trimDecimals } from '@/core/exact/decimal';
import { readFixture, texts } from './support';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/criteria');
const setOf = (name: string) => JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8')) as CriteriaSet;
const flat = (node: CriteriaNode): CriteriaNode[] => [node, ...('children' in node ? node.children.flatMap(flat) : [])];
const HEADER = ['STT', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Điểm tối đa', 'Cách chấm điểm', 'Tài liệu kiểm chứng', 'Cơ quan thẩm định', 'Ghi chú'];

describe('the example appendices', () => {
  it.each(['commune-2022.xlsx', 'commune-2025.xlsx', 'commune-2025.docx', 'district-2022.xlsx', 'district-2022.docx'])('%s: every name and maximum of the set stands in the table', async (file) => {
    const set = setOf(file.replace(/\..*/, ''));
    const document = await readFixture(`criteria/appendices/${file}`);
    expect(document.format).toBe(file.split('.')[1]);
    expect(document.tables).toHaveLength(1);
    const rows = texts(document.tables[0]);
    const header = rows.findIndex(([first]) => first === 'STT');
    expect(rows[header]).toEqual(HEADER);
    const total = rows.findIndex((row) => row.some((text) => text === 'TỔNG CỘNG'));
    const printed = rows.slice(header + 1, total).map(([, name, max]) => [name, trimDecimals((max ?? '').replace(',', '.'))]);
    expect(printed).toEqual(set.areas.flatMap(flat).map(({ name, maxPoints }) => [name, trimDecimals(maxPoints)]));
  });

  it('an XLSX has the numbers of its cells, as text with a comma and exactly', async () => {
    const { tables } = await readFixture('criteria/appendices/district-2022.xlsx');
    const row = tables[0]?.rows.find(({ cells }) => cells[0]?.text === '1.1.1');
    expect(row).toMatchObject({ row: 9, isHidden: false });
    expect(row?.cells[2]).toMatchObject({ text: '0,50', number: '0.5', isBold: false });
    expect(tables[0]?.rows.find(({ cells }) => cells[1]?.text === 'TỔNG CỘNG')?.cells[2]).toMatchObject({ number: '100', isBroken: false });
  });

  it('a DOCX has its title lines before the table and its notes after it', async () => {
    const { paragraphs, tables } = await readFixture('criteria/appendices/district-2022.docx');
    expect(paragraphs.filter(({ beforeTable }) => beforeTable === 0).map(({ text }) => text)[0]).toBe('PHỤ LỤC');
    expect(paragraphs.filter(({ beforeTable }) => beforeTable === 1).map(({ text }) => text)).toEqual(['Ghi chú:', expect.stringMatching(/^- Xếp loại theo tổng điểm/), expect.any(String)]);
    expect(tables[0]?.rows[0]?.isHeader).toBe(true);
    expect(tables[0]?.rows[1]?.isHeader).toBe(false);
  });
});
