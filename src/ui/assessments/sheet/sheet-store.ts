import type { LeafCell, SheetTotals } from '@/contracts/assessments';
import type { FactsDraft } from '../facts-editor/facts-draft';
import type { FieldProblem } from '../facts-editor/read-draft';
import type { SaveStateKind } from '@/ui/primitives/save-state';

/** One leaf on the screen: as saved, and what is being done to it. Immutable: a change makes a new object. */
export type LeafView = {
  readonly cell: LeafCell;
  /** null: nothing was done to it since the page opened. */
  readonly save: SaveStateKind | null;
  readonly words?: string;
  /** Told by the server. */
  readonly problems?: readonly FieldProblem[];
  /** Typed and not saved. */
  readonly draft?: FactsDraft;
  readonly explanation?: string;
  /** In a conflict: what stands on the server. */
  readonly theirs?: LeafCell;
  /** Grows when the form must begin anew (a conflict resolved, a draft restored). */
  readonly revision: number;
};

/** The state of a sheet in the browser: rows subscribe and redraw only when their own leaf has changed. */
export class SheetStore {
  private readonly leaves: Map<string, LeafView>;
  private readonly listeners = new Set<() => void>();

  constructor(
    cells: Readonly<Record<string, LeafCell>>,
    private sheetTotals: SheetTotals,
  ) {
    this.leaves = new Map(Object.entries(cells).map(([code, cell]) => [code, { cell, save: null, revision: 0 }]));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  leaf(code: string): LeafView {
    const view = this.leaves.get(code);
    if (!view) throw new Error(`No leaf ${code} on this sheet`);
    return view;
  }

  has(code: string): boolean {
    return this.leaves.has(code);
  }

  totals(): SheetTotals {
    return this.sheetTotals;
  }

  update(code: string, change: Partial<LeafView>): void {
    this.leaves.set(code, { ...this.leaf(code), ...change });
    this.tell();
  }

  /** The server's answer: the leaf as it now stands and the totals. Evidence and points are always the server's word. */
  settle(cell: LeafCell, totals: SheetTotals): void {
    this.sheetTotals = totals;
    this.update(cell.code, { cell });
  }

  /** Codes of leaves that hold something the server has not got. */
  unsaved(): string[] {
    return [...this.leaves].flatMap(([code, { save, draft }]) => (draft !== undefined || (save !== null && UNSAVED.has(save)) ? [code] : []));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const UNSAVED: ReadonlySet<SaveStateKind> = new Set<SaveStateKind>(['saving', 'keptLocally', 'conflict', 'refused']);
