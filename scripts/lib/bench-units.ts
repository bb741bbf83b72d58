/**
 * Made-up criteria and units for the bench: 100 leaves of all rule kinds and facts by a seeded generator, the same in
 * every run. Illustrative figures of no real place.
 */
import type { CriteriaSet, Leaf, ScoringRule } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { UnitInput } from '@/core/scoring/score-unit';

/** Numerical Recipes' linear congruential generator: enough spread for a bench, and the same on every machine. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const STEPS = [
  { atLeast: '100', points: '1' },
  { atLeast: '70', proportional: true as const },
  { atLeast: '40', points: '0.25' },
  { atLeast: '0', points: '0' },
];

/** One leaf in ten of each kind; ratios, the most frequent kind of the real sets, twice. */
const RULES: readonly ScoringRule[] = [
  { kind: 'choice', options: [{ label: 'a', points: '1' }, { label: 'b', points: '0.5' }, { label: 'c', points: '0' }] },
  { kind: 'checklist', items: [{ label: 'a', points: '0.5' }, { label: 'b', points: '0.25' }, { label: 'c', points: '0.5' }] },
  { kind: 'ratio', numerator: 'a', denominator: 'b', bands: STEPS },
  { kind: 'ratio', numerator: 'c', denominator: 'd', bands: STEPS },
  { kind: 'number', quantity: 'a', unit: '%', bands: STEPS },
  { kind: 'count', item: 'a', pointsEach: '0.2' },
  { kind: 'deduction', violations: [{ label: 'a', pointsEach: '0.25' }, { label: 'b', pointsEach: '0.1' }] },
  { kind: 'manual', step: '0.25' },
  { kind: 'survey', questions: [{ id: 'q', text: 'q' }] },
  { kind: 'external', sourceName: 'a', quantity: 'b', unit: 'điểm', scale: '100', proportional: true },
];

const AREAS = 10;

/** 10 areas of 10 leaves of 1 point each. */
export function benchCriteria(): CriteriaSet {
  const areas = Array.from({ length: AREAS }, (_, area) => ({
    code: String(area + 1),
    name: `Lĩnh vực ${area + 1}`,
    maxPoints: '10',
    children: RULES.map((rule, at) => benchLeaf(`${area + 1}.${at + 1}`, rule)),
  }));
  return { id: 'bench', name: 'Minh họa', level: 'commune', year: 2025, totalMaxPoints: '100', areas };
}

function benchLeaf(code: string, rule: ScoringRule): Leaf {
  const source = rule.kind === 'survey' ? 'survey' : rule.kind === 'external' ? 'external' : 'appraised';
  return { code, name: code, maxPoints: '1', source, rule, notApplicable: 'never', appraiser: 'Sở Nội vụ' };
}

export type BenchUnit = { readonly id: string; readonly group: string; readonly input: UnitInput };

export function benchUnits(criteria: CriteriaSet, count: number, seed = 2025): BenchUnit[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const facts: Record<string, Facts> = {};
    const points: Record<string, string> = {};
    for (const area of criteria.areas) {
      for (const leaf of area.children as readonly Leaf[]) {
        if (leaf.rule.kind === 'survey') points[leaf.code] = `0.${String(random(100)).padStart(2, '0')}`;
        else facts[leaf.code] = benchFacts(leaf.rule, random);
      }
    }
    // Through JSON, as facts come out of the database and out of files.
    return { id: `u${at}`, group: 'all', input: JSON.parse(JSON.stringify({ facts, survey: { points } })) as UnitInput };
  });
}

function benchFacts(rule: ScoringRule, random: (below: number) => number): Facts {
  switch (rule.kind) {
    case 'choice':
      return { optionIndex: random(3) };
    case 'checklist':
      return { ticked: [0, 1, 2].filter(() => random(2) === 1) };
    case 'ratio': {
      const denominator = 1 + random(2_000);
      return { numerator: String(random(denominator + 1)), denominator: String(denominator) };
    }
    case 'count':
      return { count: random(8) };
    case 'deduction':
      return { counts: [random(4), random(4)] };
    case 'manual':
      return { points: String(random(5) * 25 / 100) };
    default:
      return { value: `${random(100)}.${random(10)}` };
  }
}
