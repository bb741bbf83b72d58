/**
 * Kinds of units: the core and the files write "thi-tran"; the generated client cannot carry a hyphen in an enum name
 * and says "thi_tran". Translated here and nowhere else.
 */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { UnitType as StoredUnitType } from '@/generated/prisma/enums';

const STORED = {
  province: 'province',
  department: 'department',
  district: 'district',
  city: 'city',
  town: 'town',
  xa: 'xa',
  phuong: 'phuong',
  'thi-tran': 'thi_tran',
  'dac-khu': 'dac_khu',
} as const satisfies Record<UnitType, StoredUnitType>;

const CORE = Object.fromEntries(Object.entries(STORED).map(([core, stored]) => [stored, core])) as Record<
  StoredUnitType,
  UnitType
>;

export function toStoredUnitType(type: UnitType): StoredUnitType {
  return STORED[type];
}

export function fromStoredUnitType(type: StoredUnitType): UnitType {
  return CORE[type];
}
