/** The form of an event as it is being filled in, and what it says as input of the verbs. */
import type { UnitType } from '@/core/criteria/criteria-set';
import { EVENT_SHAPES, type UnitEventKind } from '@/core/units/event';
import type { UnitChoice, UnitEventInput } from '@/contracts/units';

export type OldDraft = { key: number; typed: string; share: 'whole' | 'part'; rest: 'continues' | 'elsewhere' };
export type NewDraft = { key: number; code: string; name: string; type: UnitType | '' };

export type EventDraft = {
  kind: UnitEventKind;
  effectiveOn: string;
  decisionNumber: string;
  decisionDate: string;
  note: string;
  old: readonly OldDraft[];
  units: readonly NewDraft[];
  /** As typed; "" at the top. */
  parent: string;
};

let nextKey = 0;
export const emptyOld = (typed = ''): OldDraft => ({ key: (nextKey += 1), typed, share: 'whole', rest: 'continues' });
export const emptyUnit = (): NewDraft => ({ key: (nextKey += 1), code: '', name: '', type: '' });

export function choiceOf(typed: string, choices: readonly UnitChoice[]): UnitChoice | undefined {
  return choices.find(({ label }) => label === typed.trim());
}

/** The draft as a draft of another kind: rows are added or left out as that kind needs, what was typed stays. */
export function withKind(draft: EventDraft, kind: UnitEventKind, choices: readonly UnitChoice[]): EventDraft {
  const shape: { predecessors: number; units: number; more?: string } = EVENT_SHAPES[kind];
  const fit = <T>(rows: readonly T[], count: number, isOpen: boolean, make: () => T): T[] => {
    const kept = isOpen ? rows : rows.slice(0, count);
    return [...kept, ...Array.from({ length: Math.max(count - kept.length, 0) }, make)];
  };
  const old = fit(draft.old, shape.predecessors, shape.more === 'predecessors', () => emptyOld());
  const units = fit(draft.units, shape.units, shape.more === 'units', emptyUnit);
  return startFromOld({ ...draft, kind, old, units }, choices);
}

/** Fills what follows from the first old unit where nothing has been typed yet: code, kind, name, the unit above. */
export function startFromOld(draft: EventDraft, choices: readonly UnitChoice[]): EventDraft {
  const first = draft.old[0] && choiceOf(draft.old[0].typed, choices);
  if (first === undefined) return draft;
  const parent = choices.find(({ id }) => id === first.parentId)?.label ?? '';
  const units = draft.units.map((unit, at) => ({
    ...unit,
    type: unit.type === '' ? first.type : unit.type,
    code: unit.code === '' && at === 0 ? first.code : unit.code,
    name: unit.name === '' && draft.kind === 'retype' ? first.name : unit.name,
  }));
  return { ...draft, units, parent: draft.parent === '' ? parent : draft.parent };
}

/** What goes to the verbs. A unit that is not among the choices goes as an empty id, which they refuse with words. */
export function inputOf(draft: EventDraft, choices: readonly UnitChoice[]): UnitEventInput {
  const idOf = (typed: string) => choiceOf(typed, choices)?.id ?? '';
  return {
    kind: draft.kind,
    effectiveOn: draft.effectiveOn,
    decisionNumber: draft.decisionNumber,
    decisionDate: draft.decisionDate,
    note: draft.note,
    predecessors: draft.old.map(({ typed, share, rest }) => ({ unitId: idOf(typed), share: draft.kind === 'merge' ? share : 'whole', rest })),
    units: draft.units.map(({ code, name, type }) => ({ code, name, type: type as UnitType })),
    parentId: asksParent(draft.kind) && draft.parent.trim() !== '' ? idOf(draft.parent) : null,
  };
}

export function asksParent(kind: UnitEventKind): boolean {
  return kind === 'create' || kind === 'merge';
}
