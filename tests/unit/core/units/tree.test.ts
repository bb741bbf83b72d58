/** The published trees of Lâm Đồng before and after its two reforms. */
import { describe, expect, it } from 'vitest';
import { earlierSelves, lineageOf } from '@/core/units/lineage';
import { countBelow, indexUnits, parentOn, treeOn, type TreeNode } from '@/core/units/tree';
import { REFERENCE, unitNamed } from './reference';

const index = indexUnits(REFERENCE);
const topOf = (tree: readonly TreeNode[], code: string) => tree.find(({ unit }) => unit.code === code) as TreeNode;
const ofType = (node: TreeNode, types: readonly string[]) => node.children.filter(({ unit }) => types.includes(unit.type));
const DISTRICTS = ['district', 'city', 'town'];

describe('the tree of 2022', () => {
  const tree = treeOn(REFERENCE, '2022-12-31');
  const lamDong = topOf(tree, '68');

  it('has three provinces, and twelve districts in Lâm Đồng', () => {
    expect(tree.map(({ unit }) => unit.code).sort()).toEqual(['60', '67', '68']);
    expect(ofType(lamDong, DISTRICTS)).toHaveLength(12);
  });

  it('has the nine communes of Cát Tiên under their own district', () => {
    const catTien = lamDong.children.find(({ unit }) => unit.code === '683');
    const communes = catTien?.children.filter(({ unit }) => unit.type !== 'department') ?? [];
    expect(communes).toHaveLength(9);
    expect(communes.every(({ isResettled }) => !isResettled)).toBe(true);
  });
});

describe('between December 2024 and June 2025', () => {
  it.each([
    ['2024-11-30', 'Huyện Cát Tiên', '683'],
    ['2024-12-01', 'Huyện Đạ Huoai', '682'],
    ['2025-02-01', 'Huyện Đạ Huoai', '682'],
    ['2025-06-30', 'Huyện Đạ Huoai', '682'],
  ])('on %s xã Gia Viễn stands under %s', (day, name, code) => {
    const parent = parentOn(unitNamed('Xã Gia Viễn', day), index, day);
    expect(parent).toMatchObject({ name, code });
    expect(parent && (parent.validTo ?? '9999') >= day && parent.validFrom <= day).toBe(true);
  });

  it('has ten districts; Đạ Huoai has the communes of all three', () => {
    const lamDong = topOf(treeOn(REFERENCE, '2025-02-01'), '68');
    expect(ofType(lamDong, DISTRICTS)).toHaveLength(10);
    const before = topOf(treeOn(REFERENCE, '2024-11-30'), '68').children.filter(({ unit }) => ['681', '682', '683'].includes(unit.code));
    const communes = before.flatMap(({ children }) => children.filter(({ unit }) => unit.type !== 'department'));
    const daHuoai = lamDong.children.find(({ unit }) => unit.code === '682') as TreeNode;
    expect(daHuoai.children.map(({ unit }) => unit.id).sort()).toEqual(communes.map(({ unit }) => unit.id).sort());
    expect(daHuoai.children.some(({ isResettled }) => isResettled)).toBe(true);
  });
});

describe('the tree of 2026', () => {
  it('has one province with 124 communes right below it, and no district', () => {
    const tree = treeOn(REFERENCE, '2026-01-01');
    expect(tree.map(({ unit }) => unit.code)).toEqual(['68']);
    const lamDong = topOf(tree, '68');
    expect(ofType(lamDong, DISTRICTS)).toHaveLength(0);
    const communes = ofType(lamDong, ['xa', 'phuong', 'dac-khu']);
    expect(communes).toHaveLength(124);
    expect(communes.filter(({ unit }) => unit.type === 'xa')).toHaveLength(103);
    expect(countBelow(lamDong)).toBe(lamDong.children.length);
  });

  it('stands on 1 July 2025 already, and not the day before', () => {
    const communesOn = (day: string) => ofType(topOf(treeOn(REFERENCE, day), '68'), ['xa', 'phuong', 'dac-khu']).length;
    expect([communesOn('2025-06-30'), communesOn('2025-07-01')]).toEqual([0, 124]);
  });
});

describe('lineage', () => {
  it('of xã Cát Tiên leads to three communes of 2022, of huyện Cát Tiên to Đạ Huoai', () => {
    const commune = unitNamed('Xã Cát Tiên', '2026-01-01');
    const { predecessors, successors } = lineageOf(commune.id, REFERENCE);
    const names = predecessors.map(({ predecessorId }) => index.byId.get(predecessorId)?.name).sort();
    expect(names).toEqual(['Thị trấn Cát Tiên', 'Xã Nam Ninh', 'Xã Quảng Ngãi']);
    expect(successors).toEqual([]);
    const district = lineageOf(unitNamed('Huyện Cát Tiên', '2022-01-01').id, REFERENCE);
    expect(district.successors).toMatchObject([{ kind: 'whole', effectiveOn: '2024-12-01', distance: 1 }]);
  });

  it('goes on over several events and takes each link once', () => {
    const links = [
      { predecessorId: 'a', successorId: 'b', kind: 'renamed', effectiveOn: '2020-01-01' },
      { predecessorId: 'b', successorId: 'd', kind: 'whole', effectiveOn: '2021-01-01' },
      { predecessorId: 'c', successorId: 'd', kind: 'whole', effectiveOn: '2021-01-01' },
      { predecessorId: 'd', successorId: 'e', kind: 'retyped', effectiveOn: '2022-01-01' },
    ] as const;
    const { predecessors, successors } = lineageOf('e', { links });
    expect(predecessors.map(({ predecessorId, distance }) => [predecessorId, distance])).toEqual([['d', 1], ['b', 2], ['c', 2], ['a', 3]]);
    expect(successors).toEqual([]);
    expect(lineageOf('a', { links }).successors.map(({ successorId }) => successorId)).toEqual(['b', 'd', 'e']);
    // The line of one and the same unit ends where it was merged.
    expect(earlierSelves('e', { links })).toEqual(['d']);
    expect(earlierSelves('b', { links })).toEqual(['a']);
  });
});
