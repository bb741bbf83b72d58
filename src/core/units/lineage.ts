/** What a unit came from and what became of it, over any number of events. */
import { groupBy } from '../group-by';
import type { LineageLink, UnitDirectory } from './unit';

/** A link on the way from the unit; `distance` 1 is its own neighbour. */
export type LineageStep = LineageLink & { readonly distance: number };

export type Lineage = {
  /** The latest first, then those further back. */
  readonly predecessors: readonly LineageStep[];
  /** The earliest first. */
  readonly successors: readonly LineageStep[];
};

/** All predecessors and successors of a unit, transitively; each link once, by its shortest way. */
export function lineageOf(unitId: string, { links }: Pick<UnitDirectory, 'links'>): Lineage {
  const bySuccessor = groupBy(links, ({ successorId }) => successorId);
  const byPredecessor = groupBy(links, ({ predecessorId }) => predecessorId);
  return {
    predecessors: walk(unitId, (id) => bySuccessor.get(id) ?? [], ({ predecessorId }) => predecessorId),
    successors: walk(unitId, (id) => byPredecessor.get(id) ?? [], ({ successorId }) => successorId),
  };
}

/**
 * Ids of the earlier rows of the same unit, the latest first: those it continues under another name, kind or place. A
 * merger or a division ends the line: the results of the old units are not the new one's.
 */
export function earlierSelves(unitId: string, { links }: Pick<UnitDirectory, 'links'>): string[] {
  const earlier: string[] = [];
  for (let at: string | undefined = unitId; at !== undefined; ) {
    const own: LineageLink[] = links.filter(({ successorId }) => successorId === at);
    const [link] = own;
    const continues = own.length === 1 && link !== undefined && link.kind !== 'whole' && link.kind !== 'part';
    at = continues && !earlier.includes(link.predecessorId) ? link.predecessorId : undefined;
    if (at !== undefined) earlier.push(at);
  }
  return earlier;
}

function walk(
  from: string,
  linksOf: (id: string) => readonly LineageLink[],
  nextOf: (link: LineageLink) => string,
): LineageStep[] {
  const steps: LineageStep[] = [];
  const seen = new Set([from]);
  let ids = [from];
  for (let distance = 1; ids.length > 0; distance += 1) {
    const links = ids.flatMap(linksOf);
    steps.push(...links.map((link) => ({ ...link, distance })));
    ids = [...new Set(links.map(nextOf))].filter((id) => !seen.has(id));
    ids.forEach((id) => seen.add(id));
  }
  return steps;
}
