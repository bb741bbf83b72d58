'use client';

import { useSyncExternalStore } from 'react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { THEME_COOKIE, THEMES, themeAttribute, themeOfAttribute, type Theme } from './theme';

const CHANGED = 'par:theme';
const ONE_YEAR_SECONDS = 31_536_000;
const LOOK = {
  sang: { icon: Sun, words: 'Giao diện sáng' },
  toi: { icon: Moon, words: 'Giao diện tối' },
  'he-thong': { icon: Monitor, words: 'Giao diện theo máy' },
} as const satisfies Record<Theme, { icon: typeof Sun; words: string }>;

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

function choose(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  window.dispatchEvent(new Event(CHANGED));
}

/** Three buttons; what is chosen holds at once and on the next visit. The colours are those of the bar it stands on. */
export function ThemeToggle() {
  const current = useSyncExternalStore(
    subscribe,
    () => themeOfAttribute(document.documentElement.dataset.theme),
    () => null,
  );
  return (
    <div role="group" aria-label="Giao diện" className="inline-flex rounded-md border border-current/40 p-0.5">
      {THEMES.map((theme) => {
        const { icon: Icon, words } = LOOK[theme];
        return (
          <button
            key={theme}
            type="button"
            aria-label={words}
            title={words}
            aria-pressed={current === theme}
            onClick={() => choose(theme)}
            className="rounded-sm p-1.5 focus-visible:outline-current aria-pressed:bg-current/20"
          >
            <Icon aria-hidden className="size-4" />
          </button>
        );
      })}
    </div>
  );
}
