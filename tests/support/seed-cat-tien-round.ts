import { leavesOf } from '@/core/criteria/leaves';
import type { Db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { accountId } from '../../prisma/seed/demo/accounts';
import { type CreatedRound, createRound, rulesFor } from '../../prisma/seed/demo/create-round';
import {
  catTienEntries,
  inventDistrictEntries,
  MINIMUM_RESPONSES,
  readDistrictResults,
} from '../../prisma/seed/demo/lam-dong-districts-2022';
import { openSurvey, readQuestionnaire2022 } from '../../prisma/seed/demo/survey-2022';
import { writeSheets } from '../../prisma/seed/demo/write-sheets';
import { readCriteriaSet } from '../../prisma/seed/reference/criteria-sets';
import { createAccounts, createProvince, openPhases } from './seed-province';

/** Agencies of 2022 by the key of their appraiser's account. */
const AGENCIES = {
  noivu: 'Sở Nội vụ',
  tuphap: 'Sở Tư pháp',
  taichinh: 'Sở Tài chính',
  vanphong: 'Văn phòng UBND tỉnh',
  khdt: 'Sở Kế hoạch và Đầu tư',
  tttt: 'Sở Thông tin và Truyền thông',
} as const;
export type AgencyKey = keyof typeof AGENCIES;
const AGENCY_KEYS = Object.keys(AGENCIES) as AgencyKey[];

export type CatTienRound = {
  readonly round: CreatedRound;
  readonly provinceId: string;
  readonly surveyId: string;
  /** Usernames; each agency's appraiser under its key. `canbodalat` is an officer of another unit of the round. */
  readonly accounts: Record<
    'canbo' | 'chutich' | 'hoidong' | 'khaosat' | 'sonoivu' | 'thanhtra' | 'quantri' | 'canbodalat' | AgencyKey,
    string
  >;
  /** Agency as printed in the criteria set -> key of its appraiser. */
  readonly appraiserKeys: ReadonlyMap<string, AgencyKey>;
};

/**
 * A round like Lâm Đồng 2022 in a province of its own: eleven districts finalised with declarations that give their
 * points, Cát Tiên (code "cat-tien") an empty draft that has only the figures of other systems, the survey open without
 * an answer. Worked through with the entries and the forms of the data files it ends in 63,16/75 + 19,89/25 = 83,05, 10/12.
 * @param code part of the usernames and of the round's address "ky-<code>"; lower case, unique in the database
 */
export async function createCatTienRound(db: Db, { code, now = new Date() }: { readonly code: string; readonly now?: Date }): Promise<CatTienRound> {
  const results = readDistrictResults();
  const ids = await createProvince(db, code, 'Tỉnh Lâm Đồng', [
    ...results.map(({ code: key, fullName }) => ({
      key,
      name: fullName,
      type: fullName.startsWith('Thành phố') ? ('city' as const) : ('district' as const),
    })),
    ...AGENCY_KEYS.map((key) => ({ key, name: AGENCIES[key], type: 'department' as const })),
  ]);
  const id = (key: string): string => ids.get(key) ?? '';
  const accounts = await createAccounts(db, code, [
    { key: 'canbo', name: 'Cán bộ CCHC huyện Cát Tiên', role: 'UnitOfficer', unitId: id('cat-tien') },
    { key: 'chutich', name: 'Chủ tịch UBND huyện Cát Tiên', role: 'UnitLeader', unitId: id('cat-tien') },
    { key: 'canbodalat', name: 'Cán bộ CCHC thành phố Đà Lạt', role: 'UnitOfficer', unitId: id('da-lat') },
    { key: 'hoidong', name: 'Thư ký Hội đồng thẩm định', role: 'CouncilMember', unitId: id('tinh') },
    { key: 'khaosat', name: 'Quản lý điều tra xã hội học', role: 'SurveyManager', unitId: id('tinh') },
    { key: 'sonoivu', name: 'Quản lý kỳ đánh giá', role: 'RoundManager', unitId: id('noivu') },
    { key: 'thanhtra', name: 'Thanh tra viên', role: 'Auditor', unitId: id('tinh') },
    { key: 'quantri', name: 'Quản trị', role: 'Administrator', unitId: id('tinh') },
    ...AGENCY_KEYS.map((key) => ({
      key,
      name: `Chuyên viên ${AGENCIES[key]}`,
      role: 'Appraiser' as const,
      unitId: id(key),
    })),
  ]);
  const set = readCriteriaSet('district-2022');
  const round = await createRound(db, {
    code: `ky-${code}`,
    name: `Chỉ số cải cách hành chính các huyện, thành phố năm 2022 (${code})`,
    year: 2022,
    organiserId: id('tinh'),
    criteriaSetId: await insertCriteriaSet(db, id('tinh'), set),
    rules: rulesFor(set, MINIMUM_RESPONSES),
    groups: [{ code: 'huyen', name: 'Huyện, thành phố' }],
    units: results.map(({ code: unitCode, illustrative }) => ({
      unitId: id(unitCode),
      code: unitCode,
      group: 'huyen',
      illustrative,
    })),
    phases: openPhases(now),
    agencies: new Map(AGENCY_KEYS.map((key) => [AGENCIES[key], id(key)])),
    appraiserIds: AGENCY_KEYS.map((key) => accountId(accounts[key])),
  });
  const appraiserKeys = new Map(AGENCY_KEYS.map((key) => [AGENCIES[key] as string, key]));
  const appraiserIdOf = ({ appraiser }: { readonly appraiser: string }): string => {
    const key = appraiserKeys.get(appraiser);
    if (!key) throw new Error(`No appraiser for ${appraiser}`);
    return accountId(accounts[key]);
  };
  const external = new Set(leavesOf(set).flatMap((leaf) => (leaf.source === 'external' ? [leaf.code] : [])));
  const council = accountId(accounts.hoidong);
  const submittedAt = new Date(now.getTime() - 5 * 86_400_000);
  const writtenAt = { round1: new Date(now.getTime() - 3 * 86_400_000), final: new Date(now.getTime() - 86_400_000) };
  await writeSheets(db, round, [
    {
      unitCode: 'cat-tien',
      status: 'draft',
      updatedAt: now,
      entries: catTienEntries(accountId(accounts.canbo), appraiserIdOf, council)
        .filter((entry) => external.has(entry.code))
        .map(({ code: leafCode, stages }) => ({ code: leafCode, stages: { self: stages.self } })),
    },
    ...results
      .filter(({ code: unitCode }) => unitCode !== 'cat-tien')
      .map((result) => ({
        unitCode: result.code,
        status: 'finalised' as const,
        submittedAt,
        updatedAt: submittedAt,
        writtenAt,
        entries: inventDistrictEntries(result, { self: null, round1: appraiserIdOf, final: council }),
      })),
  ]);
  const surveyId = await openSurvey(db, round, readQuestionnaire2022());
  return { round, provinceId: id('tinh'), surveyId, accounts, appraiserKeys };
}
