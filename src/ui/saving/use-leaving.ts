import { useEffect } from 'react';

/** What is saved in the background: whether something has not reached the server, and sending it now. */
export type Leavable = { hasUnsaved(): boolean; flush(): void };

/** Sends what waits when the page is hidden or the network is back, and warns before something unsaved is left behind. */
export function useLeaving(saver: Leavable): void {
  useEffect(() => {
    const flush = () => saver.flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.hasUnsaved()) return;
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
  }, [saver]);
}
