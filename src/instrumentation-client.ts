import { NAVIGATION_STARTED } from '@/ui/shell/navigation-progress';

/** Called by Next in the browser when a move to another page begins. */
export function onRouterTransitionStart(): void {
  window.dispatchEvent(new Event(NAVIGATION_STARTED));
}
