import { unitEventInput, type AffectedAccount, type PreviewNode, type UnitEventPreview } from '@/contracts/units';
import { applyPlan } from '@/core/units/plan-event';
import { treeOn, type TreeNode } from '@/core/units/tree';
import { dayBefore } from '@/core/units/unit';
import { db } from '@/data/client';
import { listUnfinishedRounds, type BindingOfUnit } from '@/data/unit-people';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { prepareUnitEvent } from './prepare-unit-event';
import { requireUnitReach } from './unit-reach';

/**
 * What an event would do: the part of the tree before and after, people, rounds; or why it may not be recorded. Stores nothing.
 * @throws AppError FORBIDDEN; INVALID_INPUT where a field is wrong in itself
 */
export async function previewUnitEvent(ctx: ServiceContext, input: unknown): Promise<UnitEventPreview> {
  const reach = await requireUnitReach(db, ctx);
  const event = parseInput(unitEventInput, input);
  const { planned, problems, carried, choosable, fingerprint } = await prepareUnitEvent(db, reach, event);
  const { plan } = planned;
  const eve = dayBefore(event.effectiveOn);
  const nothing = { before: [], after: [], agencies: [], rounds: [] };
  const said = { problems: [...problems], fingerprint, eve, units: event.units.map(({ name }) => ({ name })), carried: carried.map(toView), choosable: choosable.map(toView) };
  if (plan === null) return { ...said, ...nothing };

  const { directory } = reach;
  const oldIds = new Set([...event.predecessors.map(({ unitId }) => unitId), ...plan.ended.map(({ unitId }) => unitId)]);
  const newIds = new Set(plan.began.map(({ id }) => id));
  const chosen = new Set(event.predecessors.map(({ unitId }) => unitId));
  return {
    ...said,
    before: prune(treeOn(directory, eve), oldIds, 'ends'),
    after: prune(treeOn(applyPlan(directory, plan), event.effectiveOn), newIds, 'begins'),
    agencies: directory.units.filter(({ id }) => oldIds.has(id) && !chosen.has(id)).map(({ name }) => name),
    rounds: await listUnfinishedRounds(db, [...oldIds]),
  };
}

/** The marked units with what stands above them; of the others only how many. */
function prune(nodes: readonly TreeNode[], marked: ReadonlySet<string>, mark: 'ends' | 'begins'): PreviewNode[] {
  return nodes.flatMap((node) => {
    const children = prune(node.children, marked, mark);
    const isMarked = marked.has(node.unit.id);
    if (!isMarked && children.length === 0) return [];
    const { id, name, code } = node.unit;
    return [{ ...{ id, name, code, children }, mark: isMarked ? mark : null, others: node.children.length - children.length }];
  });
}

function toView({ assignmentId, username, displayName, role, unitName }: BindingOfUnit): AffectedAccount {
  return { assignmentId, username, displayName, role, unitName };
}
