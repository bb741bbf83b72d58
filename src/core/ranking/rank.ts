/**
 * Ranks within each ranking group, from the number that the round states: total or index, as printed or exact.
 * Equal numbers are told apart by the tie-break keys in order, higher first; still equal: one shared rank (1 2 2 4).
 * A unit without a number has no rank and is not counted in `rankOf`. A unit without a value for a tie-break key
 * (exempt from the survey) stands behind those that have one.
 */
import { compareFractions, parseFraction } from '../exact/fraction';
import { scaleOf, toScaled } from '../exact/scaled';
import type { UnitScore } from '../scoring/outcome';
import type { RoundRules, TieBreakKey } from '../scoring/round-rules';

/** What ranking needs to know of a unit; a `UnitScore` with its id and ranking group has it. */
export type RankableUnit = {
  readonly id: string;
  readonly group: string;
} & Pick<UnitScore, 'total' | 'exactTotal' | 'indexPercent' | 'exactIndex' | 'appraised' | 'survey' | 'areas'>;

export type RankedUnit = {
  readonly id: string;
  readonly group: string;
  readonly rank: number | null;
  /** How many units of the group have a rank. */
  readonly rankOf: number;
  /** All units on this rank, this one included, in one list for all of them; empty where it stands alone. */
  readonly sharedBy: readonly string[];
  /** The key that told this unit apart from another one with the same number. */
  readonly tieBreakUsed?: TieBreakKey;
  /** Why there is no rank. */
  readonly reason?: 'no-total';
};

/** A unit in the race: its numbers as integers that compare like the numbers themselves, the ranked one first. */
type Entrant = { readonly id: string; readonly at: number; readonly keys: readonly number[] };

/** In the order of `units`. */
export function rankUnits(units: readonly RankableUnit[], rules: RoundRules): RankedUnit[] {
  const ranked = new Array<RankedUnit>(units.length);
  for (const [group, places] of placesByGroup(units)) rankGroup(group, units, places, rules, ranked);
  return ranked;
}

function placesByGroup(units: readonly RankableUnit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach(({ group }, at) => {
    const known = places.get(group);
    if (known) known.push(at);
    else places.set(group, [at]);
  });
  return places;
}

function rankGroup(group: string, units: readonly RankableUnit[], places: readonly number[], rules: RoundRules, into: RankedUnit[]): void {
  const members = places.map((at) => units[at] as RankableUnit);
  const columns = [(unit: RankableUnit) => rankedNumber(unit, rules), ...rules.ranking.tieBreak.map((key) => (unit: RankableUnit) => tieBreakValue(unit, key))].map(
    (read) => comparable(members.map(read)),
  );
  const entrants: Entrant[] = [];
  places.forEach((at, member) => {
    const { id } = units[at] as RankableUnit;
    const keys = columns.map((column) => column[member] as number);
    if (keys[0] === NO_NUMBER) into[at] = { id, group, rank: null, rankOf: 0, sharedBy: [], reason: 'no-total' };
    else entrants.push({ id, at, keys });
  });
  entrants.sort(compareEntrants);
  assignRanks(group, entrants, rules, into);
  for (const at of places) if (into[at]?.rank === null) into[at] = { ...(into[at] as RankedUnit), rankOf: entrants.length };
}

function assignRanks(group: string, entrants: readonly Entrant[], rules: RoundRules, into: RankedUnit[]): void {
  for (let first = 0; first < entrants.length; ) {
    let next = first + 1;
    while (next < entrants.length && compareEntrants(entrants[first] as Entrant, entrants[next] as Entrant) === 0) next += 1;
    const sharing = entrants.slice(first, next);
    const sharedBy = sharing.length === 1 ? NOBODY : sharing.map(({ id }) => id);
    const used = tieBreakAt(entrants, first, next, rules.ranking.tieBreak);
    for (const { id, at } of sharing) {
      into[at] = {
        id,
        group,
        rank: first + 1,
        rankOf: entrants.length,
        sharedBy,
        ...(used !== undefined && { tieBreakUsed: used }),
      };
    }
    first = next;
  }
}

const NOBODY: readonly string[] = [];

/** The key by which the entrants first..next−1 differ from a neighbour with the same ranked number, if there is one. */
function tieBreakAt(entrants: readonly Entrant[], first: number, next: number, keys: readonly TieBreakKey[]): TieBreakKey | undefined {
  const own = (entrants[first] as Entrant).keys;
  for (const neighbour of [entrants[first - 1], entrants[next]]) {
    if (neighbour && neighbour.keys[0] === own[0]) {
      const differing = own.findIndex((value, at) => value !== neighbour.keys[at]);
      if (differing > 0) return keys[differing - 1];
    }
  }
  return undefined;
}

function compareEntrants(a: Entrant, b: Entrant): number {
  for (let at = 0; at < a.keys.length; at += 1) {
    const difference = (b.keys[at] as number) - (a.keys[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rankedNumber(unit: RankableUnit, { ranking }: RoundRules): string | null {
  if (ranking.precision === 'exact') return ranking.by === 'total' ? unit.exactTotal : unit.exactIndex;
  return ranking.by === 'total' ? unit.total : unit.indexPercent;
}

function tieBreakValue(unit: RankableUnit, key: TieBreakKey): string | null {
  if (key === 'appraised') return unit.appraised.points;
  if (key === 'survey') return unit.survey.points;
  return unit.areas.find((area) => area.code === key.area)?.points ?? null;
}

/** Behind every number. */
const NO_NUMBER = Number.MIN_SAFE_INTEGER;

/** Integers in the same order as the exact numbers: the numbers at their common scale, or their places where that cannot be. */
function comparable(values: readonly (string | null)[]): number[] {
  let scale = 0;
  for (const value of values) if (value !== null) scale = Math.max(scale, scaleOf(value));
  const scaled = scale > 15 ? [NaN] : values.map((value) => (value === null ? NO_NUMBER : toScaled(value, scale)));
  return scaled.some(Number.isNaN) ? placesOf(values) : scaled;
}

/** For fractions ("75/56"): 0 for the smallest, equal numbers at equal places. */
function placesOf(values: readonly (string | null)[]): number[] {
  const distinct = [...new Set(values)].filter((value) => value !== null);
  const ordered = distinct.map((text) => ({ text, exact: parseFraction(text) })).sort((a, b) => compareFractions(a.exact, b.exact));
  const places = new Map<string, number>();
  let place = 0;
  ordered.forEach(({ text, exact }, at) => {
    const before = ordered[at - 1];
    if (before && compareFractions(before.exact, exact) < 0) place += 1;
    places.set(text, place);
  });
  return values.map((value) => (value === null ? NO_NUMBER : (places.get(value) as number)));
}
