/** The commands of the table, by key or by button, on the selected row. */
import type { DraftParent } from '@/core/criteria/draft-nodes';
import { findPlace, parentOf } from '@/core/criteria/draft-nodes';
import { addNode, blankNode } from '@/core/criteria/editing/edit-nodes';
import { duplicateNode } from '@/core/criteria/editing/duplicate-node';
import { indentNode, moveBy, outdentNode } from '@/core/criteria/editing/move-nodes';
import type { EditorStore } from './editor-store';
import { NAME_COLUMN } from './grid-columns';

export function newKey(): string {
  return crypto.randomUUID();
}

/** A blank node in this list, ready to be named. @returns whether it could stand there */
export function addTo(store: EditorStore, parent: DraftParent, index?: number): boolean {
  const key = newKey();
  const isAdded = store.apply((draft) => addNode(draft, parent, blankNode(draft, parent, key), index), 'thêm mục');
  if (isAdded) store.reveal(key, { column: NAME_COLUMN, isEditing: true, focus: true });
  return isAdded;
}

export function addSibling(store: EditorStore, id: string): boolean {
  const section = sectionOf(id);
  if (section) return addTo(store, { section, key: null });
  const place = findPlace(store.draft, id);
  if (!place) return addTo(store, { section: 'main', key: null });
  return addTo(store, parentOf(place), place.index + 1);
}

export function addChild(store: EditorStore, id: string): boolean {
  const section = sectionOf(id);
  if (section) return addTo(store, { section, key: null });
  const place = findPlace(store.draft, id);
  return place !== null && addTo(store, { section: place.section, key: id });
}

export function duplicate(store: EditorStore, id: string): boolean {
  let first: string | null = null;
  const key = () => {
    const next = newKey();
    first ??= next;
    return next;
  };
  const isDone = store.apply((draft) => duplicateNode(draft, id, key), 'nhân đôi mục');
  if (isDone && first !== null) store.reveal(first, { focus: true });
  return isDone;
}

const MOVES = {
  moveUp: { edit: (key: string) => (draft: EditorStore['draft']) => moveBy(draft, key, -1), done: 'chuyển lên' },
  moveDown: { edit: (key: string) => (draft: EditorStore['draft']) => moveBy(draft, key, 1), done: 'chuyển xuống' },
  indent: { edit: (key: string) => (draft: EditorStore['draft']) => indentNode(draft, key), done: 'đưa vào trong' },
  outdent: { edit: (key: string) => (draft: EditorStore['draft']) => outdentNode(draft, key), done: 'đưa ra ngoài' },
} as const;
export type Move = keyof typeof MOVES;

export function isMove(command: string): command is Move {
  return command in MOVES;
}

/** The moved row keeps the focus wherever it lands. */
export function move(store: EditorStore, id: string, by: Move): boolean {
  const { edit, done } = MOVES[by];
  const isDone = store.apply(edit(id), done);
  if (isDone) store.reveal(id, { focus: true });
  return isDone;
}

function sectionOf(id: string): 'bonus' | 'penalty' | null {
  return id === 'section:bonus' ? 'bonus' : id === 'section:penalty' ? 'penalty' : null;
}
