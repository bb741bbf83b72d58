/** What a key does in the table; the help panel and the grid read the same list. */
export const COMMANDS = [
  'up', 'down', 'left', 'right', 'home', 'end', 'first', 'last', 'pageUp', 'pageDown',
  'edit', 'addSibling', 'addChild', 'duplicate', 'remove',
  'moveUp', 'moveDown', 'outdent', 'indent', 'undo', 'redo',
] as const;
export type GridCommand = (typeof COMMANDS)[number];

export type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean };

const PLAIN: Readonly<Record<string, GridCommand>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'remove',
};

const WITH_ALT: Readonly<Record<string, GridCommand>> = { ArrowUp: 'moveUp', ArrowDown: 'moveDown', ArrowLeft: 'outdent', ArrowRight: 'indent' };
const WITH_CTRL: Readonly<Record<string, GridCommand>> = { Home: 'first', End: 'last', Enter: 'addSibling', d: 'duplicate' };

/** The command of a key in the table; null where the key is none of ours. */
export function gridCommand(key: Key): GridCommand | null {
  const isControl = key.ctrlKey || key.metaKey;
  if (key.altKey) return isControl || key.shiftKey ? null : (WITH_ALT[key.key] ?? null);
  if (isControl && key.shiftKey && key.key === 'Enter') return 'addChild';
  if (isControl) return undoCommand(key) ?? (key.shiftKey ? null : (WITH_CTRL[key.key] ?? null));
  return key.shiftKey ? null : (PLAIN[key.key] ?? null);
}

/** Undo and redo work in the whole editor, in its fields as well. */
export function undoCommand(key: Key): 'undo' | 'redo' | null {
  if (key.altKey || !(key.ctrlKey || key.metaKey)) return null;
  const letter = key.key.toLowerCase();
  if (letter === 'z') return key.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !key.shiftKey ? 'redo' : null;
}

/** For the help panel. */
export const KEY_HELP: readonly (readonly [keys: string, words: string])[] = [
  ['↑ ↓ ← →', 'sang ô bên cạnh; ở ô STT, ← → đóng, mở nhánh'],
  ['Home, End', 'ô đầu, ô cuối của dòng; thêm Ctrl: dòng đầu, dòng cuối'],
  ['Enter hoặc F2', 'sửa ô đang chọn'],
  ['Tab, Shift+Tab', 'khi đang sửa: sang ô sau, ô trước'],
  ['Esc', 'bỏ những gì vừa gõ trong ô'],
  ['Ctrl+Enter', 'thêm một mục ngay sau'],
  ['Ctrl+Shift+Enter', 'thêm một mục con'],
  ['Ctrl+D', 'nhân đôi mục'],
  ['Alt+↑, Alt+↓', 'chuyển lên, chuyển xuống'],
  ['Alt+→, Alt+←', 'đưa vào trong mục trên, đưa ra ngoài'],
  ['Delete', 'xóa mục (có hỏi lại)'],
  ['Ctrl+Z, Ctrl+Y', 'hoàn tác, làm lại'],
];
