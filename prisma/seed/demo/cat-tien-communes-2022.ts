/**
 * Round `cat-tien-xa-2022`, organised by huyện Cát Tiên for its nine communes. Only the mean (83,04) and who stands above
 * and below it were published; the points by area are illustrative, and the declarations are invented to give them.
 */
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import type { Db } from '@/data/client';
import { criteriaSetId, readCriteriaSet } from '../reference/criteria-sets';
import { readJson } from '../reference/read-file';
import { CAT_TIEN_DISTRICT, oldCommuneId, readCommunesOf } from '../reference/units';
import { accountId, CAT_TIEN_APPRAISERS, type DemoAccount, leaderOf } from './accounts';
import { CAT_TIEN_AGENCIES } from './agencies';
import { appraiserIdsFor, appraiserOf } from './appraisers';
import { type CreatedRound, createRound, rulesFor } from './create-round';
import { inVietnam } from './dates';
import { inventAppraised, inventEntries } from './invent-sheet';
import type { DistrictResult } from './lam-dong-districts-2022';
import { logSheets } from './log-sheets';
import { randomOf } from './random';
import { type SheetDraft, writeSheets } from './write-sheets';

const SUBMITTED = inVietnam('2022-11-25T16:00');
const WRITTEN_AT = { round1: inVietnam('2022-12-20T14:00'), final: inVietnam('2023-02-08T09:00') };
const NAMED = 'gia-vien';

export function readCommuneResults(): readonly DistrictResult[] {
  return readJson<{ units: DistrictResult[] }>('results/cat-tien-communes-2022.json').units;
}

export function communeUnitId(result: { readonly fullName: string }): string {
  const commune = readCommunesOf('683').find(({ name }) => name === result.fullName);
  if (!commune) throw new Error(`No commune ${result.fullName}`);
  return oldCommuneId(commune.code);
}

export function catTienCommuneLeaders(): DemoAccount[] {
  return readCommuneResults()
    .filter(({ code }) => code !== NAMED)
    .map((result) => leaderOf(leaderName(result.code), result.fullName, communeUnitId(result)));
}

export async function seedCommuneRound2022(db: Db): Promise<CreatedRound> {
  const set = readCriteriaSet('commune-2022');
  const results = readCommuneResults();
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)];
  const round = await createRound(db, {
    code: 'cat-tien-xa-2022',
    name: 'Chỉ số cải cách hành chính các xã, thị trấn huyện Cát Tiên năm 2022',
    year: 2022,
    organiserId: CAT_TIEN_DISTRICT,
    criteriaSetId: await criteriaSetId(db, 'commune-2022'),
    rules: rulesFor(set, 20),
    groups: [{ code: 'xa-thi-tran', name: 'Xã, thị trấn' }],
    units: results.map((result) => ({
      unitId: communeUnitId(result),
      code: result.code,
      group: 'xa-thi-tran',
      illustrative: true,
    })),
    phases: [
      { phase: 'selfAssessment', opensAt: inVietnam('2022-11-01T08:00'), deadline: inVietnam('2022-11-30T17:00') },
      { phase: 'round1', opensAt: inVietnam('2022-12-01T08:00'), deadline: inVietnam('2022-12-31T17:00') },
      { phase: 'council', opensAt: inVietnam('2023-01-03T08:00'), deadline: inVietnam('2023-02-15T17:00') },
      { phase: 'publication', opensAt: inVietnam('2023-02-16T08:00'), deadline: inVietnam('2023-03-31T17:00') },
    ],
    agencies: CAT_TIEN_AGENCIES,
    appraiserIds: appraiserIdsFor(CAT_TIEN_APPRAISERS, CAT_TIEN_AGENCIES, leaves),
  });
  const round1 = appraiserOf(CAT_TIEN_APPRAISERS, CAT_TIEN_AGENCIES);
  const sheets = results.map(({ code, areas }): SheetDraft => {
    const random = randomOf(`cat-tien-xa-2022 ${code}`);
    const points = new Map(areas.map((area) => [area.code, area.appraised.points]));
    const self = accountId(code === NAMED ? 'giavien.canbo' : leaderName(code));
    const authors = { self, round1, final: accountId('cattien.hoidong') };
    const entries = inventEntries(leavesOf(set), inventAppraised(set, undefined, points, random), authors, 'final', random);
    return {
      unitCode: code,
      status: 'finalised',
      submittedAt: SUBMITTED,
      updatedAt: SUBMITTED,
      writtenAt: WRITTEN_AT,
      entries,
    };
  });
  await writeSheets(db, round, sheets);
  await logSheets(db, round, sheets, {
    leader: (code) => (code === NAMED ? 'giavien.chutich' : leaderName(code)),
    officer: (code) => (code === NAMED ? 'giavien.canbo' : leaderName(code)),
    roundManager: 'cattien.quanly',
  });
  return round;
}

function leaderName(code: string): string {
  return `${code.replaceAll('-', '')}.chutich`;
}
