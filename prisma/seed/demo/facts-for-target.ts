/**
 * Facts for the leaves of one area that add up to exactly the published (or illustrative) points of the area.
 *
 * Dynamic programming over hundredths: `reachable[i]` marks the sums that leaves i… can still make; walking forward, each
 * leaf chooses at random among the candidates that keep the rest reachable, those near the area's own level first.
 *
 * Where the rules of the area cannot give the points at all (4,25 where every leaf scores in halves), one leaf gets points
 * fixed by the appraiser between two steps of its scale.
 */
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { type Candidate, candidatesFor, fromHundredths, toHundredths } from './leaf-candidates';
import type { Random } from './random';

/**
 * @param leaves the appraised and external leaves of the area, in any order
 * @param target points of the area, at most two decimals
 * @returns facts by leaf code
 * @throws where no combination gives the target, not even with one leaf fixed
 */
export function factsForTarget(leaves: readonly Leaf[], target: string, random: Random): Map<string, Facts> {
  const wanted = toHundredths(target);
  const byRule = leaves.map((leaf) => ({ leaf, max: toHundredths(leaf.maxPoints), candidates: candidatesFor(leaf, random) }));
  // Leaves with many possible points come last: they take up what the coarse ones leave.
  byRule.sort((left, right) => left.candidates.length - right.candidates.length);
  for (const choices of [byRule, withOneFixed(byRule, 25), withOneFixed(byRule, 1)]) {
    const facts = choose(choices, wanted, random);
    if (facts !== null) return facts;
  }
  throw new Error(`No declarations give ${target} points over ${leaves.map(({ code }) => code).join(', ')}`);
}

type Choice = { readonly leaf: Leaf; readonly max: number; readonly candidates: readonly Candidate[] };

/** The last leaf of the unit's own declaration may also have points fixed in steps. */
function withOneFixed(choices: readonly Choice[], step: number): Choice[] {
  const at = choices.findLastIndex(({ leaf }) => leaf.source === 'appraised');
  return choices.map((choice, index) => {
    if (index !== at) return choice;
    const known = new Set(choice.candidates.map(({ hundredths }) => hundredths));
    const fixed: Candidate[] = [];
    for (let hundredths = step; hundredths < choice.max; hundredths += step) {
      if (!known.has(hundredths)) fixed.push({ hundredths, facts: { fixedPoints: fromHundredths(hundredths) } });
    }
    return { ...choice, candidates: [...choice.candidates, ...fixed] };
  });
}

function choose(choices: readonly Choice[], wanted: number, random: Random): Map<string, Facts> | null {
  const reachable = reachableSums(choices.map(({ candidates }) => candidates), wanted);
  if (reachable[0]?.[wanted] !== 1) return null;

  const level = wanted / choices.reduce((sum, { max }) => sum + max, 0);
  const facts = new Map<string, Facts>();
  let rest = wanted;
  for (const [index, { leaf, max, candidates }] of choices.entries()) {
    const open = candidates.filter(({ hundredths }) => reachable[index + 1]?.[rest - hundredths] === 1);
    const chosen = random.weighted(open, ({ hundredths }) => nearness(hundredths / max, level));
    facts.set(leaf.code, chosen.facts);
    rest -= chosen.hundredths;
  }
  return facts;
}

/** Facts at a level (0..1) without a target to hit. */
export function factsAtLevel(leaf: Leaf, level: number, random: Random): Facts | null {
  const candidates = candidatesFor(leaf, random, 'sparse');
  if (candidates.length === 0) return null;
  const max = toHundredths(leaf.maxPoints);
  return random.weighted(candidates, ({ hundredths }) => nearness(hundredths / max, level)).facts;
}

function reachableSums(candidates: readonly (readonly Candidate[])[], wanted: number): Uint8Array[] {
  const reachable = Array.from({ length: candidates.length + 1 }, () => new Uint8Array(wanted + 1));
  const end = reachable[candidates.length];
  if (end) end[0] = 1;
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const after = reachable[index + 1];
    const here = reachable[index];
    if (!after || !here) continue;
    for (const { hundredths } of candidates[index] ?? []) {
      for (let sum = hundredths; sum <= wanted; sum += 1) if (after[sum - hundredths] === 1) here[sum] = 1;
    }
  }
  return reachable;
}

function nearness(share: number, level: number): number {
  return Math.exp(-(((share - level) / 0.12) ** 2)) + 0.0005;
}
