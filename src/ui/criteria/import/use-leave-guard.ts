'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** The part of the Navigation API that tells of a step back before it is taken; older browsers have none. */
type BackEvent = Event & { readonly navigationType?: string; readonly cancelable: boolean; readonly destination?: { readonly key: string } };
type Navigation = EventTarget & { traverseTo?: (key: string) => unknown };

/** Where the person was going. */
type Leaving = { go: () => void };

/**
 * Asks before work on this page is left behind: on a link, on "back", on closing the window. The window's own question has
 * the browser's words; for the others the caller shows its own.
 */
export function useLeaveGuard(isAtStake: boolean) {
  const router = useRouter();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const isAllowed = useRef(false);

  useEffect(() => {
    if (!isAtStake) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isAllowed.current) event.preventDefault();
    };
    // In the capture phase of the window: before the router's own listeners.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || !leavesPage(link, event)) return;
      event.preventDefault();
      event.stopPropagation();
      const { pathname, search, hash } = new URL(link.href);
      setLeaving({ go: () => router.push(`${pathname}${search}${hash}`) });
    };
    const navigation = (window as unknown as { navigation?: Navigation }).navigation;
    const onNavigate = (event: Event) => {
      const { navigationType, cancelable, destination } = event as BackEvent;
      if (isAllowed.current || navigationType !== 'traverse' || !cancelable || !destination) return;
      event.preventDefault();
      setLeaving({ go: () => navigation?.traverseTo?.(destination.key) });
    };
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('click', onClick, { capture: true });
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('click', onClick, { capture: true });
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [isAtStake, router]);

  return {
    isAsking: leaving !== null,
    stay: () => setLeaving(null),
    leave() {
      isAllowed.current = true;
      setLeaving(null);
      leaving?.go();
    },
  };
}

/** A plain click on a link to another page of the app in this window. */
function leavesPage(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return false;
  const { origin, pathname, search } = new URL(link.href);
  return origin === window.location.origin && (pathname !== window.location.pathname || search !== window.location.search);
}
