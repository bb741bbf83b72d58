/**
 * What the rules of a round do, shown on invented units: computed by the scoring, ranking and survey of the core with the
 * rules as they stand in the form, so that no example can say what the round would not do.
 */
import type { CriteriaSet, DecimalString, ExtraPoints, Leaf, RatingBand } from '@/core/criteria/criteria-set';
import { add, multiply, padDecimals, subtract } from '@/core/exact/decimal';
import { bandOf, sortBands } from '@/core/ranking/bands';
import { rankUnits, type RankableUnit, type RankedUnit } from '@/core/ranking/rank';
import type { Facts } from '@/core/scoring/facts';
import { ROUNDING_STAGES, type RoundingStage, type RoundRules, type TieBreakKey } from '@/core/scoring/round-rules';
import { scoreUnit } from '@/core/scoring/score-unit';
import { surveyStanding } from '@/core/survey/standing';

const LEAF_MAX = '20';

/** Worth percent/100 × max, so that any number of decimals can come out. */
const leaf = (code: string): Leaf => ({
  code,
  name: code,
  maxPoints: LEAF_MAX,
  source: 'appraised',
  notApplicable: 'never',
  appraiser: '',
  rule: { kind: 'ratio', numerator: '', denominator: '', bands: [{ atLeast: '0', proportional: true }] },
});
const area = (code: string) => ({ code, name: code, maxPoints: '40', children: [leaf(`${code}.1`), leaf(`${code}.2`)] });
const EXAMPLE_SET: CriteriaSet = { id: 'vi-du', name: '', level: '', year: 2000, totalMaxPoints: '80', areas: [area('1'), area('2')] };
const CODES = ['1.1', '1.2', '2.1', '2.2'];

/** Facts that give exactly these points on a leaf of the example. */
const factsFor = (points: DecimalString): Facts => ({ numerator: multiply(points, '5'), denominator: '100' });

const withoutCaps = (rules: RoundRules): RoundRules => ({ ...rules, bonusCap: undefined, penaltyCap: undefined });

export type RoundingExample = { readonly points: DecimalString; readonly totals: Readonly<Record<RoundingStage, DecimalString>> };

/** Four equal leaves in two areas, with one digit more than the round prints: each stage gives another total. */
export function roundingExample(rules: RoundRules): RoundingExample {
  const { decimals } = rules.rounding;
  const points = decimals === 0 ? '15.3' : `15.${'546372'.slice(0, decimals)}3`;
  const facts = Object.fromEntries(CODES.map((code) => [code, factsFor(points)]));
  const totalAt = (stage: RoundingStage) => {
    const staged: RoundRules = { ...withoutCaps(rules), rounding: { ...rules.rounding, stage } };
    return scoreUnit(EXAMPLE_SET, staged, { facts, survey: null }).total as string;
  };
  return { points, totals: Object.fromEntries(ROUNDING_STAGES.map((stage) => [stage, totalAt(stage)])) as Record<RoundingStage, DecimalString> };
}

/** Three leaves of 15 points and one that nobody declared: the total, or null where there is none. */
export function missingExample(rules: RoundRules): DecimalString | null {
  const facts = Object.fromEntries(CODES.slice(0, 3).map((code) => [code, factsFor('15')]));
  return scoreUnit(EXAMPLE_SET, withoutCaps(rules), { facts, survey: null }).total;
}

export type RankingExample = { readonly name: string; readonly total: DecimalString; readonly exact: DecimalString; readonly attainable: DecimalString; readonly index: DecimalString; readonly keys: readonly string[]; readonly ranked: RankedUnit };

/** Unit B and C print the same total; D cannot reach 100, so that its index is higher than its total. */
export function rankingExample(rules: RoundRules, areas: readonly string[]): RankingExample[] {
  const units = [
    unit('A', { total: '85.32', exact: '85.3249', index: '85.32', exactIndex: '85.3249', appraised: '65.10', survey: '20.22', attainable: '100', areaPoints: ['9', '9'] }, areas),
    unit('B', { total: '82.15', exact: '82.1546', index: '82.15', exactIndex: '82.1546', appraised: '62.10', survey: '20.05', attainable: '100', areaPoints: ['8', '9'] }, areas),
    unit('C', { total: '82.15', exact: '82.1502', index: '82.15', exactIndex: '82.1502', appraised: '63.00', survey: '19.15', attainable: '100', areaPoints: ['9', '8'] }, areas),
    unit('D', { total: '81.90', exact: '81.9000', index: '85.31', exactIndex: '85.3125', appraised: '63.40', survey: '18.50', attainable: '96', areaPoints: ['7', '7'] }, areas),
  ];
  const ranked = rankUnits(units.map(({ rankable }) => rankable), rules);
  return units.map(({ rankable, figures }, at) => ({
    name: rankable.id,
    total: figures.total,
    exact: figures.exact,
    attainable: figures.attainable,
    index: figures.index,
    keys: rules.ranking.tieBreak.map((key) => valueOf(rankable, key)),
    ranked: ranked[at] as RankedUnit,
  }));
}

