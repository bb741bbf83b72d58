/**
 * Scales by bands: a quotient (`ratio`), a declared number (`number`), a figure of another system (`external`). The head
 * says which; without a head the number is likely, under the name of the criterion.
 */
import type { DecimalString, ScoringRule } from '../criteria-set';
import { compare, isZero } from '../../exact/decimal';
import { bandsOfConditions, type ConditionLine, type Numbers, type ReadBands } from './bands-of-conditions';
import type { Candidate } from './candidate';
import type { Definition, QuotientHead, SourceHead } from './heads';
import type { Line, ScoredLine } from './line';
import { REASONS } from './reasons';
import type { Proportion } from './results';
import type { ScaleContext } from './scale-reading';

const HEADS: readonly Line['kind'][] = ['quotient', 'definitions', 'source', 'quantity', 'scored', 'formula', 'unknown'];

/** null where lines of other kinds are among them, or the conditions are no scale. */
export function readBandScale(lines: readonly Line[], context: ScaleContext, max: DecimalString): Candidate | null {
  const scored = lines.filter((line) => line.kind === 'scored');
  const formulas = lines.filter((line) => line.kind === 'formula');
  if (lines.some((line) => !HEADS.includes(line.kind))) return null;
  const head = headOf(lines, context);
  if (head === null) return null;
  if (scored.length === 0) return formulas.length === 1 && formulas[0] ? readFormulaAlone(head, formulas[0].proportion, max) : null;
  if (formulas.length > 0 || !scored.every(hasCondition)) return null;

  const { unit, doubts: unitDoubts } = unitOf(scored, head);
  if (unit === undefined || (unit === null && head.kind === 'unnamed')) return null;
  const isPercent = unit === '%';
  const numbers = numbersOf(scored, head, unit);
  const read = bandsOfConditions(scored, numbers, max);
  if (read === null || !quotientsAgree(scored, head)) return null;
  const doubts = [...head.doubts, ...unitDoubts, ...read.doubts, ...wordDoubts(scored)];
  const taken = head.taken;

  if (head.kind === 'quotient') {
    const { numerator, denominator } = head;
    return isPercent ? { rule: { kind: 'ratio', numerator, denominator, bands: read.bands }, doubts, taken } : null;
  }
  if (head.kind === 'source') {
    const { quantity, unit: printedUnit, sourceName } = head.head;
    return { rule: { kind: 'external', sourceName, quantity, unit: printedUnit, bands: read.bands }, doubts, taken };
  }
  const rule = numberRule(head.quantity, unit ?? '', read, numbers, doubts);
  const lowest = read.bands.at(-1);
  if (rule.integer !== true && lowest && 'points' in lowest && !isZero(lowest.points)) doubts.push(REASONS.negativeLowest());
  return { rule, doubts, taken };
}

type Head = { readonly doubts: readonly string[]; readonly taken: readonly Line[] } & (
  | { readonly kind: 'quotient'; readonly numerator: string; readonly denominator: string; readonly letters: QuotientHead | null }
  | { readonly kind: 'source'; readonly head: SourceHead }
  | { readonly kind: 'quantity' | 'unnamed'; readonly quantity: string }
);

/** null where the heads contradict each other or a letter is not defined. */
function headOf(lines: readonly Line[], context: ScaleContext): Head | null {
  const heads = lines.filter((line) => line.kind === 'quotient' || line.kind === 'source' || line.kind === 'quantity');
  const definitions = lines.filter((line) => line.kind === 'definitions');
  const [head] = heads;
  if (heads.length > 1 || (definitions.length > 0 && head?.kind !== 'quotient')) return null;
  // What is measured is said before the bands.
  if (head && lines.indexOf(head) > lines.findIndex((line) => line.kind === 'scored' || line.kind === 'formula')) return null;
  switch (head?.kind) {
    case 'quotient': {
      const all = [...head.definitions, ...definitions.flatMap((line) => line.definitions)];
      const numerator = defined(all, head.numerator);
      const denominator = defined(all, head.denominator);
      if (numerator === null || denominator === null || all.length !== 2) return null;
      const isTurned = /^tổng/i.test(numerator) && !/^tổng/i.test(denominator);
      return { kind: 'quotient', numerator, denominator, letters: head, doubts: isTurned ? [REASONS.quotientTurned()] : [], taken: [] };
    }
    case 'source': {
      const isProvided = /số liệu do .*cung cấp/i.test(context.note ?? '');
      return { kind: 'source', head, doubts: isProvided ? [] : [REASONS.sourceUnclear()], taken: [] };
    }
    case 'quantity':
      return quotientOfWords(head.text) ?? { kind: 'quantity', quantity: head.text, doubts: [], taken: [] };
    case undefined: {
      const first = lines[0];
      if (first?.kind !== 'unknown' || /\d/.test(first.text)) return { kind: 'unnamed', quantity: context.name, doubts: [REASONS.noQuantity()], taken: [] };
      const quantity = first.text.replace(/[.;,:\s]+$/, '');
      const inWords = quotientOfWords(quantity);
      const doubts = [REASONS.quantityWithoutColon(), ...(inWords?.doubts ?? [])];
      return { ...(inWords ?? { kind: 'quantity', quantity }), doubts, taken: [first] } as Head;
    }
  }
}

