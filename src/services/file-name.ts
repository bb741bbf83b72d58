const MAX_LENGTH = 180;
/** Control characters, what Windows forbids, and marks that turn the reading direction (a ".pdf" that ends in "exe"). */
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name under which a file is shown and downloaded: its last path segment in composed Unicode (macOS sends "e" and
 * its accent apart), without what could mislead the eye or a file system. The ending stays when it is shortened.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  if (clean === '') return 'tai-lieu';
  if (clean.length <= MAX_LENGTH) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  // The cut may halve a character of two code units, which the log could not store.
  return clean.slice(0, MAX_LENGTH - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}
