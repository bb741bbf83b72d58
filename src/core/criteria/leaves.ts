/** Walks over a criteria set: its leaves in the order of the printed table, and the maxima of its blocks. */
import { add, sum } from '../exact/decimal';
import { isLeaf, type CriteriaNode, type CriteriaSet, type DecimalString, type Leaf, type UnitType } from './criteria-set';

/** The two blocks whose sum is the total: appraised (with external figures) and survey. */
export type Block = 'appraised' | 'survey';

export function blockOf(leaf: Leaf): Block {
  return leaf.source === 'survey' ? 'survey' : 'appraised';
}

/** All leaves of the areas in table order, alternatives of different unit types included; bonus and penalty are not. */
export function leavesOf(set: CriteriaSet): Leaf[] {
  return set.areas.flatMap(leavesUnder);
}

export function leavesUnder(node: CriteriaNode): Leaf[] {
  return isLeaf(node) ? [node] : node.children.flatMap(leavesUnder);
}

/** Bonus items, then penalty items. */
export function extraLeavesOf(set: CriteriaSet): Leaf[] {
  return [...(set.bonus?.items ?? []), ...(set.penalty?.items ?? [])];
}

/** A leaf with `appliesTo` applies to units of those types only; without a type only the general leaves apply. */
export function appliesTo(leaf: Leaf, unitType?: UnitType): boolean {
  return leaf.appliesTo === undefined || (unitType !== undefined && leaf.appliesTo.includes(unitType));
}

/** The leaves that a unit of this type is scored on. */
export function leavesFor(set: CriteriaSet, unitType?: UnitType): Leaf[] {
  return leavesOf(set).filter((leaf) => appliesTo(leaf, unitType));
}

/** Whether the set holds alternatives, so that a unit can be scored only if its type is known. */
export function dependsOnUnitType(set: CriteriaSet): boolean {
  return leavesOf(set).some((leaf) => leaf.appliesTo !== undefined);
}

/** Any leaf of the set by code, bonus and penalty items included. */
export function findLeaf(set: CriteriaSet, code: string): Leaf | undefined {
  return leavesOf(set).find((leaf) => leaf.code === code) ?? extraLeavesOf(set).find((leaf) => leaf.code === code);
}

export type Maxima = { readonly appraised: DecimalString; readonly survey: DecimalString; readonly total: DecimalString };
export type AreaMaxima = Maxima & { readonly code: string; readonly name: string };

/** What a unit of this type can attain, by block: for instance 75 + 25 = 100. */
export function blockMaxima(set: CriteriaSet, unitType?: UnitType): Maxima {
  return maximaOf(leavesFor(set, unitType));
}

export function areaMaxima(set: CriteriaSet, unitType?: UnitType): AreaMaxima[] {
  return set.areas.map((area) => ({
    code: area.code,
    name: area.name,
    ...maximaOf(leavesUnder(area).filter((leaf) => appliesTo(leaf, unitType))),
  }));
}

function maximaOf(leaves: readonly Leaf[]): Maxima {
  const maximum = (block: Block) => sum(leaves.filter((leaf) => blockOf(leaf) === block).map((leaf) => leaf.maxPoints));
  const appraised = maximum('appraised');
  const survey = maximum('survey');
  return { appraised, survey, total: add(appraised, survey) };
}
