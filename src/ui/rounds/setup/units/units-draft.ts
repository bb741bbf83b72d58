/** The choice of units while it is being made: groups in order, and where each unit stands. Plain data, changed by copies. */
import type { RoundSetupView, SaveUnitsInput, UnitCandidate } from '@/contracts/round-setup';
import { addressCodeOf } from '@/core/workflow/round-code';

export type GroupDraft = {
  /** Stable while the page is open; what `places` points to. */
  readonly key: string;
  readonly name: string;
  /** As stored: a group that keeps its name keeps its code. */
  readonly stored: { readonly name: string; readonly code: string } | null;
};
export type Place = { readonly group: string; readonly code: string };
export type UnitsDraft = { readonly groups: readonly GroupDraft[]; /** By unit id. */ readonly places: Readonly<Record<string, Place>> };

export function unitsDraftOf({ groups, units }: Pick<RoundSetupView, 'groups' | 'units'>): UnitsDraft {
  return {
    groups: groups.map((group) => ({ key: group.code, name: group.name, stored: group })),
    places: Object.fromEntries(units.map(({ unitId, code, groupCode }) => [unitId, { group: groupCode, code }])),
  };
}

/** Units into a group, each with its own code of the directory unless it has one in the round already. */
export function putInto(draft: UnitsDraft, units: readonly Pick<UnitCandidate, 'unitId' | 'code'>[], group: string): UnitsDraft {
  const places = { ...draft.places };
  for (const { unitId, code } of units) places[unitId] = { group, code: places[unitId]?.code ?? code };
  return { ...draft, places };
}

export function takeOut(draft: UnitsDraft, unitIds: Iterable<string>): UnitsDraft {
  const places = { ...draft.places };
  for (const id of unitIds) delete places[id];
  return { ...draft, places };
}

export function setCode(draft: UnitsDraft, unitId: string, code: string): UnitsDraft {
  const place = draft.places[unitId];
  return place ? { ...draft, places: { ...draft.places, [unitId]: { ...place, code } } } : draft;
}

let nextKey = 0;

/** @returns the draft and the key of the new group; a group of that name that is there already is taken instead */
export function addGroup(draft: UnitsDraft, name: string): [UnitsDraft, string] {
  const known = draft.groups.find((group) => group.name.trim() === name.trim());
  if (known && name.trim() !== '') return [draft, known.key];
  const key = `+${(nextKey += 1)}`;
  return [{ ...draft, groups: [...draft.groups, { key, name, stored: null }] }, key];
}

export function renameGroup(draft: UnitsDraft, key: string, name: string): UnitsDraft {
  return { ...draft, groups: draft.groups.map((group) => (group.key === key ? { ...group, name } : group)) };
}

/** One place up (−1) or down (1). */
export function moveGroup(draft: UnitsDraft, key: string, by: -1 | 1): UnitsDraft {
  const at = draft.groups.findIndex((group) => group.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= draft.groups.length) return draft;
  const groups = [...draft.groups];
  [groups[at], groups[to]] = [groups[to] as GroupDraft, groups[at] as GroupDraft];
  return { ...draft, groups };
}

/** A group goes; its units no longer take part until they are put elsewhere. */
export function removeGroup(draft: UnitsDraft, key: string): UnitsDraft {
  const leaving = Object.entries(draft.places).flatMap(([id, { group }]) => (group === key ? [id] : []));
  return { ...takeOut(draft, leaving), groups: draft.groups.filter((group) => group.key !== key) };
}

export function countOf(draft: UnitsDraft, key: string): number {
  return Object.values(draft.places).filter(({ group }) => group === key).length;
}

/** Whether the unit exists on a day ("2026-01-05"): its first and last day belong to it. */
export function existsOn({ validFrom, validTo }: Pick<UnitCandidate, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** As the verb takes it: codes of new and renamed groups follow from their names. */
export function unitsInputOf({ groups, places }: UnitsDraft): Pick<SaveUnitsInput, 'groups' | 'units'> {
  const codes = new Map<string, string>();
  const taken = new Set(groups.flatMap(({ name, stored }) => (stored?.name === name ? [stored.code] : [])));
  for (const { key, name, stored } of groups) {
    if (stored?.name === name) codes.set(key, stored.code);
    else codes.set(key, freeCode(addressCodeOf(name) || 'nhom', taken));
  }
  return {
    groups: groups.map(({ key, name }) => ({ code: codes.get(key) as string, name })),
    units: Object.entries(places).map(([unitId, { group, code }]) => ({ unitId, code, group: codes.get(group) ?? '' })),
  };
}

function freeCode(wanted: string, taken: Set<string>): string {
  let code = wanted;
  for (let number = 2; taken.has(code); number += 1) code = `${wanted}-${number}`;
  taken.add(code);
  return code;
}
