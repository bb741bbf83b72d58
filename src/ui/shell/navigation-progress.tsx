'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';

/** Sent by src/instrumentation-client.ts when the router begins to fetch another page. */
export const NAVIGATION_STARTED = 'par:navigation';
const SHOWN_AFTER_MS = 200;

/**
 * A thin line at the top while the next page is on its way. It stands in place of loading.tsx: with one, Next sends status 200
 * before the page has found out that what it shows does not exist for this reader.
 */
export function NavigationProgress() {
  return (
    <Suspense>
      <Line />
    </Suspense>
  );
}

function Line() {
  const [isShown, setIsShown] = useState(false);
  const address = `${usePathname()}?${useSearchParams()}`;

  useEffect(() => {
    let timer = 0;
    const onStart = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIsShown(true), SHOWN_AFTER_MS);
    };
    window.addEventListener(NAVIGATION_STARTED, onStart);
    return () => {
      window.removeEventListener(NAVIGATION_STARTED, onStart);
      window.clearTimeout(timer);
      setIsShown(false);
    };
  }, [address]);

  return (
    <div role="status" className="no-print">
      {isShown && (
        <>
          <span className="sr-only">Đang tải trang…</span>
          <div className="skeleton fixed inset-x-0 top-0 z-50 h-1 rounded-none bg-gold" />
        </>
      )}
    </div>
  );
}
