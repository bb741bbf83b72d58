import { recordUnitEventInput, type RecordedUnitEvent } from '@/contracts/units';
import { inTransaction, type Db } from '@/data/client';
import { carryBindings, endSessionsOf } from '@/data/unit-people';
import { insertUnitEvent, lockUnits } from '@/data/units';
import { conflict, invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { prepareUnitEvent } from './prepare-unit-event';
import { requireUnitReach } from './unit-reach';

/**
 * Records what happens to units on a day: what ends, what begins, how the two are joined, and whose work is carried on.
 * Nothing of the old units changes but their last day: their sheets, rounds and bindings stay.
 * @throws AppError FORBIDDEN; INVALID_INPUT with every reason why not; CONFLICT where it is not what was previewed
 */
export async function recordUnitEvent(ctx: ServiceContext, input: unknown): Promise<RecordedUnitEvent> {
  requirePermissionSomewhere(ctx, 'unit:manage');
  const { fingerprint, accounts, ...event } = parseInput(recordUnitEventInput, input);

  return inTransaction(async (tx) => {
    await lockUnits(tx);
    const reach = await requireUnitReach(tx, ctx);
    const prepared = await prepareUnitEvent(tx, reach, event);
    if (prepared.problems.length > 0 || prepared.planned.plan === null) {
      throw invalidInput('Chưa ghi được thay đổi này.', prepared.problems.map((message) => ({ message })));
    }
    if (prepared.fingerprint !== fingerprint) throw changedMeanwhile();
    const chosen = accounts.map(({ assignmentId, unit }) => {
      const binding = prepared.choosable.find((one) => one.assignmentId === assignmentId);
      if (binding === undefined || unit >= event.units.length) throw changedMeanwhile();
      return { binding, toId: `new-${unit + 1}` };
    });

    const { plan } = prepared.planned;
    const written = await insertUnitEvent(tx, event, plan, { by: reach.actor.accountId, at: ctx.now });
    if (written === null) throw changedMeanwhile();
    const ownId = (id: string) => written.unitIds.get(id) ?? id;
    const moves = [
      ...plan.continued.map(({ fromId, toId }) => ({ fromId, toId: ownId(toId) })),
      ...chosen.map(({ binding, toId }) => ({ fromId: binding.unitId, toId: ownId(toId), only: [binding.assignmentId] })),
    ];
    const people = await carryAll(tx, moves, event.effectiveOn, reach.actor.accountId);

    const began = plan.began.map((unit) => ({ id: ownId(unit.id), code: unit.code, name: unit.name, type: unit.type }));
    const names = new Map(reach.directory.units.map(({ id, name }) => [id, name]));
    await recordAudit(tx, ctx, {
      action: `unit.${event.kind}`,
      subjectType: 'Unit',
      subjectId: began[0]?.id ?? event.predecessors[0]?.unitId ?? written.eventId,
      unitId: began[0]?.id ?? event.predecessors[0]?.unitId,
      reason: event.note === '' ? null : event.note,
      before: { ended: plan.ended.map(({ unitId }) => names.get(unitId)) },
      after: {
        ...{ effectiveOn: event.effectiveOn, decisionNumber: event.decisionNumber, decisionDate: event.decisionDate },
        began: began.map(({ name, code }) => `${name} (${code})`),
        accounts: people.map(({ username }) => username),
      },
    });
    return { eventId: written.eventId, units: began.map(({ id, name }) => ({ id, name })) };
  });
}

/** The own session goes on: who records the event sees what changes. */
async function carryAll(
  tx: Db,
  moves: readonly { fromId: string; toId: string; only?: readonly string[] }[],
  day: string,
  actorId: string,
): Promise<{ username: string }[]> {
  const people = [];
  for (const move of moves) people.push(...(await carryBindings(tx, { ...move, day })));
  await endSessionsOf(tx, people.map(({ accountId }) => accountId).filter((id) => id !== actorId));
  return people;
}

function changedMeanwhile() {
  return conflict('Danh mục đơn vị hoặc vai trò của người dùng vừa thay đổi ở nơi khác nên chưa ghi. Xin xem trước lại rồi ghi.');
}
