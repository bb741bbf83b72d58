/**
 * Where a sign-in may lead to: a path of this very app. Anything else ("https://…", "//evil", "/\evil", a path with
 * control characters) becomes the home page.
 * @param url as it came from outside, a path or an absolute address
 * @param origin of this app; an absolute address of it is taken as its path
 */
export function ownPathOf(url: string | null | undefined, origin = 'http://own.invalid'): string {
  if (!url || /[\\\u0000-\u001f]/.test(url) || url.startsWith('//')) return '/';
  if (!URL.canParse(url, origin)) return '/';
  const parsed = new URL(url, origin);
  if (parsed.origin !== new URL(origin).origin || parsed.pathname.startsWith('//')) return '/';
  return parsed.pathname + parsed.search;
}
