/** What of the styles of a Word file matters for reading: bold, hidden, numbering; inherited along `basedOn`. */
import { child, children, type XmlElement } from '../package/xml';

export type RunLook = { readonly isBold?: boolean; readonly isHidden?: boolean };
/** `numId` "0" takes a numbering away. Either part may come from another place than the other. */
export type NumberingMark = { readonly numId?: string; readonly level?: number };

type Style = { readonly basedOn: string | null; readonly look: RunLook; readonly numbering: NumberingMark };

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #lines = new Map<string | null, readonly (Style & { readonly id: string })[]>();
  readonly #defaultParagraph: string | null = null;
  readonly #defaults: RunLook;

  constructor(root: XmlElement | null) {
    this.#defaults = runLook(child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    for (const style of children(root ?? undefined, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) this.#defaultParagraph = id;
      this.#styles.set(id, {
        basedOn: child(style, 'w:basedOn')?.attributes['w:val'] ?? null,
        look: runLook(child(style, 'w:rPr')),
        numbering: numberingMark(child(style, 'w:pPr')),
      });
    }
  }

  /** Of a run: its own look first, then its character style's, the paragraph style's, the document's. */
  lookOf(own: RunLook, characterStyle: string | null, paragraphStyle: string | null): Required<RunLook> {
    const styled = (part: keyof RunLook) =>
      this.#line(characterStyle).find(({ look }) => look[part] !== undefined)?.look[part] ?? this.#line(paragraphStyle ?? this.#defaultParagraph).find(({ look }) => look[part] !== undefined)?.look[part];
    return {
      isBold: own.isBold ?? styled('isBold') ?? this.#defaults.isBold ?? false,
      isHidden: own.isHidden ?? styled('isHidden') ?? this.#defaults.isHidden ?? false,
    };
  }

  numberingOf(own: NumberingMark, paragraphStyle: string | null): NumberingMark & { readonly fromStyle: string | null } {
    if (own.numId !== undefined) return { ...own, fromStyle: null };
    for (const { id, numbering } of this.#line(paragraphStyle ?? this.#defaultParagraph)) {
      if (numbering.numId !== undefined) return { numId: numbering.numId, level: own.level ?? numbering.level, fromStyle: id };
    }
    return { fromStyle: null };
  }

  /** The numbering that a list style stands for. */
  numIdOf(styleId: string): string | null {
    return this.#styles.get(styleId)?.numbering.numId ?? null;
  }

  /** The style and those it is based on, nearest first. */
  #line(styleId: string | null): readonly (Style & { readonly id: string })[] {
    const known = this.#lines.get(styleId);
    if (known) return known;
    const line: (Style & { readonly id: string })[] = [];
    const seen = new Set<string>();
    for (let id = styleId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      if (!style) break;
      line.push({ ...style, id });
      id = style.basedOn;
    }
    if (this.#lines.size < 1000) this.#lines.set(styleId, line);
    return line;
  }
}

export function runLook(properties: XmlElement | undefined): RunLook {
  return { isBold: toggle(properties, 'w:b'), isHidden: toggle(properties, 'w:vanish') };
}

export function numberingMark(paragraphProperties: XmlElement | undefined): NumberingMark {
  const mark = child(paragraphProperties, 'w:numPr');
  if (!mark) return {};
  const level = child(mark, 'w:ilvl')?.attributes['w:val'];
  return { numId: child(mark, 'w:numId')?.attributes['w:val'], level: level === undefined ? undefined : Number(level) };
}

/** undefined: says nothing. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  if (!element) return undefined;
  const value = element.attributes['w:val'];
  return value === undefined || isOn(value);
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
