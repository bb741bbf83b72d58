/**
 * Which leaf of one set is which of another: first the same node of a copy, then code and name together, then within an
 * area the names by their words, most alike first, last in other areas those that are nearly the same. Main, bonus and
 * penalty items are never matched with each other. Turned round, the comparison gives the same pairs.
 */
import type { ComparableLeaf, Match, Similarity } from './mapping-row';
import { compareSimilarity, foldedName, hasOtherSubject, isAtLeast, isSameArea, MATCHING, REWORDED, similarityOf, wordsOfName } from './name-similarity';

export type LeafPair = { readonly from: ComparableLeaf; readonly to: ComparableLeaf; readonly match: Match };

/** @param areCopies whether equal keys mean the same node: one set is a copy of the other, or both are of a third */
export function matchLeaves(from: readonly ComparableLeaf[], to: readonly ComparableLeaf[], areCopies: boolean): LeafPair[] {
  const pairs: LeafPair[] = [];
  const taken = { from: new Set<ComparableLeaf>(), to: new Set<ComparableLeaf>() };
  const take = (pair: LeafPair): void => {
    if (taken.from.has(pair.from) || taken.to.has(pair.to)) return;
    taken.from.add(pair.from);
    taken.to.add(pair.to);
    pairs.push(pair);
  };
  if (areCopies) for (const pair of sameBy(from, to, (leaf) => leaf.key, 'copy')) take(pair);
  for (const pair of sameBy(from, to, (leaf) => `${leaf.code} ${foldedName(leaf.name)}`, 'codeAndName')) take(pair);
  const left = { from: from.filter((leaf) => !taken.from.has(leaf)), to: to.filter((leaf) => !taken.to.has(leaf)) };
  const alike = byName(left.from, left.to);
  for (const pair of alike.filter((candidate) => candidate.isSameArea)) take(pair);
  for (const pair of alike.filter((candidate) => isAtLeast(candidate.similarity, REWORDED) && !candidate.hasOtherSubject)) take(pair);
  return pairs;
}

function sameBy(from: readonly ComparableLeaf[], to: readonly ComparableLeaf[], what: (leaf: ComparableLeaf) => string, match: Match): LeafPair[] {
  const wanted = new Map(to.map((leaf) => [`${leaf.section} ${what(leaf)}`, leaf]));
  return from.flatMap((leaf) => {
    const found = wanted.get(`${leaf.section} ${what(leaf)}`);
    return found ? [{ from: leaf, to: found, match }] : [];
  });
}

type Candidate = LeafPair & {
  readonly similarity: Similarity;
  readonly isSameArea: boolean;
  readonly hasOtherSubject: boolean;
  /** Same parent, same code: what decides between names that are equally alike. */
  readonly isSamePlace: boolean;
  readonly isSameCode: boolean;
  /** Sum of both positions: of pairs that share a leaf no two have the same, so the order is the same turned round. */
  readonly order: number;
};

/** All pairs that are alike enough, the most alike first. */
function byName(from: readonly ComparableLeaf[], to: readonly ComparableLeaf[]): Candidate[] {
  const fromWords = from.map((leaf) => wordsOfName(leaf.name));
  const toWords = to.map((leaf) => wordsOfName(leaf.name));
  const candidates: Candidate[] = [];
  const areas = rememberAreas();
  from.forEach((left, at) => {
    to.forEach((right, position) => {
      if (left.section !== right.section) return;
      const [leftWords, rightWords] = [fromWords[at] ?? [], toWords[position] ?? []];
      const similarity = similarityOf(leftWords, rightWords);
      if (!isAtLeast(similarity, MATCHING)) return;
      const isSamePlace = foldedName(left.place.at(-1) ?? '') === foldedName(right.place.at(-1) ?? '');
      candidates.push({
        from: left,
        to: right,
        match: 'name',
        similarity,
        isSameArea: areas.isSame(left, right),
        hasOtherSubject: hasOtherSubject(leftWords, rightWords),
        isSamePlace,
        isSameCode: left.code === right.code,
        order: at + position,
      });
    });
  });
  return candidates.sort(
    (a, b) =>
      compareSimilarity(b.similarity, a.similarity) ||
      Number(b.isSamePlace) - Number(a.isSamePlace) ||
      Number(b.isSameCode) - Number(a.isSameCode) ||
      a.order - b.order,
  );
}

/** There are few areas and many pairs of leaves. */
function rememberAreas() {
  const known = new Map<string, boolean>();
  return {
    isSame: (a: ComparableLeaf, b: ComparableLeaf): boolean => {
      const key = JSON.stringify([a.place[0], b.place[0]]);
      const found = known.get(key) ?? isSameArea(a.place, b.place);
      known.set(key, found);
      return found;
    },
  };
}
