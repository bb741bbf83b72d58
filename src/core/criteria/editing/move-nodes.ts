/** Moving nodes with all that is under them. A move that cannot be made gives the same draft back. */
import type { DraftSet } from '../draft';
import { findPlace, nodesUnder, parentOf, type DraftParent, type DraftPlace } from '../draft-nodes';
import { changeList } from './change-list';
import { canStand } from './limits';

/** One step among its siblings: `by` is -1 (up) or 1 (down). */
export function moveBy(draft: DraftSet, key: string, by: -1 | 1): DraftSet {
  const place = findPlace(draft, key);
  if (place === null) return draft;
  const to = place.index + by;
  if (to < 0 || to >= place.siblings.length) return draft;
  return changeList(draft, parentOf(place), (nodes) => nodes.toSpliced(place.index, 1).toSpliced(to, 0, place.node));
}

/**
 * To another list, or to another place of the same one. Never under itself.
 * @param index place among those that stand there without the node; at the end by default
 */
export function moveTo(draft: DraftSet, key: string, parent: DraftParent, index?: number): DraftSet {
  const place = findPlace(draft, key);
  if (place === null || nodesUnder(place.node).some((node) => node.key === parent.key)) return draft;
  if (!canStand(draft, place.node, parent) || isThere(place, parent, index)) return draft;
  const without = changeList(draft, parentOf(place), (nodes) => nodes.toSpliced(place.index, 1));
  const moved = changeList(without, parent, (nodes) => nodes.toSpliced(index ?? nodes.length, 0, place.node));
  return moved === without ? draft : moved;
}

function isThere(place: DraftPlace, parent: DraftParent, index = place.siblings.length - 1): boolean {
  const own = parentOf(place);
  return own.section === parent.section && own.key === parent.key && place.index === index;
}

/** In: becomes the last part of the sibling before it. */
export function indentNode(draft: DraftSet, key: string): DraftSet {
  const place = findPlace(draft, key);
  const before = place && place.siblings[place.index - 1];
  return place && before ? moveTo(draft, key, { section: place.section, key: before.key }) : draft;
}

/** Out: follows its parent as a sibling. */
export function outdentNode(draft: DraftSet, key: string): DraftSet {
  const place = findPlace(draft, key);
  const parent = place?.ancestors.at(-1);
  const parentPlace = parent && findPlace(draft, parent.key);
  return parentPlace ? moveTo(draft, key, parentOf(parentPlace), parentPlace.index + 1) : draft;
}
