/**
 * Round `lam-dong-xa-2025` in progress: the 124 communes of the merged province, phường apart from xã and đặc khu, with
 * sheets in every status. All figures are invented. Xã Cát Tiên (25159) is a draft that its officer goes on with.
 */
import type { Leaf, UnitType } from '@/core/criteria/criteria-set';
import { extraLeavesOf, leavesFor, leavesOf } from '@/core/criteria/leaves';
import type { SheetStatus } from '@/core/workflow/statuses';
import type { Db } from '@/data/client';
import { criteriaSetId, readCriteriaSet } from '../reference/criteria-sets';
import { communeId, LAM_DONG, readCommunes2025 } from '../reference/units';
import { accountId, type DemoAccount, leaderOf, PROVINCE_APPRAISERS } from './accounts';
import { PROVINCE_AGENCIES } from './agencies';
import { appraiserIdsFor, appraiserOf } from './appraisers';
import { type CreatedRound, createRound, rulesFor } from './create-round';
import { daysFrom } from './dates';
import { inventAtLevel, inventEntries } from './invent-sheet';
import { logSheets } from './log-sheets';
import { type Random, randomOf } from './random';
import { type SheetDraft, writeSheets } from './write-sheets';

/** Xã Cát Tiên: the sheet that the accounts xacattien.* work on. */
const NAMED = '25159';
/** Đặc khu Phú Quý: later deadline, since ships could not sail. */
const EXTENDED = '23272';

type Situation = { readonly status: SheetStatus; readonly filled: number; readonly appraised: boolean };

export function communeLeaders2025(): DemoAccount[] {
  return readCommunes2025()
    .filter(({ code }) => code !== NAMED)
    .map(({ code, name }) => leaderOf(`${code}.chutich`, name, communeId(code)));
}

export async function seedCommuneRound2025(db: Db, now: Date): Promise<CreatedRound> {
  const set = readCriteriaSet('commune-2025');
  const communes = readCommunes2025();
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)];
  const round = await createRound(db, {
    code: 'lam-dong-xa-2025',
    name: 'Chỉ số cải cách hành chính các xã, phường, đặc khu tỉnh Lâm Đồng năm 2025',
    year: 2025,
    organiserId: LAM_DONG,
    criteriaSetId: await criteriaSetId(db, 'commune-2025'),
    rules: rulesFor(set, 30),
    groups: [
      { code: 'phuong', name: 'Phường' },
      { code: 'xa-dac-khu', name: 'Xã, đặc khu' },
    ],
    units: communes.map(({ code, type }) => ({
      unitId: communeId(code),
      code,
      group: type === 'phuong' ? 'phuong' : 'xa-dac-khu',
      illustrative: true,
    })),
    phases: [
      { phase: 'selfAssessment', opensAt: daysFrom(now, -20, 8), deadline: daysFrom(now, 10, 17) },
      { phase: 'round1', opensAt: daysFrom(now, -5, 8), deadline: daysFrom(now, 25, 17) },
      { phase: 'round2', opensAt: daysFrom(now, 26, 8), deadline: daysFrom(now, 40, 17) },
      { phase: 'council', opensAt: daysFrom(now, 41, 8), deadline: daysFrom(now, 55, 17) },
      { phase: 'publication', opensAt: daysFrom(now, 56, 8), deadline: daysFrom(now, 70, 17) },
    ],
    agencies: PROVINCE_AGENCIES,
    appraiserIds: appraiserIdsFor(PROVINCE_APPRAISERS, PROVINCE_AGENCIES, leaves),
  });
  const sheets = communes.map(({ code, type }) => inventSheet(set, code, type, now));
  await writeSheets(db, round, sheets);
  await logSheets(db, round, sheets, {
    leader: (code) => (code === NAMED ? 'xacattien.chutich' : `${code}.chutich`),
    officer: (code) => (code === NAMED ? 'xacattien.canbo' : `${code}.chutich`),
    roundManager: 'sonoivu',
  });
  await db.deadlineExtension.create({
    data: {
      roundUnitId: round.units.get(EXTENDED)?.roundUnitId ?? '',
      phase: 'selfAssessment',
      deadline: daysFrom(now, 15, 17),
      reason: 'Biển động kéo dài, tàu không ra đảo, chưa nhận đủ tài liệu kiểm chứng từ các đơn vị liên quan.',
      grantedById: accountId('sonoivu'),
      grantedAt: daysFrom(now, -1, 9),
    },
  });
  return round;
}

function inventSheet(set: ReturnType<typeof readCriteriaSet>, code: string, type: UnitType, now: Date): SheetDraft {
  const random = randomOf(`lam-dong-xa-2025 ${code}`);
  const { status, filled, appraised } = situationOf(code, random);
  const facts = inventAtLevel(set, type, 0.78 + random.next() * 0.18, random);
  const self = accountId(code === NAMED ? 'xacattien.canbo' : `${code}.chutich`);
  const round1 = appraiserOf(PROVINCE_APPRAISERS, PROVINCE_AGENCIES);
  const leaves = leavesFor(set, type).filter((leaf) => leaf.source === 'external' || random.chance(filled));
  const isAppraised = (leaf: Leaf): boolean => appraised && DONE_AGENCIES.has(leaf.appraiser);
  const isSubmitted = status === 'submitted' || status === 'returned';
  const submittedAt = isSubmitted ? daysFrom(now, -random.integer(3, 12), random.integer(8, 16)) : undefined;
  return {
    unitCode: code,
    status,
    submittedAt,
    updatedAt: status === 'submitted' && submittedAt ? submittedAt : daysFrom(now, -1, random.integer(8, 16)),
    writtenAt: { round1: new Date(now.getTime() - 3_600_000) },
    entries: inventEntries(leaves, facts, { self, round1, final: accountId('hoidong') }, 'round1', random, isAppraised),
  };
}

/** Agencies that have appraised some units already. */
const DONE_AGENCIES: ReadonlySet<string> = new Set(['Sở Tư pháp', 'Sở Tài chính', 'Sở Xây dựng']);

function situationOf(code: string, random: Random): Situation {
  if (code === NAMED) return { status: 'draft', filled: 0.35, appraised: false };
  const lot = random.next();
  if (lot < 0.3) return { status: 'submitted', filled: 1, appraised: true };
  if (lot < 0.62) return { status: 'submitted', filled: 1, appraised: false };
  if (lot < 0.72) return { status: 'pendingApproval', filled: 1, appraised: false };
  if (lot < 0.78) return { status: 'returned', filled: 1, appraised: false };
  if (lot < 0.92) return { status: 'draft', filled: 0.3 + random.next() * 0.6, appraised: false };
  return { status: 'draft', filled: 0, appraised: false };
}
