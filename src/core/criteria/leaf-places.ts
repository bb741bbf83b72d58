/** Where each leaf stands in the tree: what a list of single leaves prints beside the name. */
import { isLeaf, type CriteriaNode, type CriteriaSet, type Leaf } from './criteria-set';

export type LeafPlace = {
  readonly leaf: Leaf;
  readonly section: 'main' | 'bonus' | 'penalty';
  /** Code of the area; "bonus" or "penalty" for items outside the 100. */
  readonly areaCode: string;
  readonly areaName: string;
  /** Name of the criterion of which the leaf is a part; null where the leaf is itself the criterion. */
  readonly parentName: string | null;
};

/** All leaves in table order, bonus and penalty items at the end. */
export function leafPlaces(set: CriteriaSet): LeafPlace[] {
  const main = set.areas.flatMap((area) =>
    area.children.flatMap((node) => under(node, null, (leaf, parentName) => ({ leaf, section: 'main' as const, areaCode: area.code, areaName: area.name, parentName }))),
  );
  const extra = (['bonus', 'penalty'] as const).flatMap((section) =>
    (set[section]?.items ?? []).map((leaf) => ({ leaf, section, areaCode: section, areaName: set[section]?.name ?? '', parentName: null })),
  );
  return [...main, ...extra];
}

function under(node: CriteriaNode, parentName: string | null, place: (leaf: Leaf, parentName: string | null) => LeafPlace): LeafPlace[] {
  return isLeaf(node) ? [place(node, parentName)] : node.children.flatMap((child) => under(child, node.name, place));
}
