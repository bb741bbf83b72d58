/**
 * The text of a cell as a reader sees it, the same for every format: composed Vietnamese (NFC), one kind of line end, one
 * kind of space, nothing invisible.
 */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Zero-width, soft hyphen, marks of direction, variation selectors, control characters. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
/** Most cells are like this, and nothing is to be done for them. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** Lines joined by "\n"; blanks at both ends and before a line end are gone. */
export function printedText(raw: string): string {
  if (raw === '' || PLAIN.test(raw)) return raw;
  return raw
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +\n/g, '\n')
    .trim();
}
