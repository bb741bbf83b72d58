import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import type { CriteriaReading, ReadNode } from '@/core/criteria/reading/reading';
import { readDocument } from '@/documents/read-document';

const APPENDICES = path.resolve(import.meta.dirname, '../../../../fixtures/criteria/appendices');

async function readFixture(file: string): Promise<CriteriaReading> {
  return readCriteria(await readDocument(readFileSync(path.join(APPENDICES, file)), path.basename(file)));
}

/** "3 1.1 (1.1) Kế hoạch = 1 choice": row, label, code, name, maximum, rule. */
function lines(nodes: readonly ReadNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.row} ${node.label} (${node.code}) ${node.name} = ${node.maxPoints ?? '?'}${node.rule ? ` ${node.rule.kind}` : ''}`,
    ...lines(node.children, `${indent}  `),
  ]);
}

function problems(reading: CriteriaReading, ...severities: readonly string[]): string[] {
  return reading.problems.filter(({ severity }) => severities.includes(severity)).map(({ kind, row, column }) => `${kind} ${column ?? ''}${row ?? ''}`);
}

describe('Appendices in other layouts', () => {
  test('labels that start again in each part, areas merged across with their points, columns of scoring left out', async () => {
    const reading = await readFixture('layouts/restarting-labels.docx');
    expect(problems(reading, 'error', 'warning')).toEqual([]);
    expect(lines(reading.set.areas)).toEqual([
      '4 I. (1) CHỈ ĐẠO, ĐIỀU HÀNH (4 điểm) = 4',
      '  5 1 (1.1) Kế hoạch cải cách hành chính = 2.5',
      '    6 a) (1.1.1) Ban hành kế hoạch = 1 choice',
      '    7 b) (1.1.2) Thực hiện kế hoạch = 1.5',
      '  8 2 (1.2) Chế độ báo cáo = 1.5 choice',
      '9 II. (2) CẢI CÁCH THỂ CHẾ (2 điểm) = 2',
      '  10 1 (2.1) Ban hành văn bản = 2 choice',
    ]);
    expect(reading.set).toMatchObject({ decisionNumber: '815/QĐ-UBND', year: 2025, total: { stated: '6', computed: '6' } });
    expect(reading.set.ratingBands).toEqual([
      { label: 'Tốt', from: '5', fromInclusive: true },
      { label: 'Khá', from: '3', fromInclusive: false },
      { label: 'Yếu', from: '0', fromInclusive: true },
    ]);
    expect(reading.columns).toEqual({ 'Bảng 1': ['label', 'name', 'maxPoints', 'ignored', 'ignored', 'evidence', 'appraiser'] });
  });

  test('labels within the names, options in rows of their own, subtotals and a footnote', async () => {
    const reading = await readFixture('layouts/labels-in-names.xlsx');
    expect(problems(reading, 'error', 'warning')).toEqual([]);
    expect(lines(reading.set.areas)).toEqual([
      '4 LĨNH VỰC I (1) CHỈ ĐẠO, ĐIỀU HÀNH = 3',
      '  5 Tiêu chí 1.1 (1.1) Kế hoạch cải cách hành chính = 1 choice',
      '  9 Tiêu chí 1.2 (1.2) Báo cáo = 2 choice',
      '13 LĨNH VỰC II (2) CẢI CÁCH THỂ CHẾ = 2.25',
      '  14 Tiêu chí 2.1 (2.1) Rà soát văn bản (*) = 2.25 choice',
    ]);
    expect(reading.set.areas[1]?.children[0]?.footnote).toBe('Chỉ tính văn bản còn hiệu lực.');
  });

  test('one criterion over several rows, its options and their points in two columns', async () => {
    const reading = await readFixture('layouts/options-merged-down.xlsx');
    expect(problems(reading, 'error', 'warning')).toEqual([]);
    const [first, second] = reading.set.areas[0]?.children ?? [];
    expect(first).toMatchObject({ scaleText: 'Đầy đủ: 1\nChưa đầy đủ: 0,5\nKhông công khai: 0', evidence: 'Ảnh chụp', appraiser: 'Văn phòng UBND tỉnh' });
    expect(second).toMatchObject({ row: 7, appraiser: 'Văn phòng UBND tỉnh' });
  });

  test('a table in three parts, bonus points under a heading between them, a footnote of Word, alternatives in brackets', async () => {
    const reading = await readFixture('layouts/split-tables.docx');
    expect(problems(reading, 'error', 'warning')).toEqual([]);
    expect(lines(reading.set.areas)).toEqual([
      '2 1 (1) Chỉ đạo điều hành = 3',
      '  3 1.1 (1.1) Kế hoạch = 1 choice',
      '  1 1.2 (1.2) Báo cáo = 2 choice',
      '2 2 (2) Thể chế = 2',
      '  3 2.1 (2.1) Văn bản (áp dụng đối với xã) = 2 choice',
      '  4 2.2 (2.2) Quy hoạch (áp dụng đối với phường) = 2 choice',
    ]);
    expect(reading.set.areas[0]?.children[0]?.footnote).toBe('Không phát sinh: 0 điểm.\nKế hoạch của UBND cấp xã.');
    expect(reading.set.bonus).toMatchObject({ name: 'ĐIỂM THƯỞNG (tối đa 1 điểm)', cap: '1', items: [{ name: 'Có sáng kiến', maxPoints: '1' }] });
  });

  test('points with their unit in a CSV file, and a name that looks like a formula', async () => {
    const reading = await readFixture('layouts/points-with-unit.csv');
    expect(problems(reading, 'error', 'warning')).toEqual([]);
    expect(lines(reading.set.areas)).toEqual([
      '3 1 (1) Chỉ đạo = 3',
      '  4 1.1 (1.1) =SUM(A1:A2) là tên = 1.25 choice',
      '  6 1.2 (1.2) Báo cáo = 1.75 choice',
      '8 2 (2) Thể chế = 2',
      '  9 2.1 (2.1) Văn bản = 2 choice',
    ]);
  });

  test('five levels, a hidden row left out with a warning, a second sheet left alone with a note', async () => {
    const reading = await readFixture('layouts/five-levels.xlsx');
    expect(problems(reading, 'error')).toEqual([]);
    expect(problems(reading, 'warning', 'info')).toEqual(['hidden-row 8', 'table-ignored ']);
    expect(lines(reading.set.areas).at(5)).toBe('        7 A.1.1.1.2 (A.1.1.1.2) Mục nhỏ hai = 3');
  });
});

describe('Appendices with errors', () => {
  test.each([
    [
      'everything.xlsx',
      [
        'sum-differs C2',
        'duplicate-code A4',
        'maximum-not-a-number C7',
        'missing-code A8',
        'negative-maximum C9',
        'missing-maximum C10',
        'maximum-not-positive C14',
        'maximum-not-a-number C16',
        'wrong-parent A17',
        'broken-cell C18',
        'total-differs C19',
      ],
    ],
    ['sums.docx', ['sum-differs C2', 'sum-differs C6', 'subtotal-differs C10', 'total-differs C11']],
    ['alternatives.docx', ['sum-differs C2']],
    ['restarting-labels.csv', ['duplicate-code A5', 'sum-differs C7']],
    ['no-criteria-table.xlsx', ['no-criteria-table ']],
  ])('%s: all of them, with row and column, and no other', async (file, expected) => {
    expect(problems(await readFixture(`with-errors/${file}`), 'error')).toEqual(expected);
  });

  test('every file of the folder is tried', () => {
    expect(readdirSync(path.join(APPENDICES, 'with-errors'))).toHaveLength(5);
    expect(readdirSync(path.join(APPENDICES, 'layouts'))).toHaveLength(6);
  });
});
