/** The printed number of a row (IV, b, 3, 1.2.), told apart by its style. */
import { romanNumeral } from '../roman';

/**
 * The label in the style of the old one for a row that is now the `number`-th of its list; what is no number stays.
 * @param code code of the row before, `newCode` after: a label that prints the code follows it
 */
export function labelLike(label: string, number: number, code: string, newCode: string): string {
  const [, text = '', mark = ''] = /^(.*?)([.)]*)$/.exec(label) ?? [];
  if (code !== '' && text === code) return `${newCode}${mark}`;
  if (/^[IVXLC]+$/.test(text)) return `${romanNumeral(number)}${mark}`;
  if (/^[a-z]$/.test(text) && number <= 26) return `${String.fromCharCode(96 + number)}${mark}`;
  if (/^\d+$/.test(text)) return `${number}${mark}`;
  return label;
}
