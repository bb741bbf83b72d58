import type { SourceCell } from '@/core/criteria/reading/source-document';
import { child, ownText, type XmlElement } from '../package/xml';
import { printedText } from '../printed-text';
import { EMPTY_CELL, textCell } from '../source-cells';
import { exactNumber } from './exact-number';
import { showNumber } from './number-format';
import { readRichText, type RichText, unescaped } from './rich-text';
import type { CellLook } from './styles';

export type CellContext = {
  readonly strings: readonly RichText[];
  readonly lookOf: (index: string | undefined) => CellLook;
  readonly has1904Dates: boolean;
};

/**
 * One cell (`c`). `text` is what the sheet shows, on a Vietnamese machine ("0,50", "05/01/2026"); `number` the value behind
 * it, null for text, dates, true/false and errors. A formula is never evaluated: its stored result is taken, and without one
 * the cell is broken.
 */
export function readCell(element: XmlElement, { strings, lookOf, has1904Dates }: CellContext): SourceCell {
  const { t: type = 'n', s: style } = element.attributes;
  const look = lookOf(style);
  const { isBold } = look;
  const value = child(element, 'x:v');
  const raw = ownText(value);
  const isFormula = child(element, 'x:f') !== undefined;

  switch (type) {
    case 's': {
      const shared = raw === '' ? undefined : strings[Number(raw)];
      if (!shared) return raw === '' && !isFormula ? EMPTY_CELL : broken('', isBold);
      return richCell(shared, isBold);
    }
    case 'inlineStr': {
      const inline = child(element, 'x:is');
      return inline ? richCell(readRichText(inline), isBold) : EMPTY_CELL;
    }
    case 'str':
      return isFormula && !value ? broken('', isBold) : textCell(printedText(unescaped(raw)), { isBold });
    case 'b':
      return raw === '' ? emptyOr(isFormula, isBold) : textCell(raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE', { isBold });
    case 'e':
      return broken(printedText(raw), isBold);
    case 'd':
      return textCell(printedText(raw.replace(/^(\d{4})-(\d\d)-(\d\d)(T00:00:00.*)?$/, '$3/$2/$1')), { isBold });
    default: {
      if (raw.trim() === '') return emptyOr(isFormula, isBold);
      const number = exactNumber(raw);
      if (number === null) return broken(printedText(raw), isBold);
      const shown = showNumber(number, look.format, has1904Dates);
      return textCell(shown.text, { number: shown.isDate ? null : number, isBold });
    }
  }
}

function richCell({ text, isBold }: RichText, isCellBold: boolean): SourceCell {
  return textCell(text, { isBold: isBold ?? isCellBold });
}

function broken(text: string, isBold: boolean): SourceCell {
  return textCell(text, { isBroken: true, isBold });
}

function emptyOr(isFormula: boolean, isBold: boolean): SourceCell {
  return isFormula ? broken('', isBold) : EMPTY_CELL;
}
