/** The text of a file without a declared encoding. A wrong byte is refused, never replaced. */

export type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1258'; readonly hasMark: boolean };

/** UTF-8, or UTF-16 with its byte order mark; the mark itself is no part of the text. null for bytes that are neither. */
export function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes, 'UTF-16', true);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes, 'UTF-16', true);
  return strictly('utf-8', bytes, 'UTF-8', first === 0xef && second === 0xbb && third === 0xbf);
}

/** The old Vietnamese code page of Windows: letters and separate marks, composed here. Every sequence of bytes is some text. */
export function decodeWindows1258(bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), encoding: 'Windows-1258', hasMark: false };
}

function strictly(label: string, bytes: Uint8Array, encoding: DecodedText['encoding'], hasMark: boolean): DecodedText | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, hasMark };
  } catch {
    return null;
  }
}
