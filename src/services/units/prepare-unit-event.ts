/** What the preview of an event and its recording have in common: both see the same problems, people and rounds. */
import type { UnitEventInput } from '@/contracts/units';
import { planUnitEvent, type PlannedEvent } from '@/core/units/plan-event';
import type { Db } from '@/data/client';
import { listBindingsOfUnits, type BindingOfUnit } from '@/data/unit-people';
import { listHiddenCodeHolders } from '@/data/units';
import { checksumOf } from '@/lib/canonical-json';
import { unitEventProblemText } from '@/text/unit-events';
import type { UnitReach } from './unit-reach';

const ONLY_WHOLE = 'Đơn vị đứng đầu danh mục (tỉnh, thành phố) chỉ do quản trị viên của toàn hệ thống thành lập, sáp nhập.';
const OWN_ROOT = 'Đây là đơn vị mà quyền quản trị của anh/chị gắn vào. Xin nhờ quản trị viên cấp trên ghi thay đổi này.';

export type PreparedEvent = {
  readonly planned: PlannedEvent;
  /** With words; empty: the event may be recorded. */
  readonly problems: readonly string[];
  /** Of the people of ended units, those whose work is carried on without a choice. */
  readonly carried: readonly BindingOfUnit[];
  /** Those that may be chosen for a new unit. */
  readonly choosable: readonly BindingOfUnit[];
  /** Names what would be written and who could be affected: what is confirmed is what was seen. */
  readonly fingerprint: string;
};

export async function prepareUnitEvent(db: Db, reach: UnitReach, input: UnitEventInput): Promise<PreparedEvent> {
  const { directory, unitIds, today } = reach;
  const oldIds = input.predecessors.map(({ unitId }) => unitId);
  const oldCodes = directory.units.filter(({ id }) => oldIds.includes(id)).map(({ code }) => code);
  const hidden = await listHiddenCodeHolders(db, [...input.units.map(({ code }) => code), ...oldCodes], unitIds);
  const planned = planUnitEvent(input, { ...directory, hidden }, today);
  const problems = [...planned.problems.map(unitEventProblemText), ...checkReach(reach, input)];
  const { plan } = planned;
  const endedIds = plan ? [...new Set([...oldIds, ...plan.ended.map(({ unitId }) => unitId)])] : [];
  const bindings = await listBindingsOfUnits(db, endedIds, input.effectiveOn, unitIds, reach.now);
  const continued = new Set(plan?.continued.map(({ fromId }) => fromId));
  return {
    ...{ planned, problems },
    carried: bindings.filter(({ unitId }) => continued.has(unitId)),
    // Of a unit of which a part goes elsewhere some people may go along.
    choosable: input.kind === 'merge' || input.kind === 'split' ? bindings : [],
    fingerprint: checksumOf({ input, plan, people: bindings.map(({ assignmentId }) => assignmentId) }),
  };
}

function checkReach({ isWhole, rootIds }: UnitReach, { kind, parentId, predecessors }: UnitEventInput): string[] {
  const isAtTop = (kind === 'create' || kind === 'merge') && parentId === null;
  const endsRoot = kind !== 'rename' && kind !== 'retype' && predecessors.some(({ unitId }) => rootIds.includes(unitId));
  return [...(isAtTop && !isWhole ? [ONLY_WHOLE] : []), ...(endsRoot ? [OWN_ROOT] : [])];
}
