/** Units as the core sees them, and the writing of what happens to them. */
import { randomUUID } from 'node:crypto';
import type { UnitEventDraft, UnitEventPlan } from '@/core/units/event';
import type { CodeHolder } from '@/core/units/plan-event';
import type { Day, LineageLink, UnitDirectory, UnitRecord } from '@/core/units/unit';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from './client';
import { fromStoredUnitType, toStoredUnitType } from './unit-types';

const byName = new Intl.Collator('vi', { numeric: true });

/** "2025-07-01" of a DATE column, which is a UTC midnight. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** As a DATE column reads and writes it. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

type UnitColumns = Pick<Prisma.UnitGetPayload<object>, 'id' | 'code' | 'name' | 'type' | 'parentId' | 'validFrom' | 'validTo'>;

export function toUnitRecord(row: UnitColumns): UnitRecord {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: fromStoredUnitType(row.type),
    parentId: row.parentId,
    validFrom: dayOf(row.validFrom),
    validTo: row.validTo === null ? null : dayOf(row.validTo),
  };
}

/** The units of a reach in Vietnamese order, and the links between them. */
export async function loadUnitDirectory(db: Db, unitIds: readonly string[]): Promise<UnitDirectory> {
  const ids = [...unitIds];
  const units = await db.unit.findMany({ where: { id: { in: ids } } });
  const links = await db.unitLineage.findMany({ where: { predecessorId: { in: ids } } });
  const inReach = new Set(ids);
  return {
    units: units.map(toUnitRecord).sort((a, b) => byName.compare(a.name, b.name)),
    links: links.filter(({ successorId }) => inReach.has(successorId)).map(toLink),
  };
}

function toLink(row: { predecessorId: string; successorId: string; kind: LineageLink['kind']; effectiveOn: Date }): LineageLink {
  return { predecessorId: row.predecessorId, successorId: row.successorId, kind: row.kind, effectiveOn: dayOf(row.effectiveOn) };
}

/** Holders of these codes outside the reach: nothing of them but the code and when. */
export async function listHiddenCodeHolders(db: Db, codes: readonly string[], unitIds: readonly string[]): Promise<CodeHolder[]> {
  const rows = await db.unit.findMany({ where: { code: { in: [...codes] } }, select: { id: true, code: true, validFrom: true, validTo: true } });
  const seen = new Set(unitIds);
  return rows
    .filter(({ id }) => !seen.has(id))
    .map(({ code, validFrom, validTo }) => ({ code, validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) }));
}

/** One change of the directory at a time: its rules look at many rows at once. Held to the end of the transaction. */
export async function lockUnits(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(40, 83)`;
}

/**
 * Writes an event with all that it begins, ends and joins.
 * @returns the id of the event, and of each new unit by its provisional id; null where a unit to end has ended meanwhile
 */
export async function insertUnitEvent(
  tx: Db,
  draft: UnitEventDraft,
  plan: UnitEventPlan,
  recorded: { by: string; at: Date },
): Promise<{ eventId: string; unitIds: ReadonlyMap<string, string> } | null> {
  const event = await tx.unitEvent.create({
    data: {
      kind: draft.kind,
      effectiveOn: dateOf(draft.effectiveOn),
      decisionNumber: draft.decisionNumber,
      decisionDate: dateOf(draft.decisionDate),
      note: draft.note === '' ? null : draft.note,
      recordedById: recorded.by,
      recordedAt: recorded.at,
    },
    select: { id: true },
  });
  for (const { unitId, validTo } of plan.ended) {
    const { count } = await tx.unit.updateMany({
      where: { id: unitId, OR: [{ validTo: null }, { validTo: { gt: dateOf(validTo) } }] },
      data: { validTo: dateOf(validTo), endedById: event.id },
    });
    if (count !== 1) return null;
  }
  const unitIds = new Map<string, string>();
  for (const unit of plan.began) {
    const { id } = await tx.unit.create({
      data: {
        code: unit.code,
        name: unit.name,
        type: toStoredUnitType(unit.type),
        parentId: unit.parentId,
        validFrom: dateOf(unit.validFrom),
        beganById: event.id,
      },
      select: { id: true },
    });
    unitIds.set(unit.id, id);
  }
  await tx.unitLineage.createMany({
    data: plan.links.map(({ predecessorId, successorId, kind, effectiveOn }) => ({
      predecessorId,
      successorId: unitIds.get(successorId) ?? successorId,
      kind,
      effectiveOn: dateOf(effectiveOn),
      eventId: event.id,
    })),
  });
  return { eventId: event.id, unitIds };
}

const CHUNK = 2000;

/** Inserts many units at once; they carry provisional ids, by which those below name those above. */
export async function insertUnits(tx: Db, units: readonly UnitRecord[]): Promise<void> {
  const ids = new Map(units.map(({ id }) => [id, randomUUID()]));
  // Those above stand before those below: a row of a later statement may name one of an earlier.
  for (let from = 0; from < units.length; from += CHUNK) {
    await tx.unit.createMany({
      data: units.slice(from, from + CHUNK).map((unit) => ({
        id: ids.get(unit.id),
        code: unit.code,
        name: unit.name,
        type: toStoredUnitType(unit.type),
        parentId: unit.parentId === null ? null : (ids.get(unit.parentId) ?? unit.parentId),
        validFrom: dateOf(unit.validFrom),
        validTo: unit.validTo && dateOf(unit.validTo),
      })),
    });
  }
}

/** Corrects names and last days, each only if it is still as it was seen. @returns whether all were */
export async function updateUnits(tx: Db, changes: readonly { unit: UnitRecord; name: string; validTo: Day | null }[]): Promise<boolean> {
  for (const { unit, name, validTo } of changes) {
    const { count } = await tx.unit.updateMany({
      where: { id: unit.id, name: unit.name, validTo: unit.validTo && dateOf(unit.validTo) },
      data: { name, validTo: validTo && dateOf(validTo) },
    });
    if (count !== 1) return false;
  }
  return true;
}
