/** The units an event begins: where they stand, and that their codes and names are free from the day on. */
import type { NewUnit, UnitEventProblem } from './event';
import { mayStandUnder, UNIT_LEVELS } from './levels';
import type { EventContext } from './plan-event';
import { ancestorsOn, parentOn } from './tree';
import { isValidOn, overlaps, type UnitRecord } from './unit';

export function checkNewUnits(context: EventContext): UnitEventProblem[] {
  if (context.draft.units.length === 0) return [];
  return [...checkPlace(context), ...checkKinds(context), ...checkCodes(context), ...checkNames(context)];
}

function checkPlace({ draft, parent, old, index, eve, known }: EventContext): UnitEventProblem[] {
  const { kind, effectiveOn, units } = draft;
  const isChosen = kind === 'create' || kind === 'merge';
  if (parent === undefined) return isChosen || old.length > 0 ? [{ kind: 'parentMissing' }] : [];
  const misplaced = units.filter(({ type }) => !mayStandUnder(type, parent?.type ?? null));
  // A unit whose parent is not among the known ones stands at the top of what is seen; it goes on standing there.
  const isBelowUnseen = !isChosen && parent === null && old.some(({ parentId }) => parentId !== null && !known.units.some(({ id }) => id === parentId));
  const problems: UnitEventProblem[] = isBelowUnseen ? [] : misplaced.map(({ type }) => ({ kind: 'wrongPlace', type, parent: parent?.name ?? null }));
  if (parent === null || !isChosen) return problems;
  if (old.some(({ id }) => id === parent.id)) problems.push({ kind: 'parentEnds', name: parent.name });
  else if (!isValidOn(parent, effectiveOn)) problems.push({ kind: 'parentNotThere', name: parent.name });
  const isAbove = old.length === 0 || old.some((unit) => ancestorsOn(unit, index, eve).some(({ id }) => id === parent.id));
  if (!isAbove) problems.push({ kind: 'parentNotAbove', name: parent.name });
  return problems;
}

function checkKinds({ draft: { kind, units }, old }: EventContext): UnitEventProblem[] {
  const before = old[0];
  if (before === undefined || kind === 'create') return [];
  const problems: UnitEventProblem[] = units
    .filter(({ type }) => UNIT_LEVELS[type] !== UNIT_LEVELS[before.type])
    .map(({ type }) => ({ kind: 'levelChanges', type }));
  const [after] = units;
  if (after === undefined) return problems;
  if (kind === 'rename' && after.type !== before.type) problems.push({ kind: 'typeChanges' });
  if (kind === 'rename' && after.name === before.name) problems.push({ kind: 'nothingChanges', event: 'rename' });
  if (kind === 'retype' && after.type === before.type) problems.push({ kind: 'nothingChanges', event: 'retype' });
  return problems;
}

function checkCodes(context: EventContext): UnitEventProblem[] {
  const { draft, known } = context;
  const span = { validFrom: draft.effectiveOn, validTo: null };
  const staying = known.units.filter((unit) => !endsHere(unit, context));
  const problems: UnitEventProblem[] = [];
  for (const { code } of [...draft.units, ...restsOf(context)]) {
    const holder = staying.find((unit) => unit.code === code && overlaps(unit, span));
    const isHidden = known.hidden.some((unit) => unit.code === code && overlaps(unit, span));
    if (holder !== undefined) problems.push({ kind: 'codeTaken', code, by: holder.name });
    else if (isHidden) problems.push({ kind: 'codeTaken', code, by: null });
  }
  return [...problems, ...repeated([...draft.units, ...restsOf(context)].map(({ code }) => code)).map((code) => ({ kind: 'codeTwice', code }) as const)];
}

/** Two units of one kind under one parent never bear the same name. */
function checkNames(context: EventContext): UnitEventProblem[] {
  const { draft, known, index, parent } = context;
  if (parent === undefined) return [];
  const bears = (unit: UnitRecord, { name, type }: NewUnit) => unit.name === name && unit.type === type;
  const taken = draft.units.filter((unit) =>
    known.units.some(
      (other) =>
        bears(other, unit) &&
        isValidOn(other, draft.effectiveOn) &&
        !endsHere(other, context) &&
        parentOn(other, index, draft.effectiveOn)?.id === parent?.id,
    ),
  );
  return [
    ...taken.map(({ name }) => ({ kind: 'nameTaken', name }) as const),
    ...repeated(draft.units.map(({ name }) => name)).map((name) => ({ kind: 'nameTwice', name }) as const),
  ];
}

function endsHere(unit: UnitRecord, { old, agencies }: EventContext): boolean {
  return old.includes(unit) || agencies.includes(unit);
}

/** Units whose rest goes on under its own code. */
function restsOf({ draft, old }: EventContext): UnitRecord[] {
  const parts = draft.predecessors.filter(({ share, rest }) => draft.kind === 'merge' && share === 'part' && rest === 'continues');
  return old.filter(({ id }) => parts.some(({ unitId }) => unitId === id));
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
