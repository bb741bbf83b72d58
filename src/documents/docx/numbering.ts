/**
 * Automatic numbering as Word prints it: "1.2." before a paragraph stands nowhere in its text. One object counts through
 * one document, paragraph by paragraph in reading order.
 */
import { child, children, type XmlElement } from '../package/xml';
import { numberText, withoutPrivateCharacters } from './number-text';
import { type NumberingMark, type Styles, toggle } from './styles';

type Level = {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  /** "" after a bullet or number that is followed by nothing, else " ". */
  readonly after: string;
  /** All numbers of the label in arabic digits. */
  readonly isLegal: boolean;
  /** Starts anew after this level (1 for the first) or a higher one; null: after each higher one; 0: never. */
  readonly restartAfter: number | null;
  readonly style: string | null;
};
type Definition = { readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null };
type List = { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level>; readonly startOverrides: ReadonlyMap<number, number> };

export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  /** By definition: lists of the same definition count on. */
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(
    root: XmlElement | null,
    private readonly styles: Styles,
  ) {
    for (const element of children(root ?? undefined, 'w:abstractNum')) {
      this.#definitions.set(element.attributes['w:abstractNumId'] ?? '', {
        levels: levelsOf(element),
        styleLink: child(element, 'w:numStyleLink')?.attributes['w:val'] ?? null,
      });
    }
    for (const element of children(root ?? undefined, 'w:num')) this.#lists.set(element.attributes['w:numId'] ?? '', listOf(element));
  }

  /** Counts the paragraph and gives its label with what separates it from the text; "" without numbering. */
  labelOf(own: NumberingMark, paragraphStyle: string | null): string {
    const mark = this.styles.numberingOf(own, paragraphStyle);
    if (mark.numId === undefined || mark.numId === '0') return '';
    const list = this.#lists.get(mark.numId);
    if (!list) return '';
    const { abstractId, levels } = this.#levelsOf(list);
    const at = mark.level ?? levelOfStyle(levels, mark.fromStyle) ?? 0;
    const level = levels.get(at);
    if (!level) return '';

    const counters = this.#counters.get(abstractId) ?? [];
    this.#counters.set(abstractId, counters);
    if (!this.#begun.has(mark.numId)) {
      this.#begun.add(mark.numId);
      for (const [index, start] of list.startOverrides) counters[index] = start - 1;
    }
    counters[at] = (counters[at] ?? (list.startOverrides.get(at) ?? level.start) - 1) + 1;
    for (let deeper = at + 1; deeper < 9; deeper += 1) {
      const restartAfter = levels.get(deeper)?.restartAfter ?? null;
      if (restartAfter === null || at < restartAfter) delete counters[deeper];
    }
    const label = printed(level, levels, counters);
    return label === '' ? '' : label + level.after;
  }

  #levelsOf(list: List): { abstractId: string; levels: ReadonlyMap<number, Level> } {
    let abstractId = list.abstractId;
    let definition = this.#definitions.get(abstractId);
    if (definition?.styleLink && definition.levels.size === 0) {
      const linked = this.#lists.get(this.styles.numIdOf(definition.styleLink) ?? '');
      if (linked) abstractId = linked.abstractId;
      definition = this.#definitions.get(abstractId);
    }
    const levels = definition?.levels ?? new Map<number, Level>();
    return { abstractId, levels: list.levels.size === 0 ? levels : new Map([...levels, ...list.levels]) };
  }
}

function printed(level: Level, levels: ReadonlyMap<number, Level>, counters: readonly number[]): string {
  if (level.format === 'bullet') return withoutPrivateCharacters(level.text, '•');
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const named = levels.get(index);
    const format = named?.format ?? 'decimal';
    return numberText(counters[index] ?? named?.start ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format);
  });
}

function levelOfStyle(levels: ReadonlyMap<number, Level>, style: string | null): number | undefined {
  if (style === null) return undefined;
  return [...levels].find(([, level]) => level.style === style)?.[0];
}

function listOf(element: XmlElement): List {
  const startOverrides = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of children(element, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? '0');
    const start = child(override, 'w:startOverride')?.attributes['w:val'];
    if (start !== undefined) startOverrides.set(index, Number(start));
    const level = child(override, 'w:lvl');
    if (level) levels.set(index, levelOf(level));
  }
  return { abstractId: child(element, 'w:abstractNumId')?.attributes['w:val'] ?? '', levels, startOverrides };
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(children(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? '0'), levelOf(level)]));
}

function levelOf(element: XmlElement): Level {
  const value = (name: string) => child(element, name)?.attributes['w:val'];
  const restart = value('w:lvlRestart');
  return {
    start: Number(value('w:start') ?? '0'),
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    after: value('w:suff') === 'nothing' ? '' : ' ',
    isLegal: toggle(element, 'w:isLgl') ?? false,
    restartAfter: restart === undefined ? null : Number(restart),
    style: value('w:pStyle') ?? null,
  };
}
