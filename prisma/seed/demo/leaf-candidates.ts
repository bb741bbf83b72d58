/**
 * What a unit could plausibly have declared for one leaf: for each number of points that the leaf can yield, one set of
 * facts that yields it. The points come from the scoring core, never from a second reading of the rule.
 */
import type { Leaf, ScoringRule } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import type { Random } from './random';

/** Points in hundredths: integers, so that sums are exact. */
export type Candidate = { readonly hundredths: number; readonly facts: Facts };

export const ROUNDING: RoundingRule = { mode: 'half-up', decimals: 2, stage: 'leaf' };

/** How many declarations are tried: `dense` where sums must be hit exactly, `sparse` where any plausible one will do. */
export type Density = 'dense' | 'sparse';

/** Candidates of a leaf by ascending points; empty for a survey leaf. */
export function candidatesFor(leaf: Leaf, random: Random, density: Density = 'dense'): Candidate[] {
  const byPoints = new Map<number, Candidate>();
  for (const facts of factsOf(leaf.rule, leaf.maxPoints, random, density)) {
    const outcome = scoreLeaf(leaf, facts, ROUNDING);
    if (outcome.kind !== 'scored') continue;
    const candidate = { hundredths: toHundredths(outcome.points), facts };
    if (!byPoints.has(candidate.hundredths) || random.chance(0.3)) byPoints.set(candidate.hundredths, candidate);
  }
  return [...byPoints.values()].sort((left, right) => left.hundredths - right.hundredths);
}

/** "1.34" -> 134. Throws where the number has more than two decimals. */
export function toHundredths(points: string): number {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(points);
  if (match === null) throw new Error(`Not a number of points with two decimals: ${points}`);
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function factsOf(rule: ScoringRule, maxPoints: string, random: Random, density: Density): Facts[] {
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((_, optionIndex) => ({ optionIndex }));
    case 'checklist':
      return subsets(rule.items.length).map((ticked) => ({ ticked }));
    case 'ratio':
      return ratios(rule.denominator, random, density);
    case 'number':
      return rule.bands.flatMap((band) =>
        rule.integer
          ? [{ value: String(Number(band.atLeast) + random.integer(0, 1)) }, { value: band.atLeast }]
          : [{ value: `${Number(band.atLeast) + random.integer(0, 3)}.${random.integer(1, 9)}` }, { value: band.atLeast }],
      );
    case 'count':
      return range(0, Math.ceil(toHundredths(maxPoints) / toHundredths(rule.pointsEach))).map((count) => ({ count }));
    case 'deduction':
      return rule.violations.flatMap((_, at) =>
        range(0, 3).map((times) => ({ counts: rule.violations.map((__, index) => (index === at ? times : 0)) })),
      );
    case 'manual':
      return range(0, Math.floor(toHundredths(maxPoints) / toHundredths(rule.step))).map((steps) => ({
        points: fromHundredths(steps * toHundredths(rule.step)),
      }));
    case 'external':
      return 'bands' in rule
        ? rule.bands.flatMap((band) => [{ value: band.atLeast }, { value: fromTenths(Number(band.atLeast) * 10 + random.integer(1, 29)) }])
        : tenthsOf(Number(rule.scale), random, density).map((tenths) => ({ value: fromTenths(tenths) }));
    case 'survey':
      return [];
  }
}

/** Sizes of denominators by what is counted; the first that matches. */
const SIZES: readonly (readonly [RegExp, number, number])[] = [
  [/quá hạn/i, 20, 180],
  [/hồ sơ|kết quả giải quyết|văn bản đi/i, 1500, 9500],
  [/vốn|tiền|dự toán/i, 1200, 96000],
  [/người|công chức|cán bộ/i, 24, 240],
  [/hộ /i, 40, 180],
  [/thủ tục/i, 110, 320],
  [/UBND cấp xã/i, 8, 19],
  [/thôn|tổ dân phố/i, 8, 26],
  [/hệ thống/i, 2, 4],
  [/chỉ tiêu/i, 15, 24],
  [/biên chế/i, 5, 18],
];

function ratios(counted: string, random: Random, density: Density): Facts[] {
  const [, from, to] = SIZES.find(([pattern]) => pattern.test(counted)) ?? [null, 18, 60];
  const facts: Facts[] = [];
  for (let attempt = 0; attempt < (density === 'dense' ? 3 : 1); attempt += 1) {
    const denominator = random.integer(from, to);
    const numerators =
      density === 'dense' && denominator <= 60 ? range(0, denominator) : sample(denominator, random, density === 'dense' ? 60 : 14);
    for (const numerator of numerators) facts.push({ numerator: String(numerator), denominator: String(denominator) });
  }
  return facts;
}

/** Numerators spread over a large denominator, both ends included. */
function sample(denominator: number, random: Random, size: number): number[] {
  const low = Math.floor(denominator * 0.08);
  return [...range(1, size).map(() => random.integer(low, denominator)), denominator, low];
}

/** Tenths of a scale, from four tenths of it upwards. */
function tenthsOf(scale: number, random: Random, density: Density): number[] {
  if (density === 'dense') return range(scale * 4, scale * 10);
  return range(1, 14).map(() => random.integer(scale * 4, scale * 10));
}

function subsets(size: number): number[][] {
  return range(0, 2 ** size - 1).map((bits) => range(0, size - 1).filter((index) => (bits & (1 << index)) !== 0));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export function fromHundredths(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

function fromTenths(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
