/**
 * npm run bench [-- --json]: what exactness costs. Rules → points → totals → ranks for 10,598 units × 100 leaves with the
 * functions that the app calls, against a bare loop that only adds the same integers and ranks them, in the same run.
 */
import { rankUnits } from '@/core/ranking/rank';
import { toScaled } from '@/core/exact/scaled';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { scoreUnit } from '@/core/scoring/score-unit';
import { benchCriteria, benchUnits, type BenchUnit } from './lib/bench-units';
import { medianMilliseconds } from './lib/measure';

const UNITS = 10_598;
const TENTH = 1_060;
const TENTHS = 10;
const ROUNDS = 15;
const LIMITS = { overBareLoop: 60, overTenth: 11 } as const;

type Measure = { name: string; value: number; unit: string; baseline: number; ratio: number; limit: number; holds: boolean };

const compiled = compileCriteria(benchCriteria(), DEFAULT_ROUND_RULES.rounding.decimals);
const units = benchUnits(compiled.set, UNITS);

function scoreAndRank(some: readonly BenchUnit[]) {
  const scored = some.map(({ id, group, input }) => Object.assign(scoreUnit(compiled, DEFAULT_ROUND_RULES, input), { id, group }));
  return { scored, ranks: rankUnits(scored, DEFAULT_ROUND_RULES) };
}

/** The points of every leaf as hundredths: what the bare loop adds. */
function integersOf(some: readonly BenchUnit[]): number[][] {
  return scoreAndRank(some).scored.map((unit) =>
    Object.values(unit.leaves).map((leaf) => (leaf.kind === 'scored' ? toScaled(leaf.points, 2) : 0)),
  );
}

function bareLoop(points: readonly (readonly number[])[]) {
  const totals = points.map((leaves) => {
    let total = 0;
    for (let at = 0; at < leaves.length; at += 1) total += leaves[at] as number;
    return total;
  });
  const order = totals.map((_, at) => at).sort((a, b) => (totals[b] as number) - (totals[a] as number));
  const ranks = new Array<number>(order.length);
  order.forEach((unit, place) => {
    const above = order[place - 1];
    ranks[unit] = above !== undefined && totals[above] === totals[unit] ? (ranks[above] as number) : place + 1;
  });
  return { totals, ranks };
}

/** The bench measures the right thing only if both ways come to the same totals and ranks. */
function assertSameResults(points: readonly (readonly number[])[]): void {
  const { scored, ranks } = scoreAndRank(units);
  const bare = bareLoop(points);
  scored.forEach((unit, at) => {
    if (unit.total === null || toScaled(unit.total, 2) !== bare.totals[at]) throw new Error(`Total of ${unit.id} differs: ${unit.total}`);
    if (ranks[at]?.rank !== bare.ranks[at]) throw new Error(`Rank of ${unit.id} differs: ${ranks[at]?.rank}`);
  });
}

function measure(name: string, value: number, baseline: number, limit: number): Measure {
  const ratio = value / baseline;
  return { name, value: rounded(value), unit: 'ms CPU', baseline: rounded(baseline), ratio: rounded(ratio), limit, holds: ratio <= limit };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const points = integersOf(units);
/** All tenths one after the other: a single one, again and again, would sit in the processor's cache as no round does. */
const tenths = Array.from({ length: TENTHS }, (_, at) => units.slice(at * TENTH, (at + 1) * TENTH));
assertSameResults(points);
const [whole = NaN, bare = NaN, parts = NaN] = medianMilliseconds([() => scoreAndRank(units), () => bareLoop(points), () => tenths.forEach(scoreAndRank)], ROUNDS);
const measures = [
  measure(`score and rank ${UNITS} units x 100 leaves, against the bare loop`, whole, bare, LIMITS.overBareLoop),
  measure(`score and rank ${UNITS} units, against ${TENTH} units`, whole, parts / TENTHS, LIMITS.overTenth),
];
const isJson = process.argv.includes('--json');
for (const line of measures) {
  console.log(isJson ? JSON.stringify(line) : `${line.name}: ${line.value} / ${line.baseline} ms = ${line.ratio} (limit ${line.limit}) ${line.holds ? 'holds' : 'DOES NOT HOLD'}`);
}
process.exitCode = measures.every((line) => line.holds) ? 0 : 1;
