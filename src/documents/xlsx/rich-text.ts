/** Text of a shared or inline string: plain or in runs of different looks; phonetic guides are no part of it. */
import { child, elementsOf, ownText, type XmlElement } from '../package/xml';
import { printedText } from '../printed-text';
import { toggleOf } from './attributes';

/** `isBold`: every visible run is bold; null where the text has no runs of its own look. */
export type RichText = { readonly text: string; readonly isBold: boolean | null };

export function readRichText(item: XmlElement): RichText {
  let text = '';
  const looks: boolean[] = [];
  for (const part of elementsOf(item)) {
    if (part.name === 'x:t') text += unescaped(ownText(part));
    if (part.name !== 'x:r') continue;
    const run = unescaped(ownText(child(part, 'x:t')));
    text += run;
    const look = child(part, 'x:rPr');
    if (run.trim() !== '' && look) looks.push(toggleOf(child(look, 'x:b')));
    else if (run.trim() !== '') looks.push(false);
  }
  return { text: printedText(text), isBold: looks.length === 0 ? null : looks.every(Boolean) };
}

/** Characters that XML cannot hold are written "_x000D_"; the underscore of a typed "_x000D_" is itself "_x005F_". */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
