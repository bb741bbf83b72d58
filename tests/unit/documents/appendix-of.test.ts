/** The three sets, written and read again: the same cells as the appendices that lie beside their JSON. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { readDocument } from '@/documents/read-document';
import { writeDocx } from '@/documents/write-docx';
import { writeXlsx } from '@/documents/write-xlsx';
import { type AppendixOptions, appendixOf } from '@/services/criteria/appendix-of';
import { readFixture } from './support';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/criteria');

function appendixOfExample(name: string, options: AppendixOptions) {
  const set = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8')) as CriteriaSet;
  return appendixOf(draftOfSet(set), { decision: { number: set.decisionNumber, issuer: set.issuer }, ...options });
}

/**
 * Everything printed: the lines around the table and its cells, with what is a number, what is bold. (Notes of headings are
 * bold in the example workbooks and not in the example documents: that is not compared.)
 */
function printed({ paragraphs, tables }: SourceDocument) {
  return {
    paragraphs: paragraphs.map(({ text, beforeTable }) => `${beforeTable} ${text}`),
    rows: tables.flatMap(({ rows }) => rows.map(({ row, isHeader, cells }) => ({ row, isHeader, cells: cells.map(({ text, number, isBold, mergedInto }, at) => ({ text, number, isBold: isBold && text !== '' && (at < 6 || isHeader), mergedInto })) }))),
  };
}

/**
 * Without what stands in the examples and in no set: how the maximum of area 8 came about, and that some percentages are
 * those of a plan ("Hoàn thành 100% kế hoạch" is written "Đạt 100%").
 */
function comparable<T>(value: T): T {
  const text = JSON.stringify(value).replace(' Điểm tối đa của lĩnh vực được suy ra.', '');
  return JSON.parse(text.replace(/Hoàn thành 100%/g, 'Đạt 100%').replace(/% kế hoạch: /g, '%: ')) as T;
}

describe('appendixOf', { timeout: 30_000 }, () => {
  it.each<[string, AppendixOptions]>([
    ['commune-2022', {}],
    ['commune-2025', {}],
    ['district-2022', {}],
  ])('%s.xlsx: written and read again it is the example, cell by cell', async (name, options) => {
    const written = await readDocument(writeXlsx(appendixOfExample(name, options)), 'x.xlsx');
    const example = await readFixture(`criteria/appendices/${name}.xlsx`);
    expect(comparable(printed(written))).toEqual(comparable(printed(example)));
  });

  it.each<[string, AppendixOptions]>([
    ['commune-2025', {}],
    ['district-2022', { areaNumbers: 'roman', decimals: 0 }],
  ])('%s.docx: written and read again it is the example, cell by cell', async (name, options) => {
    const written = await readDocument(await writeDocx(appendixOfExample(name, options)), 'x.docx');
    const example = await readFixture(`criteria/appendices/${name}.docx`);
    expect(comparable(printed(written))).toEqual(comparable(printed(example)));
  });

  const base: DraftNode = { key: 'k', code: '1.1', name: 'Kế hoạch', maxPoints: '1', rule: { kind: 'choice', options: [{ label: 'Có', points: '1' }, { label: 'Không', points: '0' }] }, notApplicable: 'never', appraiser: 'Sở Nội vụ', children: [] };
  const empty: DraftSet = { name: 'Bộ tiêu chí năm 2026', level: 'commune', year: 2026, totalMaxPoints: '0', areas: [], bonus: null, penalty: null, ratingBands: [] };
  const cellsOf = (leaf: Partial<DraftNode>) => appendixOf({ ...empty, areas: [{ key: 'a', code: '1', name: 'Lĩnh vực', maxPoints: '1', children: [{ ...base, ...leaf }] }] }).rows[1]?.cells ?? [];

  it.each<[string, Partial<DraftNode>, string]>([
    ['no note, nothing to say', {}, ''],
    ['no note: policy and types', { notApplicable: 'zero', appliesTo: ['xa', 'dac-khu'] }, 'Chỉ áp dụng đối với xã, đặc khu. Không phát sinh: 0 điểm.'],
    ['a printed note that holds', { note: 'Xem Phụ lục II. Không phát sinh: 0 điểm.', notApplicable: 'zero' }, 'Xem Phụ lục II. Không phát sinh: 0 điểm.'],
    ['a printed note in words of its own', { note: 'Đơn vị không phát sinh thì được điểm tối đa', notApplicable: 'full' }, 'Đơn vị không phát sinh thì được điểm tối đa'],
    ['a printed policy that was changed', { note: 'Không phát sinh: 0 điểm. Xem Phụ lục II.', notApplicable: 'full' }, 'Không phát sinh: tính điểm tối đa. Xem Phụ lục II.'],
    ['a printed policy that was taken away', { note: 'Không phát sinh: 0 điểm.', notApplicable: 'never' }, ''],
    ['a printed note that does not speak of a new policy', { note: 'Xem Phụ lục II.', notApplicable: 'exclude' }, 'Không phát sinh: không tính vào tổng điểm tối đa. Xem Phụ lục II.'],
    ['other types than printed', { note: 'Chỉ áp dụng đối với phường.', appliesTo: ['xa'] }, 'Chỉ áp dụng đối với xã.'],
  ])('note: %s', (_, leaf, note) => expect(cellsOf(leaf)[6]).toBe(note));

  it.each<[string, string, string]>([
    ['is printed as in the decision where it says the rule in other words', '- Có: 1,0 điểm\n- Không: 0 điểm', '- Có: 1,0 điểm\n- Không: 0 điểm'],
    ['is written anew where it says another rule', 'Có: 1\nMột phần: 0,5\nKhông: 0', 'Có: 1\nKhông: 0'],
  ])('the scale %s', (_, scaleText, scale) => expect(cellsOf({ scaleText })[3]).toBe(scale));

  it('names the decision, its day and issuer, and says of a draft that it is one', () => {
    const titles = (options: AppendixOptions) => appendixOf(empty, options).titleLines.map(({ text }) => text);
    expect(titles({ decision: { number: '12/QĐ-UBND', date: '2026-01-05', issuer: 'UBND tỉnh Lâm Đồng' } })).toEqual(['PHỤ LỤC', 'BỘ TIÊU CHÍ NĂM 2026', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Lâm Đồng)']);
    expect(titles({ isDraft: true }).slice(2)).toEqual(['(Kèm theo Quyết định số ……/QĐ-UBND ngày … tháng … năm 2026)', 'DỰ THẢO']);
  });

  it('writes bands with the operators they have', () => {
    const ratingBands = [{ label: 'Tốt', from: '80', fromInclusive: false }, { label: 'Khá', from: '65.5', fromInclusive: true }, { label: 'Yếu', from: '0', fromInclusive: true }];
    expect(appendixOf({ ...empty, ratingBands }).notes[0]).toBe('Xếp loại theo tổng điểm: Tốt: trên 80 điểm; Khá: từ 65,5 đến 80 điểm; Yếu: dưới 65,5 điểm.');
  });
});
