/**
 * The state of the editor in the browser: the draft with its history, and where one is in it. Every edit passes through
 * `apply`, so that it can be undone and is saved.
 */
import type { DraftSet } from '@/core/criteria/draft';
import { abandon, endBurst, newHistory, record, redo, undo, type DraftHistory } from '@/core/criteria/editing/draft-history';
import { findPlace } from '@/core/criteria/draft-nodes';
import { NAME_COLUMN } from './grid-columns';
import { closableIds, visibleRows } from './visible-rows';

/** Selected: the head of the set, a section ("section:bonus") or a node by its key. */
export const SET_HEAD = 'set';

export type EditorState = {
  readonly history: DraftHistory;
  readonly selected: string;
  readonly column: number;
  /** The selected cell is being edited in its place. */
  readonly isEditing: boolean;
  readonly closed: ReadonlySet<string>;
  /** Where the panel does not stand beside the table: it is open over it. */
  readonly isPanelOpen: boolean;
  /** On a wide screen: the table has the whole width. */
  readonly isAsideHidden: boolean;
  /** Grows when the keyboard's focus is to go to the selected cell. */
  readonly focusRequest: number;
};

export type Edit = (draft: DraftSet) => DraftSet;

/** Beyond this many nodes only the areas are open at first. */
const OPEN_AT_FIRST = 250;

export class EditorStore {
  private state: EditorState;
  private readonly listeners = new Set<() => void>();
  private onEdit: (draft: DraftSet) => void = () => undefined;

  constructor(draft: DraftSet) {
    this.state = {
      history: newHistory(draft),
      selected: draft.areas[0]?.key ?? SET_HEAD,
      column: NAME_COLUMN,
      isEditing: false,
      closed: closedAtFirst(draft),
      isPanelOpen: false,
      isAsideHidden: false,
      focusRequest: 0,
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  current = (): EditorState => this.state;

  get draft(): DraftSet {
    return this.state.history.present;
  }

  /** @param save is told of every new draft, undone ones included */
  saveWith(save: (draft: DraftSet) => void): void {
    this.onEdit = save;
  }

  /** @param done in words, for "Hoàn tác: …"; edits of one `burst` are one step */
  apply(edit: Edit, done: string, burst: string | null = null): boolean {
    const before = this.draft;
    this.goTo(record(this.state.history, edit(before), done, burst));
    return this.draft !== before;
  }

  undo(): void {
    this.goTo(undo(this.state.history));
  }

  redo(): void {
    this.goTo(redo(this.state.history));
  }

  abandon(burst: string): void {
    this.goTo(abandon(this.state.history, burst));
  }

  endBurst(): void {
    this.update({ history: endBurst(this.state.history) });
  }

  /** Begins anew with another draft: theirs after a conflict, or what a former visit left. */
  reset(draft: DraftSet): void {
    this.update({ history: newHistory(draft), isEditing: false, selected: this.standing(draft) });
  }

  select(selected: string, options: { column?: number; isEditing?: boolean; focus?: boolean; panel?: boolean } = {}): void {
    const { column = this.state.column, isEditing = false, focus = false, panel = this.state.isPanelOpen } = options;
    this.update({ selected, column, isEditing, isPanelOpen: panel, focusRequest: this.state.focusRequest + (focus ? 1 : 0) });
  }

  /** Opens the branches above the node and goes to it. */
  reveal(key: string, options: Parameters<EditorStore['select']>[1] = {}): void {
    const place = findPlace(this.draft, key);
    const above = [...(place?.ancestors.map((node) => node.key) ?? []), ...(place && place.section !== 'main' ? [`section:${place.section}`] : [])];
    if (above.some((id) => this.state.closed.has(id))) this.update({ closed: new Set([...this.state.closed].filter((id) => !above.includes(id))) });
    this.select(key, options);
  }

  setOpen(id: string, isOpen: boolean): void {
    const closed = new Set(this.state.closed);
    if (isOpen) closed.delete(id);
    else closed.add(id);
    this.update({ closed });
  }

  openAll(isOpen: boolean): void {
    this.update({ closed: new Set(isOpen ? [] : closableIds(this.draft)) });
    // What is selected stays in sight.
    if (!isOpen) {
      const top = findPlace(this.draft, this.state.selected)?.ancestors[0]?.key;
      if (top) this.select(top);
    }
  }

  hideAside(isAsideHidden: boolean): void {
    this.update({ isAsideHidden, isPanelOpen: false });
  }

  closePanel(): void {
    this.update({ isPanelOpen: false, focusRequest: this.state.focusRequest + 1 });
  }

  private goTo(history: DraftHistory): void {
    if (history === this.state.history) return;
    const draft = history.present;
    const isChanged = draft !== this.draft;
    this.update({ history, selected: this.standing(draft) });
    if (isChanged) this.onEdit(draft);
  }

  /** What is selected, or where it is gone what is nearest to it. */
  private standing(draft: DraftSet): string {
    const { selected } = this.state;
    if (selected === SET_HEAD || findPlace(draft, selected)) return selected;
    if (selected === 'section:bonus' || selected === 'section:penalty') return draft[selected === 'section:bonus' ? 'bonus' : 'penalty'] ? selected : SET_HEAD;
    const rows = visibleRows(this.draft, this.state.closed);
    const at = rows.findIndex(({ id }) => id === selected);
    const left = new Set(visibleRows(draft, this.state.closed).map(({ id }) => id));
    const nearest = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()].find(({ id }) => left.has(id));
    return nearest?.id ?? SET_HEAD;
  }

  private update(change: Partial<EditorState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function closedAtFirst(draft: DraftSet): ReadonlySet<string> {
  const ids = closableIds(draft);
  if (visibleRows(draft, new Set()).length <= OPEN_AT_FIRST) return new Set();
  const areas = new Set(draft.areas.map(({ key }) => key));
  return new Set(ids.filter((id) => !areas.has(id)));
}
