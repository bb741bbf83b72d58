import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftSet } from '@/core/criteria/draft';
import { changesBetween } from '@/core/criteria/draft-changes';
import { draftPlaces, findPlace, MAX_LEVELS } from '@/core/criteria/draft-nodes';
import { endBurst, MOST_STEPS, newHistory, record, redo, undo, type DraftHistory } from '@/core/criteria/editing/draft-history';
import { duplicateNode } from '@/core/criteria/editing/duplicate-node';
import { addAfter, addNode, blankNode, nextCode, removeNode, renameNode, updateNode } from '@/core/criteria/editing/edit-nodes';
import { indentNode, moveBy, moveTo, outdentNode } from '@/core/criteria/editing/move-nodes';
import { renumber } from '@/core/criteria/editing/renumber';
import { mergeParts, splitLeaf } from '@/core/criteria/editing/split-leaf';
import { checkDraft } from '@/core/criteria/check-draft';
import { runningSums } from '@/core/criteria/running-sums';
import { add, compare, sum } from '@/core/exact/decimal';
import { anyDraft, at, draft, draftOf, group, keysOf, keysUnder, node } from './drafts';

const two = draft([group('1', '2', [node('1.1'), node('1.2')]), group('2', '1', [node('2.1')])], { totalMaxPoints: '3' });
const childrenOf = (of: DraftSet, key: string) => at(of, key).children.map((child) => child.key);

/** A draft with the key of one of its nodes. */
const anyNode = anyDraft.chain((of) => fc.tuple(fc.constant(of), fc.constantFrom(...keysOf(of))));

type Edit = (of: DraftSet, key: string) => DraftSet;
const EDITS: Record<string, Edit> = {
  moveUp: (of, key) => moveBy(of, key, -1),
  moveDown: (of, key) => moveBy(of, key, 1),
  indent: indentNode,
  outdent: outdentNode,
  renumber: (of) => renumber(of),
  rename: (of, key) => renameNode(of, key, 'Tên mới'),
};

describe.each(Object.entries(EDITS))('%s', (_, edit) => {
  it('loses no node and makes none', () => {
    fc.assert(fc.property(anyNode, ([of, key]) => { expect([...keysOf(edit(of, key))].sort()).toEqual([...keysOf(of)].sort()); }));
  });

  it('never reaches below the fifth level', () => {
    fc.assert(fc.property(anyNode, ([of, key]) => { expect(Math.max(...draftPlaces(edit(of, key)).map(({ ancestors }) => ancestors.length))).toBeLessThan(MAX_LEVELS); }));
  });

  it('leaves the draft it was given as it was', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        const before = JSON.stringify(of);
        edit(of, key);
        expect(JSON.stringify(of)).toBe(before);
      }),
    );
  });
});

describe('moving', () => {
  it('down and up again is as before; at the end of its list nothing moves', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        const down = moveBy(of, key, 1);
        const place = findPlace(of, key)!;
        if (place.index === place.siblings.length - 1) expect(down).toBe(of);
        else expect(moveBy(down, key, -1)).toEqual(of);
      }),
    );
  });

  it('in and out again gives back every parent', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        const inside = indentNode(of, key);
        if (inside !== of) expect(outdentNode(inside, key)).toEqual(of);
      }),
    );
  });

  it('to another parent takes along what is under it, and never under itself', () => {
    fc.assert(
      fc.property(anyNode, fc.nat(), ([of, key], pick) => {
        const keys = keysOf(of);
        const target = keys[pick % keys.length]!;
        const moved = moveTo(of, key, { section: 'main', key: target });
        expect(keysUnder(at(moved, key))).toEqual(keysUnder(at(of, key)));
        if (keysUnder(at(of, key)).includes(target)) expect(moved).toBe(of);
        else if (moved !== of) expect(childrenOf(moved, target).at(-1)).toBe(key);
      }),
    );
  });

  it('shares what it does not touch', () => {
    const moved = moveBy(two, '1.1', 1);
    expect(childrenOf(moved, '1')).toEqual(['1.2', '1.1']);
    expect(moved.areas[1]).toBe(two.areas[1]);
  });

  it('puts nothing with parts among bonus items, and nothing where no bonus is', () => {
    expect(moveTo(two, '1', { section: 'bonus', key: null })).toBe(two);
    expect(moveTo(two, '1.1', { section: 'bonus', key: null })).toBe(two);
    const withBonus = { ...two, bonus: { name: 'Thưởng', cap: '1', items: [] } };
    expect(moveTo(withBonus, '1', { section: 'bonus', key: null })).toBe(withBonus);
    expect(moveTo(withBonus, '1.1', { section: 'bonus', key: null }).bonus?.items.map(({ key }) => key)).toEqual(['1.1']);
  });
});

