/**
 * Whether an event may be recorded, and what it writes. Total over its input: every reason why not is a value, all at once.
 */
import { checkPredecessors } from './check-predecessors';
import { checkNewUnits } from './check-new-units';
import { EVENT_SHAPES, type UnitEventDraft, type UnitEventPlan, type UnitEventProblem } from './event';
import { indexUnits, parentOn, type TreeIndex } from './tree';
import { dayBefore, isValidOn, type Day, type LineageKind, type LineageLink, type UnitDirectory, type UnitRecord } from './unit';

/** A unit that nobody here sees but that holds its code. */
export type CodeHolder = Pick<UnitRecord, 'code' | 'validFrom' | 'validTo'>;
export type KnownUnits = UnitDirectory & { readonly hidden: readonly CodeHolder[] };

/** Decision 124/2004/QĐ-TTg gave the units their codes: nothing here reaches further back. */
export const EARLIEST_DAY: Day = '2004-07-08';
const YEARS_AHEAD = 2;

/** What the rules look at. */
export type EventContext = {
  readonly draft: UnitEventDraft;
  readonly known: KnownUnits;
  readonly index: TreeIndex;
  /** The last day of the old state. */
  readonly eve: Day;
  /** The predecessors that are known, each once. */
  readonly old: readonly UnitRecord[];
  /** Agencies that end together with their unit. */
  readonly agencies: readonly UnitRecord[];
  /** Where the new units will stand; undefined: cannot be told. */
  readonly parent: UnitRecord | null | undefined;
};

export type PlannedEvent =
  | { readonly plan: UnitEventPlan; readonly problems: readonly [] }
  | { readonly plan: null; readonly problems: readonly UnitEventProblem[] };

/** @param today the calendar day in Vietnam */
export function planUnitEvent(draft: UnitEventDraft, known: KnownUnits, today: Day): PlannedEvent {
  const context = contextOf(draft, known);
  const problems = [...checkDays(draft, today), ...checkShape(draft), ...checkPredecessors(context), ...checkNewUnits(context)];
  return problems.length > 0 ? { plan: null, problems } : { plan: writePlan(context), problems: [] };
}

/** The directory after the event. */
export function applyPlan({ units, links }: UnitDirectory, plan: UnitEventPlan): UnitDirectory {
  const ends = new Map(plan.ended.map(({ unitId, validTo }) => [unitId, validTo]));
  return {
    units: [...units.map((unit) => ({ ...unit, validTo: ends.get(unit.id) ?? unit.validTo })), ...plan.began],
    links: [...links, ...plan.links],
  };
}

function contextOf(draft: UnitEventDraft, known: KnownUnits): EventContext {
  const index = indexUnits(known);
  const eve = dayBefore(draft.effectiveOn);
  const ids = [...new Set(draft.predecessors.map(({ unitId }) => unitId))];
  const old = ids.flatMap((id) => index.byId.get(id) ?? []);
  const endsWhole = draft.kind === 'merge' || draft.kind === 'split' || draft.kind === 'abolish';
  const agencies = endsWhole
    ? known.units.filter((unit) => {
        const isBelow = unit.type === 'department' && isValidOn(unit, eve) && (unit.validTo === null || unit.validTo > eve);
        return isBelow && !old.includes(unit) && old.some(({ id }) => parentOn(unit, index, eve)?.id === id);
      })
    : [];
  return { draft, known, index, eve, old, agencies, parent: parentOfNew(draft, old, index) };
}

/** On the first day of the new state: a parent that ends with the old one is followed to what becomes of it. */
function parentOfNew({ kind, parentId, effectiveOn }: UnitEventDraft, old: readonly UnitRecord[], index: TreeIndex): UnitRecord | null | undefined {
  if (kind === 'create' || kind === 'merge') return parentId === null ? null : index.byId.get(parentId);
  return old[0] && parentOn(old[0], index, effectiveOn);
}

function checkDays({ effectiveOn, decisionDate }: UnitEventDraft, today: Day): UnitEventProblem[] {
  const problems: UnitEventProblem[] = [];
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  if (effectiveOn > latest) problems.push({ kind: 'tooFarAhead', latest });
  if (effectiveOn < EARLIEST_DAY) problems.push({ kind: 'beforeCodes', earliest: EARLIEST_DAY });
  if (decisionDate > today) problems.push({ kind: 'decisionAhead' });
  return problems;
}

function checkShape({ kind, predecessors, units }: UnitEventDraft): UnitEventProblem[] {
  const shape: { predecessors: number; units: number; more?: string } = EVENT_SHAPES[kind];
  return (['predecessors', 'units'] as const).flatMap((of) => {
    const given = of === 'predecessors' ? predecessors.length : units.length;
    const isRight = shape.more === of ? given >= shape[of] : given === shape[of];
    return isRight ? [] : [{ kind: 'wrongNumber', of, event: kind } as const];
  });
}

const LINK_KINDS = { split: 'part', rename: 'renamed', retype: 'retyped' } as const satisfies Partial<Record<string, LineageKind>>;

function writePlan({ draft, old, agencies, eve, parent, index }: EventContext): UnitEventPlan {
  const { kind, effectiveOn } = draft;
  // A parent above all that is known here stays the parent.
  const placeOf = (unit: UnitRecord) => parentOn(unit, index, effectiveOn)?.id ?? unit.parentId;
  const place = kind === 'create' || kind === 'merge' || old[0] === undefined ? (parent?.id ?? null) : placeOf(old[0]);
  const begin = (id: string, unit: Pick<UnitRecord, 'code' | 'name' | 'type'>, parentId: string | null): UnitRecord => ({
    ...{ id, code: unit.code, name: unit.name, type: unit.type, parentId },
    ...{ validFrom: effectiveOn, validTo: null },
  });
  const link = (predecessorId: string, successorId: string, linkKind: LineageKind): LineageLink => ({ predecessorId, successorId, kind: linkKind, effectiveOn });

  const made = draft.units.map((unit, at) => begin(`new-${at + 1}`, unit, place));
  const links = made.flatMap(({ id }) =>
    draft.predecessors.map(({ unitId, share }) => link(unitId, id, kind === 'merge' || kind === 'create' || kind === 'abolish' ? share : LINK_KINDS[kind])),
  );
  const rests = draft.predecessors.flatMap(({ unitId, share, rest }) => {
    const unit = old.find(({ id }) => id === unitId);
    if (kind !== 'merge' || share === 'whole' || rest === 'elsewhere' || unit === undefined) return [];
    return [{ fromId: unitId, unit: begin(`rest-${unitId}`, unit, placeOf(unit)) }];
  });
  const [first] = made;
  const renamed = (kind === 'rename' || kind === 'retype') && first ? old.map(({ id }) => ({ fromId: id, toId: first.id })) : [];
  return {
    began: [...made, ...rests.map(({ unit }) => unit)],
    ended: [...old, ...agencies].filter(({ validTo }) => validTo !== eve).map(({ id }) => ({ unitId: id, validTo: eve })),
    links: [...links, ...rests.map(({ fromId, unit }) => link(fromId, unit.id, 'part'))],
    continued: [...renamed, ...rests.map(({ fromId, unit }) => ({ fromId, toId: unit.id }))],
  };
}
