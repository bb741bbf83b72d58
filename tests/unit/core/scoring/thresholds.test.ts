/**
 * Every threshold of every leaf of the three criteria sets, on it, just below and just above it, against the oracle.
 */
import { describe, expect, it } from 'vitest';
import { leavesOf, extraLeavesOf } from '@/core/criteria/leaves';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { oraclePoints } from '../oracle';
import { criteriaSet, fixture, ROUNDING, SET_IDS } from '../support';

type RawNode = { code: string; children?: RawNode[] } & Record<string, unknown>;
type RawSet = { areas: RawNode[]; bonus: { items: RawNode[] }; penalty: { items: RawNode[] } };

/** One step is 1 in 10,000 of a percent or of the unit. */
function around(threshold: string, isInteger: boolean): string[] {
  if (isInteger) return [String(Math.max(0, Number(threshold) - 1)), threshold, String(Number(threshold) + 1)];
  const tenThousandths = BigInt(threshold.replace('.', '')) * 10n ** BigInt(4 - (threshold.split('.')[1]?.length ?? 0));
  return [tenThousandths - 1n, tenThousandths, tenThousandths + 1n].filter((value) => value >= 0n).map((value) => `${value / 10_000n}.${String(value % 10_000n).padStart(4, '0')}`);
}

/** The ratio whose percent is `percent`: over a million. */
function ratioOf(percent: string): Facts {
  const [whole = '', decimals = ''] = percent.split('.');
  return { numerator: String(BigInt(whole + decimals.padEnd(4, '0'))), denominator: '1000000' };
}

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, bits) => Array.from({ length: size }, (__, at) => at).filter((at) => (bits >> at) & 1));
}

/** Everything that can tip the points of the leaf over. */
function probes({ rule, maxPoints }: Leaf): Facts[] {
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((_, optionIndex) => ({ optionIndex }));
    case 'checklist':
      return subsets(rule.items.length).map((ticked) => ({ ticked }));
    case 'ratio':
      return [...rule.bands.flatMap((band) => around(band.atLeast, false)), '150.0000'].map(ratioOf);
    case 'number':
      return rule.bands.flatMap((band) => around(band.atLeast, rule.integer === true)).map((value) => ({ value }));
    case 'external':
      return ('bands' in rule ? rule.bands.flatMap((band) => around(band.atLeast, false)) : [...around('0', false), ...around(rule.scale, false), '71.6', '50.5']).map((value) => ({ value }));
    case 'count': {
      const atCap = Math.floor(Number(maxPoints) / Number(rule.pointsEach));
      return [0, 1, atCap - 1, atCap, atCap + 1, 1000].filter((count) => count >= 0).map((count) => ({ count }));
    }
    case 'deduction': {
      const none = rule.violations.map(() => 0);
      const each = rule.violations.flatMap(({ pointsEach }, at) => {
        const toFloor = Math.floor(Number(maxPoints) / Number(pointsEach));
        return [1, toFloor, toFloor + 1].map((count) => none.map((zero, index) => (index === at ? count : zero)));
      });
      return [none, rule.violations.map(() => 1), ...each].map((counts) => ({ counts }));
    }
    case 'manual': {
      const steps = Math.round(Number(maxPoints) / Number(rule.step));
      return Array.from({ length: steps + 1 }, (_, step) => ({ points: String(step * Number(rule.step)) }));
    }
    case 'survey':
      return [];
  }
}

function rawLeaves(set: RawSet): Map<string, RawNode> {
  const collect = (node: RawNode): RawNode[] => (node.children ? node.children.flatMap(collect) : [node]);
  return new Map([...set.areas.flatMap(collect), ...set.bonus.items, ...set.penalty.items].map((leaf) => [leaf.code, leaf]));
}

describe.each(SET_IDS)('thresholds of %s', (id) => {
  const set = criteriaSet(id);
  const raw = rawLeaves(fixture<RawSet>(`criteria/${id}.json`));
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)].filter((leaf) => leaf.rule.kind !== 'survey');

  it.each(leaves.map((leaf) => [leaf.code, leaf.rule.kind, leaf] as const))('leaf %s (%s) scores on, just below and just above each', (code, _kind, leaf) => {
    const facts = probes(leaf);
    expect(facts.length).toBeGreaterThan(0);
    for (const declared of facts) {
      const expected = oraclePoints(raw.get(code) as RawNode, declared as Record<string, unknown>);
      expect(scoreLeaf(leaf, declared, ROUNDING), JSON.stringify(declared)).toEqual({ kind: 'scored', points: expected });
    }
  });
});
