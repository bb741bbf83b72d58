/** The law of maxima: the parts of a node that apply to one unit add up to its own maximum. Alternatives share it. */
import { compare, sum } from '../exact/decimal';
import type { DecimalString, UnitType } from './criteria-set';

export type Part = {
  readonly maxPoints: DecimalString;
  /** Of each leaf in it: the types it applies to; undefined: all. */
  readonly leafTypes: readonly (readonly UnitType[] | undefined)[];
};

/** `type` is missing where the set tells no types apart. */
export type DifferingSum = { readonly sum: DecimalString; readonly type?: UnitType };

/** For each type of unit on its own. @param types those that the set tells apart; one undefined where it tells none */
export function differingSums(parts: readonly Part[], maxPoints: DecimalString, types: readonly (UnitType | undefined)[], isArea: boolean): DifferingSum[] {
  return types.flatMap((type): DifferingSum[] => {
    const applicable = parts.filter((part) => part.leafTypes.some((leaf) => leaf === undefined || (type !== undefined && leaf.includes(type))));
    // A group below the area may be an alternative for other types as a whole; its parent's sum shows whether that fits.
    if (applicable.length === 0 && !isArea) return [];
    const added = sum(applicable.map((part) => part.maxPoints));
    return compare(added, maxPoints) === 0 ? [] : [{ sum: added, ...(type && { type }) }];
  });
}