describe('adding and removing', () => {
  it('are each other’s reverse', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        const added = addAfter(of, key, node('new', { code: '' }));
        expect(removeNode(added, 'new')).toEqual(of);
        expect(keysOf(added)).toHaveLength(keysOf(of).length + 1);
      }),
    );
  });

  it('a blank node gets the next free code and the agency of the one before', () => {
    const parent = { section: 'main' as const, key: '1' };
    expect(blankNode(two, parent, 'k')).toEqual({ key: 'k', code: '1.3', name: '', maxPoints: null, appraiser: 'Sở Nội vụ', children: [] });
    expect(nextCode(addNode(two, { section: 'main', key: '2' }, node('x', { code: '1.3' })), parent)).toBe('1.4');
    expect(nextCode(two, { section: 'main', key: '2.1' })).toBe('2.1.1');
    expect(nextCode(two, { section: 'penalty', key: null })).toBe('TR.1');
  });

  it('a part that becomes undefined is gone from the document', () => {
    const changed = updateNode(updateNode(two, '1.1', { evidence: 'Văn bản' }), '1.1', { evidence: undefined });
    expect(Object.keys(at(changed, '1.1'))).not.toContain('evidence');
    expect(updateNode(two, '1.1', { name: 'Tiêu chí 1.1' })).toBe(two);
  });
});

describe('splitting', () => {
  it('gives out no more than there is, and leaves less than a hundredth a part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 2, max: 20 }), (hundredths, parts) => {
        const of = draft([group('1', '1', [node('1.1', { maxPoints: String(hundredths / 100) })])]);
        const split = splitLeaf(of, '1.1', Array.from({ length: parts }, (_, number) => `p${number}`));
        const given = sum(at(split, '1.1').children.flatMap(({ maxPoints }) => maxPoints ?? []));
        expect(compare(given, at(of, '1.1').maxPoints!)).toBeLessThanOrEqual(0);
        expect(compare(add(given, String(parts / 100)), at(of, '1.1').maxPoints!)).toBe(1);
      }),
    );
  });

  it('shows the remainder in the running sum and asks for a rule of each part', () => {
    const split = splitLeaf(two, '1.1', ['a', 'b', 'c']);
    expect(at(split, '1.1').children.map(({ code, maxPoints, rule }) => [code, maxPoints, rule])).toEqual([['1.1.1', '0.33', undefined], ['1.1.2', '0.33', undefined], ['1.1.3', '0.33', undefined]]);
    expect(runningSums(split).nodes.get('1.1')?.byType[0]?.left).toBe('0.01');
    expect(checkDraft(split).filter(({ code }) => code === 'rule-missing').map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('and merging back gives the leaf as it was', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        const split = splitLeaf(of, key, ['a', 'b']);
        if (split !== of) expect(mergeParts(split, key)).toEqual(of);
      }),
    );
  });

  it('merging a criterion that never was a leaf takes the scoring of its first part', () => {
    const of = draft([group('1', '2', [group('1.1', null, [node('1.1.1', { evidence: 'Báo cáo' }), node('1.1.2')])])]);
    expect(at(mergeParts(of, '1.1'), '1.1')).toMatchObject({ code: '1.1', name: 'Mục 1.1', maxPoints: '2', evidence: 'Báo cáo', rule: { kind: 'choice' }, children: [] });
  });

  it('does not split an area, a group or a leaf of the fifth level', () => {
    for (const key of ['1', '2']) expect(splitLeaf(two, key, ['a', 'b'])).toBe(two);
    expect(mergeParts(two, '1')).toBe(two);
  });
});

