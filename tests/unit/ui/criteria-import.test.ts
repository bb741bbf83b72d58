import { describe, expect, it } from 'vitest';
import { headOfReading } from '@/ui/criteria/import/head-of-reading';
import { layOut } from '@/ui/criteria/import/import-rows';
import { matchesFilter, searchRow } from '@/ui/criteria/import/row-filter';
import { FIRST_VIEW, openParts, OTHERS_KEY, viewOfRow } from '@/ui/criteria/import/tree-view';
import { HAND_MADE } from '../../support/hand-made-reading';

const layout = layOut(HAND_MADE);
const all = layout.parts.flatMap(({ rows }) => rows);
const row = (label: string) => all.find(({ node }) => node.label === label)!;

describe('layOut', () => {
  it('puts each node beside its own row, also where row numbers repeat from table to table', () => {
    expect(all.map(({ node, sheet, source }) => [node.label, sheet, source.map((one) => one.row)])).toEqual([
      ['1', 'Bảng 1', [3]],
      ['1.1', 'Bảng 1', [4, 5]],
      ['1.2', 'Bảng 1', [6]],
      ['2', 'Bảng 2', [3]],
      ['2.1', 'Bảng 2', [4]],
    ]);
    expect(row('2.1').source[0]?.cells).toEqual(['2.1', 'Sáng kiến', '1', 'Theo hướng dẫn riêng']);
  });

  it('tells a clear rule, a proposal and a text apart', () => {
    expect(all.map(({ node, scale }) => [node.label, scale])).toEqual([['1', 'group'], ['1.1', 'rule'], ['1.2', 'proposal'], ['2', 'group'], ['2.1', 'text']]);
    expect([layout.leaves, layout.extras]).toEqual([3, 0]);
  });

  it('keeps every row of the file that became no criterion in sight, with what was said of it', () => {
    expect(layout.others.map((other) => [other.sheet, other.row.row, other.problems.map(({ message }) => message)])).toEqual([
      ['Bảng 1', 1, []],
      ['Bảng 1', 7, ['Dòng tổng cộng.']],
      ['Bảng 2', 1, []],
    ]);
  });

  it('shows the problem of a row that carries a scale on at its criterion', () => {
    expect(row('1.1').problems.map(({ row: at }) => at)).toEqual([5]);
  });
});

describe('the view of the tree', () => {
  it('goes to the criterion of a row that carries its scale on, with the part open', () => {
    const view = viewOfRow({ ...FIRST_VIEW, filter: 'waiting', typed: 'x' }, layout, '5@Bảng 1');
    expect([view.target, view.filter, view.typed]).toEqual(['4@Bảng 1', 'all', '']);
    const second = viewOfRow(FIRST_VIEW, layout, '4@Bảng 2');
    expect([...openParts(second, layout)]).toEqual(['3@Bảng 1', '3@Bảng 2']);
  });

  it('goes to the rows that are no criteria for a total row', () => {
    const view = viewOfRow(FIRST_VIEW, layout, '7@Bảng 1');
    expect([view.target, view.open?.has(OTHERS_KEY)]).toEqual(['7@Bảng 1', true]);
  });

  it('counts a proposal as waiting until it is answered, and as text when left so', () => {
    const answers = (decision?: 'confirmed' | 'text') => new Map(decision ? [[row('1.2').key, decision] as const] : []);
    const of = (decision?: 'confirmed' | 'text') => (['waiting', 'text'] as const).map((filter) => matchesFilter(row('1.2'), filter, answers(decision)));
    expect([of(), of('confirmed'), of('text')]).toEqual([[true, false], [false, false], [false, true]]);
  });

  it('finds words without their diacritics', () => {
    expect(all.filter((one) => searchRow(one, 'hoan thanh')).map(({ node }) => node.label)).toEqual(['1.2']);
    expect(all.filter((one) => searchRow(one, 'SO NOI VU')).map(({ node }) => node.label)).toEqual(['1.1', '1.2']);
  });
});

describe('headOfReading', () => {
  it.each([
    ['BỘ TIÊU CHÍ CỦA UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU NĂM 2025', 2025, { name: 'Bộ tiêu chí của UBND các xã, phường, đặc khu năm 2025', year: '2025', level: 'commune', code: 'cap-xa-2025' }],
    ['Bộ tiêu chí đánh giá các sở, ban, ngành năm 2024', 2024, { name: 'Bộ tiêu chí đánh giá các sở, ban, ngành năm 2024', year: '2024', level: 'department', code: 'so-nganh-2024' }],
    ['BỘ TIÊU CHÍ CỦA UBND CÁC HUYỆN, THÀNH PHỐ NĂM 2022', 2022, { name: 'Bộ tiêu chí của UBND các huyện, thành phố năm 2022', year: '2022', level: 'district', code: 'cap-huyen-2022' }],
    ['Phụ lục', null, { name: 'Phụ lục', year: '', level: '', code: '' }],
    [null, null, { name: '', year: '', level: '', code: '' }],
  ])('reads %s', (title, year, head) => {
    expect(headOfReading({ title, year })).toEqual(head);
  });
});
