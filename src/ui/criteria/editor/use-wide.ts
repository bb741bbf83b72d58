import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 1200px)';

/** Whether the panel stands beside the table; else it opens over it. The server draws the wide page. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWideNow, () => true);
}

export function isWideNow(): boolean {
  return window.matchMedia(QUERY).matches;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