/** The one definition of the letter, its first letter made large ("Số hồ sơ …"); null where there is none or there are two. */
function defined(definitions: readonly Definition[], letter: string): string | null {
  const found = definitions.filter((definition) => definition.letter === letter);
  const text = found.length === 1 ? found[0]?.text : undefined;
  return text === undefined ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

const IN_WORDS = /^tỷ lệ\s*(?:%|\(%\))?\s*(?:giữa\s+)?(số .+?)\s+(?:trên|so với|và|\/)\s+((?:tổng )?số .+)$/i;

/** "Tỷ lệ số hồ sơ đúng hạn trên tổng số hồ sơ" */
function quotientOfWords(quantity: string): Head | null {
  const match = IN_WORDS.exec(quantity);
  const [numerator, denominator] = [match?.[1], match?.[2]].map((text) => text && text.charAt(0).toUpperCase() + text.slice(1));
  if (!numerator || !denominator) return null;
  return { kind: 'quotient', numerator, denominator, letters: null, doubts: [REASONS.quotientFromWords()], taken: [] };
}

function hasCondition(line: ScoredLine): line is ConditionLine {
  return line.condition !== null;
}

function hasWholeEnds({ condition }: ConditionLine): boolean {
  return [condition.low, condition.high].every((end) => end === null || /^\d+$/.test(end.value));
}

/** The one unit of all lines; undefined where there are two, or one that the head does not measure in. */
function unitOf(lines: readonly ConditionLine[], head: Head): { unit: string | null | undefined; doubts: string[] } {
  const printed = new Set(lines.flatMap(({ condition }) => (condition.unit === null ? [] : [condition.unit])));
  if (printed.size > 1) return { unit: undefined, doubts: [] };
  const [unit = null] = printed;
  const lacks = lines.some(({ condition }) => condition.unit === null && condition.form !== 'none');
  const expected = head.kind === 'source' ? head.head.unit : head.kind === 'quotient' ? '%' : null;
  if (expected !== null && expected !== '%') {
    // The unit stands in the head; the bands repeat it or leave it out.
    return unit === null || unit === expected ? { unit: expected, doubts: [] } : { unit: undefined, doubts: [] };
  }
  if (expected === '%') return unit === null || unit === '%' ? { unit: '%', doubts: lacks ? [REASONS.unitMissing('%')] : [] } : { unit: undefined, doubts: [] };
  return { unit, doubts: unit !== null && lacks ? [REASONS.unitMissing(unit)] : [] };
}

function wordDoubts(lines: readonly ConditionLine[]): string[] {
  return new Set(lines.map(({ condition }) => condition.of)).size > 1 ? [REASONS.wordsDiffer()] : [];
}

/** A formula in a band that repeats the letters must divide in the same order. */
function quotientsAgree(lines: readonly ScoredLine[], head: Head): boolean {
  return lines.every(({ result }) => {
    if (result.kind !== 'proportion' || result.quotient === null) return true;
    const letters = head.kind === 'quotient' ? head.letters : null;
    return letters !== null && letters.numerator === result.quotient.numerator && letters.denominator === result.quotient.denominator;
  });
}

/** Quantities of these units have decimals. */
const MEASURED_UNITS = /^(%|đồng|nghìn|triệu|tỷ|km|m|m2|m²|ha|héc|giờ|ngày|tháng|năm|điểm|tấn|kg|kilômét|mét)(?![\p{L}])/iu;

/** Counted is what the quantity names with its unit ("Số cuộc …", in "cuộc"). A figure of another system is taken as it comes. */
function numbersOf(lines: readonly ConditionLine[], head: Head, unit: string | null): Numbers {
  if (unit === '%') return 'percent';
  if (!(head.kind === 'quantity' || head.kind === 'unnamed') || !lines.every(hasWholeEnds) || MEASURED_UNITS.test(unit ?? '')) return 'any';
  return head.quantity.toLowerCase().startsWith(`số ${unit ?? ''}`.trimEnd()) ? 'whole' : 'maybe-whole';
}

/** Whole where the quantity says so or the ends do ("Từ 5 đến 9"); an end that needs decimals ("dưới 10" in the midst) speaks against it. */
function numberRule(quantity: string, unit: string, read: ReadBands, numbers: Numbers, doubts: string[]): ScoringRule & { kind: 'number' } {
  const mayBeWhole = numbers === 'whole' || numbers === 'maybe-whole';
  const isClear = (numbers === 'whole') !== read.hasOpenSteps || read.hasIntegerSteps;
  if (mayBeWhole && !isClear) doubts.push(REASONS.integerUnclear(unit));
  const integer = mayBeWhole && (numbers === 'whole' || read.hasIntegerSteps || !read.hasOpenSteps);
  return { kind: 'number', quantity, unit, ...(integer && { integer: true }), bands: read.bands };
}

/** One formula for every value: "Điểm = tỷ lệ % × 1,5", "Điểm = giá trị/100 × 1,0". */
function readFormulaAlone(head: Head, proportion: Proportion, max: DecimalString): Candidate | null {
  const { factor, scale } = proportion;
  const doubts = [...head.doubts];
  if (factor.kind === 'unstated') doubts.push(REASONS.factorUnstated());
  if (factor.kind === 'points' && compare(factor.points, max) !== 0) doubts.push(REASONS.factorDiffers(factor.points, max));
  if (head.kind === 'source') {
    const { quantity, unit, sourceName } = head.head;
    if (scale === null && unit !== '%') return null;
    return { rule: { kind: 'external', sourceName, quantity, unit, scale: scale ?? '100', proportional: true }, doubts, taken: head.taken };
  }
  if (head.kind !== 'quotient' || scale !== null) return null;
  const isSame = proportion.quotient === null || (head.letters?.numerator === proportion.quotient.numerator && head.letters.denominator === proportion.quotient.denominator);
  const { numerator, denominator } = head;
  return isSame ? { rule: { kind: 'ratio', numerator, denominator, bands: [{ atLeast: '0', proportional: true }] }, doubts, taken: head.taken } : null;
}
