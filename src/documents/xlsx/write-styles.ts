/** The looks of cells of a workbook that is written: each distinct one is kept once and named by its index. */
import { xmlAttribute } from './xml-text';

export type WrittenLook = {
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Six hexadecimal digits; null: none. */
  readonly fill: string | null;
  readonly hasBorder: boolean;
  readonly align: 'left' | 'center';
  /** "General", "0.00" … */
  readonly format: string;
  /** The cell is text whatever it begins with: what a spreadsheet program notes where a person typed an apostrophe first. */
  readonly isQuoted: boolean;
};

const FONT = 'Times New Roman';
const FIRST_OWN_FORMAT = 164;

export class WrittenStyles {
  readonly #fonts = new Index(`<font><sz val="12"/><name val="${FONT}"/><family val="1"/></font>`);
  readonly #fills = new Index('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  readonly #borders = new Index('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Index();
  readonly #looks = new Index('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  indexOf(look: WrittenLook): number {
    const font = this.#fonts.at(`<font>${look.isBold ? '<b/>' : ''}${look.isItalic ? '<i/>' : ''}<sz val="${look.size}"/><name val="${FONT}"/><family val="1"/></font>`);
    const fill = look.fill === null ? 0 : this.#fills.at(`<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`);
    const edge = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
    const border = look.hasBorder ? this.#borders.at(`<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`) : 0;
    const format = look.format === 'General' ? 0 : FIRST_OWN_FORMAT + this.#formats.at(xmlAttribute(look.format));
    return this.#looks.at(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${look.isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${look.align}" vertical="center" wrapText="1"/></xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.all.map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${code}"/>`);
    const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.length > 0 ? list('numFmts', formats) : ''}${list('fonts', this.#fonts.all)}${list('fills', this.#fills.all)}${list('borders', this.#borders.all)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.#looks.all)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

/** Distinct texts in the order in which they first came. */
export class Index {
  readonly #places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const text of first) this.at(text);
  }

  at(text: string): number {
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  get all(): string[] {
    return [...this.#places.keys()];
  }
}
