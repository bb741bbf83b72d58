import type { Db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import type { Facts } from '@/core/scoring/facts';
import { accountId } from '../../prisma/seed/demo/accounts';
import { type CreatedRound, createRound, type RoundSpec, rulesFor } from '../../prisma/seed/demo/create-round';
import { questionnaireOf } from '../../prisma/seed/demo/illustrative-survey';
import { openSurvey } from '../../prisma/seed/demo/survey-2022';
import { createAccounts, createProvince, openPhases } from './seed-province';
import { smallCriteriaSet } from './small-criteria-set';

/** Facts of every leaf that a unit declares, worth 15,7 of the 16 appraised points (with the imported figure of 2.3). */
export const FULL_FACTS: Readonly<Record<string, Facts>> = {
  '1.1': { optionIndex: 0 },
  '1.2': { ticked: [0, 1, 2] },
  '1.3': { numerator: '9', denominator: '10' },
  '1.4.1': { value: '2' },
  '1.4.2': { count: 4 },
  '2.1': { counts: [0, 0] },
  '2.2': { points: '2' },
  '2.3': { value: '95' },
};

export type SmallRound = {
  readonly round: CreatedRound;
  readonly provinceId: string;
  /** Id by unit code: don-vi-1, don-vi-2, don-vi-3. */
  readonly unitIds: ReadonlyMap<string, string>;
  readonly agencies: { readonly noivu: string; readonly tuphap: string };
  readonly surveyId: string;
  /** Usernames. `noivu` appraises area 1, `tuphap` area 2, both for don-vi-1 and don-vi-2 but not for don-vi-3. */
  readonly accounts: Record<
    | 'canbo1' | 'chutich1' | 'canbo2' | 'chutich2' | 'canbo3' | 'chutich3'
    | 'noivu' | 'tuphap' | 'quanly' | 'hoidong' | 'khaosat' | 'thanhtra' | 'quantri',
    string
  >;
};

/**
 * A province with three units, a set with every rule kind, an open round with empty draft sheets and an open survey.
 * Every phase is open at `now`, without round 2.
 * @param code part of the usernames and of the round's address; unique in the database
 */
export async function createSmallRound(
  db: Db,
  options: { readonly code?: string; readonly now?: Date; readonly phases?: RoundSpec['phases']; readonly rules?: Partial<RoundSpec['rules']> } = {},
): Promise<SmallRound> {
  const { code = 'thu', now = new Date() } = options;
  const numbers = [1, 2, 3] as const;
  const ids = await createProvince(db, code, 'Tỉnh Thử Nghiệm', [
    ...numbers.map((number) => ({ key: `don-vi-${number}`, name: `Huyện Số ${number}`, type: 'district' as const })),
    { key: 'so-noi-vu', name: 'Sở Nội vụ', type: 'department' },
    { key: 'so-tu-phap', name: 'Sở Tư pháp', type: 'department' },
  ]);
  const id = (key: string): string => ids.get(key) ?? '';
  const accounts = await createAccounts(db, code, [
    { key: 'canbo1', name: 'Cán bộ Huyện Số 1', role: 'UnitOfficer', unitId: id('don-vi-1') },
    { key: 'chutich1', name: 'Chủ tịch Huyện Số 1', role: 'UnitLeader', unitId: id('don-vi-1') },
    { key: 'canbo2', name: 'Cán bộ Huyện Số 2', role: 'UnitOfficer', unitId: id('don-vi-2') },
    { key: 'chutich2', name: 'Chủ tịch Huyện Số 2', role: 'UnitLeader', unitId: id('don-vi-2') },
    { key: 'canbo3', name: 'Cán bộ Huyện Số 3', role: 'UnitOfficer', unitId: id('don-vi-3') },
    { key: 'chutich3', name: 'Chủ tịch Huyện Số 3', role: 'UnitLeader', unitId: id('don-vi-3') },
    { key: 'noivu', name: 'Chuyên viên Sở Nội vụ', role: 'Appraiser', unitId: id('so-noi-vu') },
    { key: 'tuphap', name: 'Chuyên viên Sở Tư pháp', role: 'Appraiser', unitId: id('so-tu-phap') },
    { key: 'quanly', name: 'Quản lý kỳ đánh giá', role: 'RoundManager', unitId: id('so-noi-vu') },
    { key: 'hoidong', name: 'Thư ký Hội đồng', role: 'CouncilMember', unitId: id('tinh') },
    { key: 'khaosat', name: 'Quản lý điều tra', role: 'SurveyManager', unitId: id('tinh') },
    { key: 'thanhtra', name: 'Thanh tra viên', role: 'Auditor', unitId: id('tinh') },
    { key: 'quantri', name: 'Quản trị', role: 'Administrator', unitId: id('tinh') },
  ]);
  const set = smallCriteriaSet(`bo-${code}`);
  const round = await createRound(db, {
    code: `ky-${code}`,
    name: 'Kỳ đánh giá thử nghiệm',
    year: 2022,
    organiserId: id('tinh'),
    criteriaSetId: await insertCriteriaSet(db, id('tinh'), set),
    rules: { ...rulesFor(set, 1), ...options.rules },
    groups: [{ code: 'huyen', name: 'Huyện' }],
    units: numbers.map((number) => ({
      unitId: id(`don-vi-${number}`),
      code: `don-vi-${number}`,
      group: 'huyen',
      illustrative: true,
    })),
    phases: options.phases ?? openPhases(now),
    agencies: new Map([
      ['Sở Nội vụ', id('so-noi-vu')],
      ['Sở Tư pháp', id('so-tu-phap')],
    ]),
    appraiserIds: [],
  });
  await db.appraiserUnit.createMany({
    data: [accounts.noivu, accounts.tuphap].flatMap((username) =>
      ['don-vi-1', 'don-vi-2'].map((unit) => ({
        accountId: accountId(username),
        roundUnitId: round.units.get(unit)?.roundUnitId ?? '',
      })),
    ),
  });
  return {
    round,
    provinceId: id('tinh'),
    unitIds: new Map(numbers.map((number) => [`don-vi-${number}`, id(`don-vi-${number}`)])),
    agencies: { noivu: id('so-noi-vu'), tuphap: id('so-tu-phap') },
    surveyId: await openSurvey(db, round, questionnaireOf(set)),
    accounts,
  };
}
