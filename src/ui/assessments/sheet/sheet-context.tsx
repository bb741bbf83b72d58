'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { SheetTotals, SheetView } from '@/contracts/assessments';
import type { EntrySaver } from './entry-saver';
import type { LeafView, SheetStore } from './sheet-store';

export type SheetPort = {
  readonly view: SheetView;
  readonly store: SheetStore;
  readonly saver: EntrySaver;
  /** "/api/tu-danh-gia/<ky>/<don-vi>" */
  readonly url: string;
  open(code: string | null): void;
};

const SheetContext = createContext<SheetPort | null>(null);
export const SheetProvider = SheetContext.Provider;

export function useSheet(): SheetPort {
  const port = use(SheetContext);
  if (!port) throw new Error('useSheet needs a SheetProvider');
  return port;
}

/** The leaf as it is now; redraws only when this leaf changes. */
export function useLeaf(code: string): LeafView {
  const { store } = useSheet();
  const read = () => store.leaf(code);
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useTotals(): SheetTotals {
  const { store } = useSheet();
  const read = () => store.totals();
  return useSyncExternalStore(store.subscribe, read, read);
}

/** How many leaves hold something that the server has not got. */
export function useUnsavedCount(): number {
  const { store } = useSheet();
  const read = () => store.unsaved().length;
  return useSyncExternalStore(store.subscribe, read, read);
}
