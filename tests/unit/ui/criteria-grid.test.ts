import { describe, expect, it } from 'vitest';
import { addNode, removeNode, renameNode } from '@/core/criteria/editing/edit-nodes';
import { EditorStore } from '@/ui/criteria/editor/editor-store';
import { isEditable, nextEditable } from '@/ui/criteria/editor/grid-columns';
import { COMMANDS, gridCommand, undoCommand } from '@/ui/criteria/editor/grid-keys';
import { addChild, addSibling, duplicate, move } from '@/ui/criteria/editor/run-command';
import { visibleRows } from '@/ui/criteria/editor/visible-rows';
import { draft, group, node } from '../core/criteria/drafts';

const two = draft([group('1', '2', [group('1.1', '1', [node('1.1.1')]), node('1.2')]), group('2', '1', [node('2.1')])], {
  totalMaxPoints: '3',
  bonus: { name: 'Điểm thưởng', cap: '2', items: [node('TH.1')] },
});
const key = (name: string, pressed: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}) => ({ key: name, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...pressed });
const rowsOf = (store: EditorStore) => visibleRows(store.draft, store.current().closed).map(({ id }) => id);

describe('the rows in sight', () => {
  it('are those of open branches, sections outside the total last, each with its place', () => {
    const rows = visibleRows(two, new Set(['1.1']));
    expect(rows.map(({ id, level, position, setSize, isOpen }) => [id, level, position, setSize, isOpen])).toEqual([
      ['1', 1, 1, 3, true],
      ['1.1', 2, 1, 2, false],
      ['1.2', 2, 2, 2, false],
      ['2', 1, 2, 3, true],
      ['2.1', 2, 1, 1, false],
      ['section:bonus', 1, 3, 3, true],
      ['TH.1', 2, 1, 1, false],
    ]);
  });

  it('a leaf is edited in every cell but the rule, what has parts only in its head', () => {
    const [area, , leaf, , , section] = visibleRows(two, new Set(['1.1', '2']));
    const editable = (row: typeof area) => [0, 1, 2, 3, 4, 5, 6].filter((column) => isEditable(row!, column));
    expect([editable(area), editable(leaf!), editable(visibleRows(two, new Set()).find(({ id }) => id === 'section:bonus')!)]).toEqual([[0, 1, 2, 6], [0, 1, 2, 4, 5, 6], []]);
    expect(section).toBeDefined();
    expect([nextEditable(leaf!, 2, 1), nextEditable(leaf!, 6, 1), nextEditable(leaf!, 0, -1)]).toEqual([4, null, null]);
  });
});

describe('keys', () => {
  it.each([
    [key('ArrowUp'), 'up'],
    [key('ArrowUp', { altKey: true }), 'moveUp'],
    [key('ArrowRight', { altKey: true }), 'indent'],
    [key('Enter'), 'edit'],
    [key('F2'), 'edit'],
    [key('Enter', { ctrlKey: true }), 'addSibling'],
    [key('Enter', { ctrlKey: true, shiftKey: true }), 'addChild'],
    [key('z', { ctrlKey: true }), 'undo'],
    [key('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [key('y', { metaKey: true }), 'redo'],
    [key('Delete'), 'remove'],
    [key('a'), null],
    [key('Tab'), null],
    [key('ArrowUp', { shiftKey: true }), null],
  ])('%o is %s', (pressed, command) => expect(gridCommand(pressed)).toBe(command));

  it('undo and redo are all that works outside the table', () => {
    expect([undoCommand(key('z', { ctrlKey: true })), undoCommand(key('Enter', { ctrlKey: true })), undoCommand(key('z'))]).toEqual(['undo', null, null]);
    expect(new Set(COMMANDS).size).toBe(COMMANDS.length);
  });
});

describe('the editor', () => {
  it('opens a new node for its name, saves each draft, and takes it back', () => {
    const store = new EditorStore(two);
    const saved: number[] = [];
    store.saveWith((of) => saved.push(of.areas.length));
    expect(addSibling(store, '1')).toBe(true);
    expect(store.current()).toMatchObject({ column: 1, isEditing: true, focusRequest: 1 });
    expect(store.draft.areas.map(({ code }) => code)).toEqual(['1', '3', '2']);
    store.undo();
    expect([store.draft, saved]).toEqual([two, [3, 2]]);
    store.redo();
    expect(store.draft.areas).toHaveLength(3);
  });

  it('goes to what is nearest when the selected row is gone', () => {
    const store = new EditorStore(two);
    store.select('1.2');
    store.apply((of) => removeNode(of, '1.2'), 'xóa');
    expect(store.current().selected).toBe('2');
    store.select('TH.1');
    store.apply((of) => removeNode(of, 'TH.1'), 'xóa');
    expect(store.current().selected).toBe('section:bonus');
  });

  it('reveals a node within closed branches', () => {
    const store = new EditorStore(two);
    store.openAll(false);
    expect(rowsOf(store)).toEqual(['1', '2', 'section:bonus']);
    store.reveal('1.1.1');
    expect(rowsOf(store)).toEqual(['1', '1.1', '1.1.1', '1.2', '2', 'section:bonus']);
  });

  it('typing in a field is one step, and Esc takes it back as if it had not been', () => {
    const store = new EditorStore(two);
    for (const name of ['A', 'AB', 'ABC']) store.apply((of) => renameNode(of, '1.2', name), 'sửa tên', 'cell 1.2 name');
    expect(store.current().history.past).toHaveLength(1);
    store.abandon('cell 1.2 name');
    expect(store.current().history).toMatchObject({ past: [], present: two, future: [] });
  });

  it('says where a command has no effect', () => {
    const store = new EditorStore(two);
    expect([move(store, '1', 'moveUp'), move(store, 'TH.1', 'indent'), addChild(store, 'TH.1')]).toEqual([false, false, false]);
    expect(move(store, '1.2', 'indent')).toBe(true);
    expect(store.draft.areas[0]?.children[0]?.children.map(({ key: child }) => child)).toEqual(['1.1.1', '1.2']);
    expect(duplicate(store, '1.1')).toBe(true);
    expect(rowsOf(store).length).toBe(visibleRows(two, new Set()).length + 3);
  });

  it('opens a large set with its areas only', () => {
    const large = Array.from({ length: 300 }, (_, at) => node(`1.1.${at}`)).reduce((of, leaf) => addNode(of, { section: 'main', key: '1.1' }, leaf), two);
    expect(rowsOf(new EditorStore(large))).toEqual(['1', '1.1', '1.2', '2', '2.1', 'section:bonus']);
  });
});
