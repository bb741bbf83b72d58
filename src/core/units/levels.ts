/**
 * What may stand under what. A lower level always stands under a higher one, so a tree by these rules has no circle.
 * Since 1 July 2025 communes stand directly under the province; before, under a district.
 */
import type { UnitType } from '../criteria/criteria-set';

/** 1 province, 2 district, 3 commune, 4 an agency, which may stand under any of them. */
export const UNIT_LEVELS = {
  province: 1,
  district: 2,
  city: 2,
  town: 2,
  xa: 3,
  phuong: 3,
  'thi-tran': 3,
  'dac-khu': 3,
  department: 4,
} as const satisfies Record<UnitType, number>;

/** Whether a unit of one kind may stand under one of another; `null`: at the top. */
export function mayStandUnder(type: UnitType, parent: UnitType | null): boolean {
  if (parent === null) return type === 'province';
  return UNIT_LEVELS[parent] < UNIT_LEVELS[type];
}
