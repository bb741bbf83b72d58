import { useEffect } from 'react';
import type { EntrySaver } from './entry-saver';
import type { SheetStore } from './sheet-store';

/** Sends what waits when the page is hidden or the network is back, and warns before something unsaved is left behind. */
export function useLeaving(store: SheetStore, saver: EntrySaver): void {
  useEffect(() => {
    const flush = () => saver.flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (store.unsaved().length === 0) return;
      saver.flush();
      event.preventDefault();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', warn);
      // Leaving for another page of the app.
      saver.flush();
    };
  }, [store, saver]);
}
