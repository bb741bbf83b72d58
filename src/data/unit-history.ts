/** One unit with what surrounds it: the events of its lineage, the rounds it took part in, the people bound to it. */
import type { LineageRow, UnitAccount, UnitEventView, UnitRound } from '@/contracts/units';
import type { LineageStep } from '@/core/units/lineage';
import type { UnitEventKind } from '@/core/units/event';
import { accountsWithin } from './account-management';
import type { Db } from './client';
import { dayOf } from './units';

const EVENT = { include: { recordedBy: { select: { displayName: true } } } } as const;
type EventRow = {
  id: string;
  kind: UnitEventKind;
  effectiveOn: Date;
  decisionNumber: string | null;
  decisionDate: Date | null;
  note: string | null;
  recordedBy: { displayName: string };
};

function toEvent(row: EventRow): UnitEventView {
  return {
    id: row.id,
    kind: row.kind,
    effectiveOn: dayOf(row.effectiveOn),
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate && dayOf(row.decisionDate),
    note: row.note,
    recordedBy: row.recordedBy.displayName,
  };
}

/** The recorded events with which a unit began and ended. */
export async function findUnitEvents(db: Db, unitId: string): Promise<{ began: UnitEventView | null; ended: UnitEventView | null }> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId }, include: { beganBy: EVENT, endedBy: EVENT } });
  return { began: unit.beganBy && toEvent(unit.beganBy), ended: unit.endedBy && toEvent(unit.endedBy) };
}

/** Steps of a lineage with the names of both sides and the decision, in the order of the steps. */
export async function describeLineage(db: Db, steps: readonly LineageStep[]): Promise<LineageRow[]> {
  const key = (link: { predecessorId: string; successorId: string }) => `${link.predecessorId} ${link.successorId}`;
  const select = { id: true, name: true, code: true, validFrom: true, validTo: true } as const;
  const rows = await db.unitLineage.findMany({
    where: { predecessorId: { in: steps.map(({ predecessorId }) => predecessorId) }, successorId: { in: steps.map(({ successorId }) => successorId) } },
    include: { predecessor: { select }, successor: { select }, event: EVENT },
  });
  const byKey = new Map(rows.map((row) => [key(row), row]));
  const side = (unit: { id: string; name: string; code: string; validFrom: Date; validTo: Date | null }) => ({
    ...{ id: unit.id, name: unit.name, code: unit.code },
    ...{ validFrom: dayOf(unit.validFrom), validTo: unit.validTo && dayOf(unit.validTo) },
  });
  return steps.flatMap((step) => {
    const row = byKey.get(key(step));
    if (row === undefined) return [];
    const bare: UnitEventView = { id: null, kind: null, effectiveOn: step.effectiveOn, decisionNumber: null, decisionDate: null, note: null, recordedBy: null };
    return [{ predecessor: side(row.predecessor), successor: side(row.successor), kind: row.kind, event: row.event ? toEvent(row.event) : bare, distance: step.distance }];
  });
}

/** Rounds in which any of these units took part, the latest first. */
export async function listRoundsOfUnits(db: Db, unitIds: readonly string[]): Promise<UnitRound[]> {
  const rows = await db.roundUnit.findMany({
    where: { unitId: { in: [...unitIds] } },
    select: { unit: { select: { id: true, name: true } }, round: { select: { code: true, name: true, year: true, status: true } } },
    orderBy: [{ round: { year: 'desc' } }, { unit: { name: 'asc' } }],
  });
  return rows.map(({ unit, round }) => ({ ...round, unitId: unit.id, unitName: unit.name }));
}

/** Bindings to a unit: of accounts that serve within the reach alone by name, of others their number. */
export async function listAccountsOfUnit(db: Db, unitId: string, reach: readonly string[], now: Date): Promise<{ accounts: UnitAccount[]; others: number }> {
  const rows = await db.roleAssignment.findMany({
    where: { unitId, account: accountsWithin(reach, now) },
    include: { account: true },
    orderBy: [{ account: { username: 'asc' } }, { role: 'asc' }],
  });
  const all = await db.roleAssignment.count({ where: { unitId } });
  return {
    accounts: rows.map(({ account, role, validFrom, validTo }) => ({
      ...{ username: account.username, displayName: account.displayName, role, isDisabled: account.disabledAt !== null },
      ...{ validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
    })),
    others: all - rows.length,
  };
}
