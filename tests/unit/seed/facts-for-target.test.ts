import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/core/criteria/criteria-set';
import { leavesUnder } from '@/core/criteria/leaves';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { factsForTarget } from '../../../prisma/seed/demo/facts-for-target';
import { fromHundredths, ROUNDING, toHundredths } from '../../../prisma/seed/demo/leaf-candidates';
import { randomOf } from '../../../prisma/seed/demo/random';
import { readCriteriaSet } from '../../../prisma/seed/reference/criteria-sets';

const AREAS = readCriteriaSet('district-2022').areas.map((area) =>
  leavesUnder(area).filter(({ source }) => source !== 'survey'),
);

function pointsOf(leaves: readonly Leaf[], facts: ReturnType<typeof factsForTarget>): number {
  return leaves.reduce((sum, leaf) => {
    const outcome = scoreLeaf(leaf, facts.get(leaf.code), ROUNDING);
    if (outcome.kind !== 'scored') throw new Error(`${leaf.code} is ${outcome.kind}`);
    return sum + toHundredths(outcome.points);
  }, 0);
}

describe('declarations for given points of an area', () => {
  it('add up to exactly these points, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 60, max: 100 }), fc.string(), (index, percent, seed) => {
        const leaves = AREAS[index] ?? [];
        const max = leaves.reduce((sum, leaf) => sum + toHundredths(leaf.maxPoints), 0);
        const target = Math.round((max * percent) / 100);
        const facts = factsForTarget(leaves, fromHundredths(target), randomOf(seed));
        expect(pointsOf(leaves, facts)).toBe(target);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for the same seed', () => {
    const leaves = AREAS[2] ?? [];
    expect(factsForTarget(leaves, '13.78', randomOf('a'))).toEqual(factsForTarget(leaves, '13.78', randomOf('a')));
  });

  it('are refused above the maximum of the area', () => {
    expect(() => factsForTarget(AREAS[7] ?? [], '5.01', randomOf('a'))).toThrow('No declarations give 5.01');
  });

  it('fix no points where the rules can give them', () => {
    for (const facts of factsForTarget(AREAS[2] ?? [], '12.87', randomOf('b')).values()) expect(facts).not.toHaveProperty('fixedPoints');
  });
});
