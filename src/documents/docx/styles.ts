/** What of the styles of a Word file matters for reading: bold, hidden, numbering; inherited along `basedOn`. */
import { child, children, type XmlElement } from '../package/xml';

export type RunLook = { readonly isBold?: boolean; readonly isHidden?: boolean };
/** `numId` "0" takes a numbering away. Either part may come from another place than the other. */
export type NumberingMark = { readonly numId?: string; readonly level?: number };

type Style = { readonly basedOn: string | null; readonly look: RunLook; readonly numbering: NumberingMark };

export class Styles {
  readonly #styles = new Map<string, Style>();
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
    const places = [own, ...this.#line(characterStyle).map(({ look }) => look), ...this.#line(paragraphStyle ?? this.#defaultParagraph).map(({ look }) => look), this.#defaults];
    return {
      isBold: places.find(({ isBold }) => isBold !== undefined)?.isBold ?? false,
      isHidden: places.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
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

  #line(styleId: string | null): (Style & { readonly id: string })[] {
    const line: (Style & { readonly id: string })[] = [];
    const seen = new Set<string>();
    for (let id = styleId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      if (!style) break;
      line.push({ ...style, id });
      id = style.basedOn;
    }
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
