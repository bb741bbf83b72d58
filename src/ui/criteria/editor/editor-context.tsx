'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { CriteriaSetView } from '@/contracts/criteria';
import type { DraftSaver, SaverState } from './draft-saver';
import type { Edit, EditorState, EditorStore } from './editor-store';

export type EditorPort = {
  readonly view: CriteriaSetView;
  readonly store: EditorStore;
  /** null: nothing is edited here. */
  readonly saver: DraftSaver | null;
  /** Why nothing can be edited; null: it can. */
  readonly lock: string | null;
};

const EditorContext = createContext<EditorPort | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): EditorPort {
  const port = use(EditorContext);
  if (!port) throw new Error('useEditor needs an EditorProvider');
  return port;
}

export function useEditorState(): EditorState {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, store.current, store.current);
}

const NEVER_SAVED: SaverState = { save: null, revision: 0 };
const noUpdates = () => () => undefined;

export function useSaverState(): SaverState {
  const { saver } = useEditor();
  const read = saver?.current ?? (() => NEVER_SAVED);
  return useSyncExternalStore(saver?.subscribe ?? noUpdates, read, read);
}

/** Applies an edit that can be undone. */
export function useApply(): (edit: Edit, done: string, burst?: string) => void {
  const { store } = useEditor();
  return (edit, done, burst) => void store.apply(edit, done, burst ?? null);
}
