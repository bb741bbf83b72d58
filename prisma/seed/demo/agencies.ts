import { CAT_TIEN_DEPARTMENTS, type Department, PROVINCE_DEPARTMENTS } from '../reference/departments';
import { departmentId } from '../reference/units';

const byName = (departments: readonly Department[]): ReadonlyMap<string, string> =>
  new Map(departments.map(({ name, code }) => [name, departmentId(code)]));

/** Name as printed in the criteria sets -> id of the agency. */
export const PROVINCE_AGENCIES = byName(PROVINCE_DEPARTMENTS);
export const CAT_TIEN_AGENCIES = byName(CAT_TIEN_DEPARTMENTS);
