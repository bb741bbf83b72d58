/**
 * Light, dark, or what the machine says. Kept in a cookie so that the server draws the right one at once: no flash, and no
 * inline script that a strict Content-Security-Policy would have to let through.
 */
export const THEME_COOKIE = 'giao-dien';

export const THEMES = ['sang', 'toi', 'he-thong'] as const;
export type Theme = (typeof THEMES)[number];

/** The cookie's value; anything unknown is `he-thong`. */
export function readTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? 'he-thong';
}

/** Value of `<html data-theme>`; without one the media query decides. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  if (theme === 'sang') return 'light';
  return theme === 'toi' ? 'dark' : undefined;
}

export function themeOfAttribute(attribute: string | undefined): Theme {
  if (attribute === 'light') return 'sang';
  return attribute === 'dark' ? 'toi' : 'he-thong';
}
