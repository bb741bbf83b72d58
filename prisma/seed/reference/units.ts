/**
 * Units of Lâm Đồng with their lineage: the province as one continuing unit; its districts of 2022 and all communes that
 * became the 124 of 1 July 2025, those of Bình Thuận and Đắk Nông included.
 *
 * Source of codes, names and lineage: the conversion table of the National Statistics Office of 1 July 2025. The table
 * starts from the last day of the old system, when Đạ Tẻh and Cát Tiên had already been merged into Đạ Huoai
 * (1 December 2024, resolution 1245/NQ-UBTVQH15); the communes of the three stand here under their district of 2022.
 */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { Db } from '@/data/client';
import { toStoredUnitType } from '@/data/unit-types';
import type { Prisma } from '@/generated/prisma/client';
import type { LineageKind } from '@/generated/prisma/enums';
import { stableId } from '../stable-id';
import { CAT_TIEN_DEPARTMENTS, type Department, PROVINCE_DEPARTMENTS } from './departments';
import { readCsv } from './read-file';

/** Day of decision 124/2004/QĐ-TTg, which gave the units their codes: "since then at the latest". */
const SINCE_CODES = '2004-07-08';
const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const TWO_TIERS = '2025-07-01';

const PROVINCES = [
  { code: '68', name: 'Tỉnh Lâm Đồng', validTo: null },
  { code: '60', name: 'Tỉnh Bình Thuận', validTo: LAST_DAY_OF_DISTRICTS },
  { code: '67', name: 'Tỉnh Đắk Nông', validTo: LAST_DAY_OF_DISTRICTS },
] as const;

type DistrictRow = Record<'code' | 'name' | 'type' | 'province_code' | 'valid_from' | 'valid_to', string>;
type OldCommuneRow = Record<'code' | 'name' | 'type' | 'district_code', string>;
type CommuneRow = Record<'code' | 'name' | 'type', string>;
type LineageRow = Record<'successor_code' | 'predecessor_code' | 'kind', string>;

/** Ids are derived from code and first day, so that every installation agrees and a second run finds the first. */
export const provinceId = (code: string): string => stableId('province', code, SINCE_CODES);
export const districtId = (code: string, validFrom = SINCE_CODES): string => stableId('district', code, validFrom);
export const oldCommuneId = (code: string): string => stableId('commune', code, SINCE_CODES);
export const communeId = (code: string): string => stableId('commune', code, TWO_TIERS);
export const departmentId = (code: string): string => stableId('department', code);

export const LAM_DONG = provinceId('68');
export const CAT_TIEN_DISTRICT = districtId('683');

/** The 124 communes of today with code, name and type. */
export function readCommunes2025(): { code: string; name: string; type: UnitType }[] {
  return readCsv<CommuneRow>('units/communes-2025.csv').map((row) => ({ ...row, type: row.type as UnitType }));
}

/** The communes of one district of 2022. */
export function readCommunesOf(districtCode: string): { code: string; name: string }[] {
  return readCsv<OldCommuneRow>('units/communes-before-2025-07.csv').filter((row) => row.district_code === districtCode);
}

/** The districts of Lâm Đồng in 2022. */
export function readDistricts2022(): { code: string; name: string }[] {
  return readCsv<DistrictRow>('units/districts.csv').filter((row) => row.province_code === '68' && row.valid_from === '');
}

export async function seedUnits(db: Db): Promise<void> {
  await db.unit.createMany({ data: unitRows(), skipDuplicates: true });
  await db.unitLineage.createMany({ data: lineageRows(), skipDuplicates: true });
}

export function unitRows(): Prisma.UnitCreateManyInput[] {
  const unit = (
    id: string,
    code: string,
    name: string,
    type: UnitType,
    parentId: string | null,
    validFrom: string,
    validTo: string | null,
  ): Prisma.UnitCreateManyInput => ({
    id,
    code,
    name,
    type: toStoredUnitType(type),
    parentId,
    validFrom: new Date(validFrom),
    validTo: validTo === null ? null : new Date(validTo),
  });
  const department = (parentId: string) => (row: Department) =>
    unit(departmentId(row.code), row.code, row.name, 'department', parentId, row.validFrom ?? SINCE_CODES, row.validTo ?? null);
  return [
    ...PROVINCES.map((row) => unit(provinceId(row.code), row.code, row.name, 'province', null, SINCE_CODES, row.validTo)),
    ...readCsv<DistrictRow>('units/districts.csv').map((row) => {
      const validFrom = row.valid_from || SINCE_CODES;
      const type = row.type as UnitType;
      return unit(districtId(row.code, validFrom), row.code, row.name, type, provinceId(row.province_code), validFrom, row.valid_to);
    }),
    ...readCsv<OldCommuneRow>('units/communes-before-2025-07.csv').map((row) =>
      unit(
        oldCommuneId(row.code),
        row.code,
        row.name,
        row.type as UnitType,
        districtId(row.district_code),
        SINCE_CODES,
        LAST_DAY_OF_DISTRICTS,
      ),
    ),
    ...readCommunes2025().map((row) => unit(communeId(row.code), row.code, row.name, row.type, LAM_DONG, TWO_TIERS, null)),
    ...PROVINCE_DEPARTMENTS.map(department(LAM_DONG)),
    ...CAT_TIEN_DEPARTMENTS.map(department(CAT_TIEN_DISTRICT)),
  ];
}

export function lineageRows(): Prisma.UnitLineageCreateManyInput[] {
  const daHuoai = districtId('682', '2024-12-01');
  return [
    ...readCsv<LineageRow>('units/lineage-2025-07.csv').map((row) => ({
      successorId: communeId(row.successor_code),
      predecessorId: oldCommuneId(row.predecessor_code),
      kind: row.kind as LineageKind,
      effectiveOn: new Date(TWO_TIERS),
    })),
    ...['681', '682', '683'].map((code) => ({
      successorId: daHuoai,
      predecessorId: districtId(code),
      kind: 'whole' as const,
      effectiveOn: new Date('2024-12-01'),
    })),
    // Resolution 202/2025/QH15: Bình Thuận and Đắk Nông went into Lâm Đồng, which goes on as the same unit.
    ...['60', '67'].map((code) => ({
      successorId: LAM_DONG,
      predecessorId: provinceId(code),
      kind: 'whole' as const,
      effectiveOn: new Date(TWO_TIERS),
    })),
    ...PROVINCE_DEPARTMENTS.flatMap((row) =>
      row.successor
        ? [
            {
              successorId: departmentId(row.successor),
              predecessorId: departmentId(row.code),
              kind: 'whole' as const,
              effectiveOn: new Date('2025-03-01'),
            },
          ]
        : [],
    ),
  ];
}
