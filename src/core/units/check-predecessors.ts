/** The units an event ends: that they are there, not yet ended, belong together, and leave nothing hanging below them. */
import type { UnitEventDraft, UnitEventProblem } from './event';
import { UNIT_LEVELS } from './levels';
import type { EventContext } from './plan-event';
import { ancestorsOn, parentOn } from './tree';
import { isValidOn, type Day, type LineageLink, type UnitRecord } from './unit';

export function checkPredecessors(context: EventContext): UnitEventProblem[] {
  const { draft, old } = context;
  const ids = draft.predecessors.map(({ unitId }) => unitId);
  const unknown = ids.some((id) => !old.some((unit) => unit.id === id));
  const twice = old.filter(({ id }) => ids.filter((other) => other === id).length > 1);
  return [
    ...(unknown ? [{ kind: 'unknownUnit' } as const] : []),
    ...twice.map(({ name }) => ({ kind: 'chosenTwice', name }) as const),
    ...old.flatMap((unit) => [...checkPresence(unit, context), ...checkBelow(unit, context)]),
    ...checkTogether(context),
  ];
}

function checkPresence(unit: UnitRecord, { draft, eve, known }: EventContext): UnitEventProblem[] {
  const { name, validFrom, validTo } = unit;
  if (validFrom > eve) return [{ kind: 'notYetThere', name, validFrom }];
  const own = known.links.filter(({ predecessorId, successorId }) => predecessorId === unit.id || successorId === unit.id);
  if (validTo !== null && !gaveAnotherPart(unit, own, draft, eve)) return [{ kind: 'alreadyEnded', name, validTo }];
  // What was recorded for a later day rests on the unit as it was then.
  const later = own.find(({ effectiveOn }) => effectiveOn > draft.effectiveOn);
  return later ? [{ kind: 'laterEvent', name, on: later.effectiveOn }] : [];
}

/** One unit can be divided among several by events of the same day: each takes a part. */
function gaveAnotherPart(unit: UnitRecord, own: readonly LineageLink[], draft: UnitEventDraft, eve: Day): boolean {
  const takesPart = draft.kind === 'merge' && draft.predecessors.some(({ unitId, share }) => unitId === unit.id && share === 'part');
  const given = own.filter(({ predecessorId }) => predecessorId === unit.id);
  return takesPart && unit.validTo === eve && given.length > 0 && given.every(({ kind, effectiveOn }) => kind === 'part' && effectiveOn === draft.effectiveOn);
}

function checkBelow(unit: UnitRecord, { draft, eve, index, known, old }: EventContext): UnitEventProblem[] {
  const staying = known.units.filter((other) => {
    const lasts = other.validTo === null || other.validTo > eve;
    const isBelow = isValidOn(other, eve) ? parentOn(other, index, eve)?.id === unit.id : other.parentId === unit.id;
    return lasts && isBelow && !old.includes(other);
  });
  const isAgencyOfNow = (other: UnitRecord) => other.type === 'department' && other.validFrom <= eve;
  if (draft.kind === 'rename' || draft.kind === 'retype') {
    return staying.some(({ type }) => type === 'department') ? [{ kind: 'hasAgencies', name: unit.name }] : [];
  }
  const isWhole = draft.kind === 'merge' && draft.predecessors.every(({ unitId, share }) => unitId !== unit.id || share === 'whole');
  // Below a unit that goes over as a whole nothing hangs: it stands under the new one (core/units/tree).
  const hanging = staying.filter((other) => !isAgencyOfNow(other) && !(isWhole && other.type !== 'department'));
  return hanging.length > 0 ? [{ kind: 'hasUnitsBelow', name: unit.name, below: hanging.map(({ name }) => name) }] : [];
}

function checkTogether({ old, index, eve }: EventContext): UnitEventProblem[] {
  if (old.length < 2) return [];
  const names = old.map(({ name }) => name);
  const levels = new Set(old.map(({ type }) => UNIT_LEVELS[type]));
  const tops = new Set(old.map((unit) => ancestorsOn(unit, index, eve).at(-1)?.id ?? null));
  return [
    ...(levels.size > 1 ? [{ kind: 'mixedLevels', names } as const] : []),
    // Provinces have nothing above them and may always be merged.
    ...(tops.size > 1 ? [{ kind: 'notOfOneOrganiser', names } as const] : []),
  ];
}