describe('a duplicate', () => {
  it('stands after the original with keys of its own and codes nothing bears', () => {
    fc.assert(
      fc.property(anyNode, ([of, key]) => {
        let next = 0;
        const copied = duplicateNode(of, key, () => `copy${next++}`);
        const keys = keysOf(copied);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toHaveLength(keysOf(of).length + keysUnder(at(of, key)).length);
      }),
    );
    const copied = duplicateNode(draftOf('commune-2025'), '1.1', (() => { let next = 0; return () => `copy${next++}`; })());
    expect(checkDraft(copied).filter(({ code }) => code === 'duplicate-code')).toEqual([]);
    expect(at(copied, 'copy0').children.map(({ code }) => code)[0]).toBe(`${at(copied, 'copy0').code}.1`);
  });
});

describe('renumbering', () => {
  it('leaves the three sets as they are numbered, and numbers every draft without a code used twice', () => {
    for (const id of ['district-2022', 'commune-2022', 'commune-2025'] as const) expect(renumber(draftOf(id))).toEqual(draftOf(id));
    fc.assert(fc.property(anyDraft, (of) => { expect(checkDraft(renumber(of)).filter(({ code }) => code === 'duplicate-code')).toEqual([]); }));
  });

  it('counts printed numbers anew in their style and keeps what is no number', () => {
    const of = draft([group('a', '1', []), group('b', '1', [node('c'), node('d')])].map((area, index) => ({ ...area, label: ['II', 'IV'][index]!, children: area.children.map((child, number) => ({ ...child, label: ['b)', '*'][number]! })) })));
    const numbered = renumber(of);
    expect(draftPlaces(numbered).map(({ node: { code, label } }) => [code, label])).toEqual([['1', 'I'], ['2', 'II'], ['2.1', 'a)'], ['2.2', '*']]);
  });
});

describe('history', () => {
  const rename = (history: DraftHistory, name: string, burst: string | null = null) => record(history, renameNode(history.present, '1.1', name), 'sửa tên', burst);

  it('undoes and redoes any row of edits', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(fc.tuple(fc.constantFrom(...Object.values(EDITS)), fc.nat()), { maxLength: 20 }), (of, edits) => {
        let history = newHistory(of);
        for (const [edit, pick] of edits) {
          const keys = keysOf(history.present);
          history = record(history, edit(history.present, keys[pick % keys.length]!), 'sửa');
        }
        const last = history.present;
        const steps = history.past.length;
        for (let step = 0; step < steps; step += 1) history = undo(history);
        expect(history.present).toBe(of);
        for (let step = 0; step < steps; step += 1) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });

  it('takes typing in one field as one step, until it is left', () => {
    let history = rename(rename(newHistory(two), 'A', 'name 1.1'), 'AB', 'name 1.1');
    expect(history.past).toHaveLength(1);
    history = rename(endBurst(history), 'ABC', 'name 1.1');
    expect(history.past).toHaveLength(2);
    expect(at(undo(history).present, '1.1').name).toBe('AB');
    expect(undo(undo(history)).present).toBe(two);
  });

  it('forgets what was undone once something else is done, and the oldest step beyond the bound', () => {
    let history = undo(rename(newHistory(two), 'A'));
    history = rename(history, 'B');
    expect(redo(history)).toBe(history);
    for (let step = 0; step < MOST_STEPS + 5; step += 1) history = rename(history, `N${step}`);
    expect(history.past).toHaveLength(MOST_STEPS);
  });

  it('does nothing where nothing was done', () => {
    const history = newHistory(two);
    expect(record(history, moveBy(two, '1.1', -1), 'chuyển lên')).toBe(history);
    expect(undo(history)).toBe(history);
  });
});

it('changes between two drafts are told by node', () => {
  const none = { added: [], removed: [], changed: [], moved: [], head: false };
  expect(changesBetween(two, two)).toEqual(none);
  expect(changesBetween(two, renameNode(two, '1.1', 'X'))).toEqual({ ...none, changed: ['1.1'] });
  expect(changesBetween(two, addAfter(two, '1.1', node('new')))).toEqual({ ...none, added: ['new'] });
  expect(changesBetween(two, removeNode(two, '1.1'))).toEqual({ ...none, removed: ['1.1'] });
  expect(changesBetween(two, moveBy(two, '1.1', 1))).toEqual({ ...none, moved: ['1.2', '1.1'] });
  expect(changesBetween(two, { ...two, name: 'Khác' })).toEqual({ ...none, head: true });
});