type Figures = { total: string; exact: string; index: string; exactIndex: string; appraised: string; survey: string; attainable: string; areaPoints: readonly [string, string] };

function unit(id: string, figures: Figures, areas: readonly string[]): { rankable: RankableUnit; figures: Figures } {
  const block = (points: string, max: string) => ({ points, max });
  const rankable: RankableUnit = {
    id,
    group: '',
    total: figures.total,
    exactTotal: figures.exact,
    indexPercent: figures.index,
    exactIndex: figures.exactIndex,
    appraised: { ...block(figures.appraised, '75'), raw: figures.appraised, applicableMax: '75', soFar: figures.appraised },
    survey: { ...block(figures.survey, '25'), exempt: false },
    areas: areas.map((code, at) => {
      const points = figures.areaPoints[at % 2] as string;
      return { code, name: code, ...block(points, '10'), appraised: block(points, '10'), survey: block('0', '0'), applicableMax: '10', soFar: points };
    }),
  };
  return { rankable, figures };
}

function valueOf(rankable: RankableUnit, key: TieBreakKey): string {
  if (key === 'appraised') return rankable.appraised.points ?? '';
  if (key === 'survey') return rankable.survey.points ?? '';
  return rankable.areas.find(({ code }) => code === key.area)?.points ?? '';
}

export type BandExample = { readonly value: DecimalString; readonly label: string | null };

/** Just below, on and just above the end of each band, the highest first. */
export function bandExamples(rules: RoundRules): { readonly band: RatingBand; readonly examples: readonly BandExample[] }[] {
  const { decimals } = rules.rounding;
  const step = decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
  return sortBands(rules.ratingBands).map((band) => {
    const values = [subtract(band.from, step), band.from, add(band.from, step)].filter((value) => !value.startsWith('-'));
    return {
      band,
      examples: values.map((value) => ({ value: padDecimals(value, decimals), label: bandOf({ total: value, indexPercent: value }, rules)?.label ?? null })),
    };
  });
}

const QUESTIONNAIRE = {
  id: '',
  criteriaSet: '',
  scale: [
    { value: 1, label: '' },
    { value: 5, label: '' },
  ],
  groups: [{ key: 'g', label: '', weight: '1' }],
  questions: [{ id: 'q', leaf: '1', text: '' }],
  leaves: [{ code: '1', name: '', maxPoints: '10' }],
};

export type SurveyExample = { readonly forms: number; readonly isComputed: boolean };

/** One form less than the minimum, and exactly as many: whether points are computed by the rule. */
export function surveyExamples(rules: RoundRules): SurveyExample[] {
  const { minimumResponses } = rules.survey;
  return [minimumResponses - 1, minimumResponses].filter((forms) => forms >= 0).map((forms) => {
    const responses = Array.from({ length: forms }, (_, at) => ({ id: String(at), unitCode: 'u', group: 'g', answers: { q: 5 } }));
    const [standing] = surveyStanding({ unitCodes: ['u'], questionnaire: QUESTIONNAIRE, responses, minimumResponses, decimals: rules.rounding.decimals, rulings: new Map() });
    return { forms, isComputed: standing?.decision === 'computed' };
  });
}

/** A unit that claims one point more than the cap: what is added (or subtracted). Null: the set has no such items. */
export function capExample(rules: RoundRules, set: Pick<CriteriaSet, 'bonus' | 'penalty'>, which: 'bonus' | 'penalty'): { claimed: DecimalString; counted: DecimalString } | null {
  const extra = set[which];
  if (extra === undefined) return null;
  const cap = (which === 'bonus' ? rules.bonusCap : rules.penaltyCap) ?? extra.cap;
  const claimed = add(cap, '1');
  const item: Leaf = { ...leaf('X'), maxPoints: claimed, notApplicable: 'zero' };
  const points: ExtraPoints = { name: '', cap: extra.cap, items: [item] };
  const facts = { X: { numerator: '100', denominator: '100' }, ...Object.fromEntries(CODES.map((code) => [code, factsFor('10')])) };
  const score = scoreUnit({ ...EXAMPLE_SET, [which]: points }, rules, { facts, survey: null });
  return { claimed, counted: score[which] };
}
