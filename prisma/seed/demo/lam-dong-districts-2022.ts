/**
 * Round `lam-dong-huyen-2022`: Cát Tiên leaf by leaf as in its entries file, the other eleven districts with invented
 * declarations that give exactly their illustrative points by area.
 */
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import type { Facts } from '@/core/scoring/facts';
import type { Db } from '@/data/client';
import { criteriaSetId, readCriteriaSet } from '../reference/criteria-sets';
import { readJson } from '../reference/read-file';
import { districtId, LAM_DONG, readDistricts2022 } from '../reference/units';
import { accountId, type DemoAccount, leaderOf, PROVINCE_APPRAISERS } from './accounts';
import { PROVINCE_AGENCIES } from './agencies';
import { appraiserIdsFor, appraiserOf } from './appraisers';
import { type CreatedRound, createRound, rulesFor } from './create-round';
import { inVietnam } from './dates';
import { inventAppraised, inventEntries } from './invent-sheet';
import { logSheets } from './log-sheets';
import { randomOf } from './random';
import { type EntryDraft, type SheetDraft, writeSheets } from './write-sheets';

export type DistrictResult = {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly illustrative: boolean;
  readonly areas: readonly {
    readonly code: string;
    readonly appraised: { readonly points: string };
    readonly survey: { readonly points: string };
  }[];
};

type CatTienEntry = {
  readonly code: string;
  readonly source: 'appraised' | 'external' | 'survey';
  readonly self: { readonly data: Facts } | null;
  readonly appraised: { readonly data: Facts; readonly reason?: string };
};

export const MINIMUM_RESPONSES = 30;
const SUBMITTED = inVietnam('2022-12-12T15:30');
const WRITTEN_AT = { round1: inVietnam('2023-01-18T10:00'), final: inVietnam('2023-05-16T09:00') };

/** Illustrative results by area, all twelve districts; the codes are those of the round. */
export function readDistrictResults(): readonly DistrictResult[] {
  return readJson<{ units: DistrictResult[] }>('results/lam-dong-districts-2022.json').units;
}

/** Unit of a district by the code of the data files ("cat-tien"). */
export function districtUnitId(result: { readonly fullName: string }): string {
  const district = readDistricts2022().find(({ name }) => name === result.fullName);
  if (!district) throw new Error(`No district ${result.fullName}`);
  return districtId(district.code);
}

/** Leaders of the districts that have no named account. */
export function districtLeaders(): DemoAccount[] {
  return readDistrictResults()
    .filter(({ code }) => code !== 'cat-tien')
    .map((result) => leaderOf(leaderName(result.code), result.fullName, districtUnitId(result)));
}

export async function seedDistrictRound2022(db: Db): Promise<CreatedRound> {
  const set = readCriteriaSet('district-2022');
  const round = await createRound(db, {
    code: 'lam-dong-huyen-2022',
    name: 'Chỉ số cải cách hành chính các huyện, thành phố tỉnh Lâm Đồng năm 2022',
    year: 2022,
    organiserId: LAM_DONG,
    criteriaSetId: await criteriaSetId(db, 'district-2022'),
    rules: rulesFor(set, MINIMUM_RESPONSES),
    groups: [{ code: 'huyen', name: 'Huyện, thành phố' }],
    units: readDistrictResults().map((result) => ({
      unitId: districtUnitId(result),
      code: result.code,
      group: 'huyen',
      illustrative: result.illustrative,
    })),
    phases: [
      { phase: 'selfAssessment', opensAt: inVietnam('2022-11-15T08:00'), deadline: inVietnam('2022-12-15T17:00') },
      { phase: 'round1', opensAt: inVietnam('2022-12-16T08:00'), deadline: inVietnam('2023-01-31T17:00') },
      { phase: 'round2', opensAt: inVietnam('2023-02-01T08:00'), deadline: inVietnam('2023-03-15T17:00') },
      { phase: 'council', opensAt: inVietnam('2023-03-16T08:00'), deadline: inVietnam('2023-05-31T17:00') },
      { phase: 'publication', opensAt: inVietnam('2023-06-01T08:00'), deadline: inVietnam('2023-08-31T17:00') },
    ],
    agencies: PROVINCE_AGENCIES,
    appraiserIds: appraiserIdsFor(PROVINCE_APPRAISERS, PROVINCE_AGENCIES, [...leavesOf(set), ...extraLeavesOf(set)]),
  });
  const sheets = [
    sheet('cat-tien', catTienEntries(accountId('cattien.canbo'), appraiser(), accountId('hoidong'))),
    ...readDistrictResults()
      .filter(({ code }) => code !== 'cat-tien')
      .map((result) => sheet(result.code, inventDistrictEntries(result, {
        self: accountId(leaderName(result.code)),
        round1: appraiser(),
        final: accountId('hoidong'),
      }))),
  ];
  await writeSheets(db, round, sheets);
  await logSheets(db, round, sheets, {
    leader: (code) => (code === 'cat-tien' ? 'cattien.chutich' : leaderName(code)),
    officer: (code) => (code === 'cat-tien' ? 'cattien.canbo' : leaderName(code)),
    roundManager: 'sonoivu',
  });
  return round;
}

/** Cát Tiên as in its entries file: declared, appraised with the reasons, and fixed as appraised. */
export function catTienEntries(
  officerId: string,
  appraiserIdOf: ReturnType<typeof appraiserOf>,
  councilId: string,
): EntryDraft[] {
  const leaves = new Map(leavesOf(readCriteriaSet('district-2022')).map((leaf) => [leaf.code, leaf]));
  return readJson<{ entries: CatTienEntry[] }>('results/cat-tien-2022-entries.json').entries.flatMap((entry) => {
    const leaf = leaves.get(entry.code);
    if (!leaf) throw new Error(`No leaf ${entry.code}`);
    if (entry.self === null) return [];
    const { data, reason } = entry.appraised;
    return {
      code: entry.code,
      explanation: entry.source === 'external' ? undefined : 'Tài liệu kiểm chứng gửi kèm hồ sơ giấy của đơn vị.',
      stages: {
        self: { facts: entry.self.data, authorId: entry.source === 'external' ? null : officerId },
        round1: { facts: data, authorId: appraiserIdOf(leaf), reason },
        final: { facts: data, authorId: councilId },
      },
    };
  });
}

/** Invented entries of one of the other districts that give exactly its points by area. */
export function inventDistrictEntries(
  result: DistrictResult,
  authors: Parameters<typeof inventEntries>[2],
): EntryDraft[] {
  const set = readCriteriaSet('district-2022');
  const random = randomOf(`lam-dong-huyen-2022 ${result.code}`);
  const points = new Map(result.areas.map(({ code, appraised }) => [code, appraised.points]));
  return inventEntries(leavesOf(set), inventAppraised(set, undefined, points, random), authors, 'final', random);
}

function leaderName(code: string): string {
  return `${code.replaceAll('-', '')}.chutich`;
}

function appraiser() {
  return appraiserOf(PROVINCE_APPRAISERS, PROVINCE_AGENCIES);
}

function sheet(unitCode: string, entries: readonly EntryDraft[]): SheetDraft {
  return { unitCode, status: 'finalised', submittedAt: SUBMITTED, updatedAt: SUBMITTED, writtenAt: WRITTEN_AT, entries };
}
