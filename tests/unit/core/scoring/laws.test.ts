/** The laws of scoring, for random facts on the three criteria sets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Leaf, UnitType } from '@/core/criteria/criteria-set';
import { leavesFor } from '@/core/criteria/leaves';
import { add, compare, subtract, sum } from '@/core/exact/decimal';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { scoreUnit } from '@/core/scoring/score-unit';
import { criteriaSet, ROUNDING, rules, SET_IDS } from '../support';

const digits = (max: number) => fc.integer({ min: 0, max }).map(String);
const decimals = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);

/** Facts that fit the rule. */
function factsFor({ rule }: Leaf): fc.Arbitrary<Facts> {
  switch (rule.kind) {
    case 'choice':
      return fc.integer({ min: 0, max: rule.options.length - 1 }).map((optionIndex) => ({ optionIndex }));
    case 'checklist':
      return fc.subarray(rule.items.map((_, at) => at)).map((ticked) => ({ ticked }));
    case 'ratio':
      return fc.tuple(digits(3000), fc.integer({ min: 1, max: 2500 }).map(String)).map(([numerator, denominator]) => ({ numerator, denominator }));
    case 'number':
      return (rule.integer ? digits(300) : decimals).map((value) => ({ value }));
    case 'external':
      return decimals.map((value) => ({ value }));
    case 'count':
      return fc.integer({ min: 0, max: 12 }).map((count) => ({ count }));
    case 'deduction':
      return fc.tuple(...rule.violations.map(() => fc.integer({ min: 0, max: 5 }))).map((counts) => ({ counts }));
    case 'manual':
      return fc.constantFrom('0', '0.5', '1').map((points) => ({ points }));
    case 'survey':
      throw new Error('Survey leaves are not declared');
  }
}

type Declared = { facts: Record<string, Facts>; points: Record<string, string> };
function sheets(leaves: readonly Leaf[]): fc.Arbitrary<Declared> {
  const declared = leaves.filter((leaf) => leaf.source !== 'survey');
  const surveyed = leaves.filter((leaf) => leaf.source === 'survey');
  return fc.record({
    facts: fc.record(Object.fromEntries(declared.map((leaf) => [leaf.code, factsFor(leaf)]))) as fc.Arbitrary<Record<string, Facts>>,
    points: fc.record(Object.fromEntries(surveyed.map((leaf) => [leaf.code, fc.integer({ min: 0, max: 100 }).map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)]))) as fc.Arbitrary<Record<string, string>>,
  });
}

const UNIT_TYPE: UnitType = 'xa';
const score = (set: CriteriaSet, { facts, points }: Declared) => scoreUnit(set, rules(), { unitType: UNIT_TYPE, facts, survey: { points } });

/** The set with its areas, groups and leaves in reverse. */
function reversed(set: CriteriaSet): CriteriaSet {
  const turn = (node: CriteriaSet['areas'][number]): CriteriaSet['areas'][number] => ({
    ...node,
    children: [...node.children].reverse().map((child) => ('children' in child ? turn(child) : child)),
  });
  return { ...set, areas: [...set.areas].reverse().map(turn) };
}

