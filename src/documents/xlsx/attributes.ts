import type { XmlElement } from '../package/xml';

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** An element that switches something on by being there, unless it says otherwise. */
export function toggleOf(element: XmlElement | undefined): boolean {
  return element !== undefined && (element.attributes.val === undefined || isTrue(element.attributes.val));
}

/** "C12" -> row 12, column 2. null for anything else. */
export function cellPlace(reference: string | undefined): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '');
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
