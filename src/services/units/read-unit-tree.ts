import { unitTreeInput, type UnitTreeNode, type UnitTreeView } from '@/contracts/units';
import { UNIT_TYPES, type UnitType } from '@/core/criteria/criteria-set';
import { countBelow, treeOn, type TreeNode } from '@/core/units/tree';
import { isValidOn, type Day, type UnitDirectory } from '@/core/units/unit';
import { db } from '@/data/client';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { requireUnitReach } from './unit-reach';

const MILESTONES = 12;

/** The tree of the administrator's units as it was, is or will be on a day. @throws AppError FORBIDDEN, INVALID_INPUT */
export async function readUnitTree(ctx: ServiceContext, input: unknown): Promise<UnitTreeView> {
  const { directory, today } = await requireUnitReach(db, ctx);
  const { day = today } = parseInput(unitTreeInput, input);
  const valid = directory.units.filter((unit) => isValidOn(unit, day));
  return {
    ...{ day, today, total: valid.length },
    roots: treeOn(directory, day).map(toNode),
    byType: UNIT_TYPES.map((type) => ({ type, count: valid.filter((unit) => unit.type === type).length })).filter(({ count }) => count > 0),
    milestones: milestonesOf(directory),
  };
}

function toNode(node: TreeNode): UnitTreeNode {
  const { id, code, name, type } = node.unit;
  const children = node.children.map(toNode).sort((a, b) => orderOf(a.type) - orderOf(b.type));
  return { id, code, name, type, isResettled: node.isResettled, below: countBelow(node), children };
}

/** Agencies last; the sort is stable, so names stay in their order within a kind. */
function orderOf(type: UnitType): number {
  return type === 'department' ? UNIT_TYPES.length : UNIT_TYPES.indexOf(type);
}

function milestonesOf({ links }: UnitDirectory): Day[] {
  return [...new Set(links.map(({ effectiveOn }) => effectiveOn))].sort().reverse().slice(0, MILESTONES);
}