describe.each(SET_IDS)('on %s', (id) => {
  const set = criteriaSet(id);
  const leaves = leavesFor(set, UNIT_TYPE);

  it('the parts add up to the total', () => {
    fc.assert(
      fc.property(sheets(leaves), (declared) => {
        const unit = score(set, declared);
        const leafPoints = leaves.map((leaf) => (unit.leaves[leaf.code] as { points: string }).points);
        expect(compare(sum(leafPoints), unit.total as string)).toBe(0);
        expect(compare(sum(unit.areas.map((area) => area.points as string)), unit.total as string)).toBe(0);
        expect(compare(subtract(add(add(unit.appraised.points as string, unit.survey.points as string), unit.bonus), unit.penalty), unit.total as string)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of areas, leaves and entries does not matter', () => {
    fc.assert(
      fc.property(sheets(leaves), (declared) => {
        const backwards = Object.fromEntries(Object.entries(declared.facts).reverse());
        const [one, other] = [score(set, declared), score(reversed(set), { ...declared, facts: backwards })];
        expect(other).toMatchObject({ total: one.total, appraised: one.appraised, survey: one.survey, leaves: one.leaves });
      }),
      { numRuns: 30 },
    );
  });

  it('raising one entry never lowers the total', () => {
    const byPoints = fc.constantFrom(...leaves.filter((leaf) => leaf.source !== 'survey')).chain((leaf) => fc.tuple(fc.constant(leaf), factsFor(leaf), factsFor(leaf)));
    fc.assert(
      fc.property(sheets(leaves), byPoints, (declared, [leaf, one, other]) => {
        const pointsOf = (facts: Facts) => (scoreLeaf(leaf, facts, ROUNDING) as { points: string }).points;
        const [lower, higher] = compare(pointsOf(one), pointsOf(other)) <= 0 ? [one, other] : [other, one];
        const totalWith = (facts: Facts) => score(set, { ...declared, facts: { ...declared.facts, [leaf.code]: facts } }).total as string;
        const gained = subtract(totalWith(higher), totalWith(lower));
        expect(compare(gained, subtract(pointsOf(higher), pointsOf(lower)))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('a better ratio never scores less, within every leaf', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves.filter((leaf) => leaf.rule.kind === 'ratio')), fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.nat(5000), (leaf, denominator, a, b) => {
        const pointsOf = (numerator: number) => (scoreLeaf(leaf, { numerator: String(numerator), denominator: String(denominator) }, ROUNDING) as { points: string }).points;
        expect(compare(pointsOf(Math.min(a, b)), pointsOf(Math.max(a, b)))).not.toBe(1);
      }),
    );
  });

  it('points stay within 0 and the maximum of the leaf', () => {
    fc.assert(
      fc.property(sheets(leaves), (declared) => {
        const unit = score(set, declared);
        for (const leaf of leaves) {
          const { points } = unit.leaves[leaf.code] as { points: string };
          expect(compare(points, '0') >= 0 && compare(points, leaf.maxPoints) <= 0, leaf.code).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('an excluded leaf never lowers the percent of the appraised block below that of the other leaves', () => {
    const excludable = leaves.filter((leaf) => leaf.notApplicable === 'exclude');
    fc.assert(
      fc.property(sheets(leaves), fc.subarray(excludable, { minLength: 1 }), (declared, excluded) => {
        const facts = { ...declared.facts, ...Object.fromEntries(excluded.map((leaf) => [leaf.code, { notApplicable: true as const, reason: 'x' }])) };
        const { appraised } = score(set, { ...declared, facts });
        expect(compare(appraised.points as string, appraised.raw as string)).not.toBe(-1);
        expect(compare(appraised.points as string, appraised.max)).not.toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('facts of any shape', () => {
  const leaves = SET_IDS.flatMap((id) => leavesFor(criteriaSet(id), UNIT_TYPE));
  const scalar = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.double(), fc.constantFrom('0', '1', '0.5', '1.25', '-1', '7', '1e9', '1,5', '', 'x', '99999999999999999999'), fc.constant(null), fc.boolean());
  const anyFacts = fc.oneof(
    fc.dictionary(fc.constantFrom('optionIndex', 'ticked', 'numerator', 'denominator', 'value', 'count', 'counts', 'points'), fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })), { maxKeys: 3 }),
    fc.record({ notApplicable: fc.constantFrom(true, false, 'x'), reason: fc.constantFrom('', ' ', 'có lý do', null) }, { requiredKeys: [] }),
    fc.record({ fixedPoints: scalar }),
  );

  it('score exactly if checkFacts finds no error: no wrong facts ever have points, no right ones lack them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), anyFacts, (leaf, facts) => {
        const isRefused = checkFacts(leaf, facts, { stage: 'round2' }).some((problem) => problem.severity === 'error');
        expect(scoreLeaf(leaf, facts as unknown as Facts, ROUNDING).kind === 'missing', `${leaf.code} ${JSON.stringify(facts)}`).toBe(isRefused);
      }),
      { numRuns: 6000 },
    );
  });

  it('score without an error where they fit the rule', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves.filter((leaf) => leaf.source !== 'survey')).chain((leaf) => fc.tuple(fc.constant(leaf), factsFor(leaf))),
        ([leaf, facts]) => {
          const errors = checkFacts(leaf, facts, { stage: 'self' }).filter((problem) => problem.severity === 'error');
          expect(errors.length === 0).toBe(scoreLeaf(leaf, facts, ROUNDING).kind !== 'missing');
        },
      ),
    );
  });
});
