/** The look of cells, as far as reading needs it: number format and bold. */
import { child, children, type XmlElement } from '../package/xml';
import { toggleOf } from './attributes';

export type CellLook = { readonly format: string; readonly isBold: boolean };

const GENERAL: CellLook = { format: 'General', isBold: false };

/** Formats that a file names by number only. Dates are shown as on a Vietnamese machine. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm', 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss', 48: '##0.0E+0', 49: '@',
};
/** Dates of East Asian versions (WPS writes them too). */
const isEastAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** By the index that cells name (`s`). */
export function readLooks(root: XmlElement | null): (index: string | undefined) => CellLook {
  const styles = root ?? undefined;
  const formats = new Map(children(child(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? 'General']));
  const isBoldFont = children(child(styles, 'x:fonts'), 'x:font').map((font) => toggleOf(child(font, 'x:b')));
  const looks = children(child(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }): CellLook => {
    const id = Number(attributes.numFmtId ?? '0');
    return {
      format: formats.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? 'dd/mm/yyyy' : 'General'),
      isBold: isBoldFont[Number(attributes.fontId ?? '0')] ?? false,
    };
  });
  return (index) => looks[Number(index ?? '0')] ?? GENERAL;
}
