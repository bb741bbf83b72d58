/** The unit above, by what a row says of it: its code, else its name with or without the kind. */
import { isValidOn, type Day, type UnitRecord } from '../unit';
import { bareName } from './unit-kinds';
import type { NamedParent } from './unit-file';

export type ParentIndex = {
  readonly byCode: ReadonlyMap<string, readonly UnitRecord[]>;
  readonly byName: ReadonlyMap<string, readonly UnitRecord[]>;
  /** Takes in a unit that the same file adds. */
  add(unit: UnitRecord): void;
};

export function parentIndex(units: readonly UnitRecord[]): ParentIndex {
  const byCode = new Map<string, UnitRecord[]>();
  const byName = new Map<string, UnitRecord[]>();
  const put = (map: Map<string, UnitRecord[]>, key: string, unit: UnitRecord) => {
    const held = map.get(key);
    if (held) held.push(unit);
    else map.set(key, [unit]);
  };
  const add = (unit: UnitRecord) => {
    put(byCode, unit.code, unit);
    put(byName, bareName(unit.name), unit);
  };
  units.forEach(add);
  return { byCode, byName, add };
}

export type FoundParent = { readonly kind: 'found'; readonly unit: UnitRecord } | { readonly kind: 'none' } | { readonly kind: 'several' };

/**
 * @param padCodes also finds "1" as "01": a spreadsheet took the zero
 * @param day on which the unit above must exist
 */
export function findParent({ code, name }: NamedParent, day: Day, { byCode, byName }: ParentIndex, padCodes: boolean): FoundParent {
  const spellings = padCodes && /^\d+$/.test(code) ? [code, code.padStart(2, '0'), code.padStart(3, '0')] : [code];
  const coded = code === '' ? [] : [...new Set(spellings)].flatMap((spelling) => byCode.get(spelling) ?? []);
  const named = code === '' ? (byName.get(bareName(name)) ?? []) : [];
  // The column of parents may hold a code or a name in one: "68" as well as "Tỉnh Lâm Đồng".
  const mixed = code === '' && named.length === 0 ? (byCode.get(name) ?? []) : [];
  const valid = [...coded, ...named, ...mixed].filter((unit) => isValidOn(unit, day));
  const exact = valid.filter((unit) => unit.name === name);
  const candidates = exact.length === 1 ? exact : valid;
  if (candidates.length > 1) return { kind: 'several' };
  return candidates[0] ? { kind: 'found', unit: candidates[0] } : { kind: 'none' };
}
