/**
 * What differs between two leaves, and which kind of change leads.
 *
 * Precedence: changed meaning (nothing can be compared), then changed rule (the same facts give other points), then changed
 * maximum (percent can be compared), else the same. All differences are listed whatever leads; evidence, agency, guidance,
 * note, number and place are listed and change nothing in how points compare.
 */
import type { ScoringRule } from '../criteria-set';
import { compare } from '../../exact/decimal';
import { divideFractions, exactText, parseFraction } from '../../exact/fraction';
import { writeScale } from '../scale-text/write-scale';
import { COMPARED_PARTS, type ComparableLeaf, type ComparedPart, type Difference, type MappingKind } from './mapping-row';
import { foldedName, hasOtherSubject, isAtLeast, isSameArea, REWORDED, similarityOf, wordsOfName } from './name-similarity';

export function differencesOf(from: ComparableLeaf, to: ComparableLeaf): Difference[] {
  return COMPARED_PARTS.filter((part) => !IS_SAME[part](from, to)).map((part) => ({ part, from: partText(from, part), to: partText(to, part) }));
}

/** @param isMeaningChanged what a person decided; absent: what the names suggest */
export function kindOf(differences: readonly Difference[], isMeaningChanged = suggestsOtherMeaning(differences)): Exclude<MappingKind, 'new' | 'dropped'> {
  const parts = new Set(differences.map(({ part }) => part));
  if (isMeaningChanged) return 'meaningChanged';
  if (parts.has('rule') || parts.has('notApplicable') || parts.has('unitTypes')) return 'ruleChanged';
  return parts.has('maximum') ? 'maximumChanged' : 'same';
}

/** The name differs in more than a quarter of its words, names another subject, or differs at all where the leaf moved to another area. */
export function suggestsOtherMeaning(differences: readonly Difference[]): boolean {
  const name = differences.find(({ part }) => part === 'name');
  const place = differences.find(({ part }) => part === 'place');
  if (name === undefined) return false;
  if (place !== undefined && !isSameArea(areaOf(place.from), areaOf(place.to))) return true;
  const [before, after] = [wordsOfName(name.from ?? ''), wordsOfName(name.to ?? '')];
  return hasOtherSubject(before, after) || !isAtLeast(similarityOf(before, after), REWORDED);
}

const BELOW = ' > ';

function areaOf(place: string | null): string[] {
  return place === null ? [] : place.split(BELOW);
}

const IS_SAME: Record<ComparedPart, (from: ComparableLeaf, to: ComparableLeaf) => boolean> = {
  name: (from, to) => foldedName(from.name) === foldedName(to.name),
  maximum: (from, to) => isSameNumber(from.maxPoints, to.maxPoints),
  rule: isSameRule,
  notApplicable: (from, to) => from.notApplicable === to.notApplicable,
  unitTypes: (from, to) => partText(from, 'unitTypes') === partText(to, 'unitTypes'),
  place: (from, to) => foldedName(from.place.join(BELOW)) === foldedName(to.place.join(BELOW)),
  code: (from, to) => from.code === to.code,
  evidence: (from, to) => isSameText(from.evidence, to.evidence),
  appraiser: (from, to) => isSameText(from.appraiser, to.appraiser),
  guidance: (from, to) => isSameText(from.guidance, to.guidance),
  note: (from, to) => isSameText(from.note, to.note),
};

/** A part as it is shown and stored. */
export function partText(leaf: ComparableLeaf, part: ComparedPart): string | null {
  switch (part) {
    case 'maximum':
      return leaf.maxPoints;
    case 'rule':
      return scaleOf(leaf);
    case 'place':
      return leaf.place.length === 0 ? null : leaf.place.join(BELOW);
    case 'unitTypes':
      return leaf.appliesTo === undefined ? null : leaf.appliesTo.toSorted().join(', ');
    default:
      return leaf[part] ?? null;
  }
}

/** The rule in the official wording; a text that was never made a rule stands as it is printed. */
function scaleOf({ rule, scaleText, maxPoints, section }: ComparableLeaf): string | null {
  if (!rule) return scaleText ?? null;
  const text = writeScale(rule, maxPoints ?? '0', section);
  return rule.kind === 'survey' ? [text, ...rule.questions.map((question) => `- ${question.text}`)].join('\n') : text;
}

/** Points that only grew with the maximum are no other rule. Of a rule by hand the text says what is looked at. */
function isSameRule(from: ComparableLeaf, to: ComparableLeaf): boolean {
  if (!from.rule || !to.rule) return from.rule === to.rule && isSameText(from.scaleText, to.scaleText);
  if (from.rule.kind === 'manual' && to.rule.kind === 'manual' && !isSameText(from.scaleText, to.scaleText)) return false;
  if (sameJson(from.rule, to.rule)) return true;
  const max = [from.maxPoints, to.maxPoints];
  if (!max.every((value) => value !== null && compare(value, '0') > 0)) return false;
  return sameJson(inParts(from.rule, from.maxPoints ?? '1'), inParts(to.rule, to.maxPoints ?? '1'));
}

/** The rule with its points as parts of the maximum; of survey questions only the texts. */
function inParts(rule: ScoringRule, max: string): unknown {
  const part = (points: string) => exactText(divideFractions(parseFraction(points), parseFraction(max)));
  const bands = (list: readonly ({ readonly atLeast: string; readonly points: string } | { readonly atLeast: string; readonly proportional: true })[]) =>
    list.map((band) => ('points' in band ? { ...band, points: part(band.points) } : band));
  switch (rule.kind) {
    case 'choice':
      return { ...rule, options: rule.options.map((option) => ({ ...option, points: part(option.points) })) };
    case 'checklist':
      return { ...rule, items: rule.items.map((item) => ({ ...item, points: part(item.points) })) };
    case 'deduction':
      return { ...rule, violations: rule.violations.map((violation) => ({ ...violation, pointsEach: part(violation.pointsEach) })) };
    case 'count':
      return { ...rule, pointsEach: part(rule.pointsEach) };
    case 'ratio':
    case 'number':
      return { ...rule, bands: bands(rule.bands) };
    case 'external':
      return 'bands' in rule ? { ...rule, bands: bands(rule.bands) } : rule;
    case 'survey':
      return { ...rule, questions: rule.questions.map((question) => question.text) };
    case 'manual':
      return rule;
  }
}

function isSameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

/** White space apart. */
function isSameText(a = '', b = ''): boolean {
  return a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** Keys sorted: the order in which a rule was written says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, inOrder(member)]));
}
