/** The size of a province: 124 communes, 75 leaves, 9 appraisers. Every step in one go. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { proposePhases } from '@/core/workflow/phase-plan';
import { db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { createRound } from '@/services/rounds/create-round';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { openRound } from '@/services/rounds/open-round';
import { saveAgencies } from '@/services/rounds/save-agencies';
import { saveExclusions } from '@/services/rounds/save-exclusions';
import { savePhases } from '@/services/rounds/save-phases';
import { saveRules } from '@/services/rounds/save-rules';
import { saveUnits } from '@/services/rounds/save-units';
import type { ServiceContext } from '@/services/service-context';
import { accountId } from '../../../prisma/seed/demo/accounts';
import { contextFor } from '../../support/actor';
import { createAccounts, createProvince } from '../../support/seed-province';

const round = 'nhieu-don-vi';
const communes = Array.from({ length: 124 }, (_, at) => ({ key: `x${at}`, name: `Đơn vị ${at}`, type: at < 20 ? ('phuong' as const) : ('xa' as const) }));
const agencies = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Văn phòng UBND tỉnh', 'Sở Khoa học và Công nghệ', 'Sở Nông nghiệp và Môi trường', 'Sở Xây dựng'];
const file = readCriteriaSetFile(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/criteria/commune-2025.json'), 'utf8')));
if (!file.ok) throw new Error('fixture');
const { set } = file.value;

let ids: Map<string, string>;
let quanly: ServiceContext;
let appraisers: string[];
let revision = 1;

beforeAll(async () => {
  ids = await createProvince(db, 'lon', 'Tỉnh Lớn', [...communes, ...agencies.map((name, at) => ({ key: `so${at}`, name, type: 'department' as const }))]);
  const accounts = await createAccounts(db, 'lon', [
    { key: 'quanly', name: 'Quản lý', role: 'RoundManager', unitId: ids.get('so0') as string },
    ...agencies.map((name, at) => ({ key: `tham${at}`, name, role: 'Appraiser' as const, unitId: ids.get(`so${at}`) as string })),
  ]);
  appraisers = agencies.map((_, at) => accountId(accounts[`tham${at}`] as string));
  quanly = await contextFor(db, accounts.quanly as string);
  await createRound(quanly, { name: 'Kỳ lớn', code: round, year: 2026, criteriaSetId: await insertCriteriaSet(db, ids.get('tinh') as string, set), copyFrom: null });
});

const codes = communes.map(({ key }) => key);
const seen = () => ({ round, revision });

const STEPS: readonly [string, () => Promise<{ revision: number }>][] = [
  ['units', () => saveUnits(quanly, { ...seen(), groups: [{ code: 'phuong', name: 'Phường' }, { code: 'xa', name: 'Xã' }], units: communes.map(({ key, type }) => ({ unitId: ids.get(key), code: key, group: type })) })],
  ['exclusions: ten leaves for every unit', () => saveExclusions(quanly, { ...seen(), exclusions: codes.flatMap((unit) => leavesOf(set).filter(({ source, appliesTo }) => source !== 'survey' && !appliesTo).slice(0, 10).map(({ code: leaf }) => ({ unit, leaf, reason: 'Không phát sinh.' }))) })],
  ['agencies: every appraiser for every unit', async () => {
    const { proposals } = await getRoundSetup(quanly, { round });
    return saveAgencies(quanly, { ...seen(), assignments: proposals.map(({ leaf, agencyId }) => ({ leaf, agencyId })), appraisers: appraisers.map((id) => ({ accountId: id, units: codes })) });
  }],
  ['phases', () => savePhases(quanly, { ...seen(), phases: proposePhases(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)).map(({ phase, opensAt, deadline }) => ({ phase, opensAt: opensAt.toISOString(), deadline: deadline.toISOString() })) })],
  ['rules', () => saveRules(quanly, { ...seen(), rules: { ...DEFAULT_ROUND_RULES, ratingBands: set.ratingBands ?? [] } })],
  ['opening', () => openRound(quanly, seen())],
];

it.each(STEPS)('%s', async (_, step) => {
  ({ revision } = await step());
  expect(revision).toBeGreaterThan(1);
});

it('is whole afterwards', async () => {
  const view = await getRoundSetup(quanly, { round });
  expect(view).toMatchObject({ status: 'open', groups: [{ code: 'phuong' }, { code: 'xa' }] });
  expect([view.units.length, view.exclusions.length]).toEqual([124, 1240]);
  expect(view.assignments).toHaveLength([...leavesOf(set), ...extraLeavesOf(set)].filter(({ source }) => source !== 'survey').length);
  expect(view.appraisers.every(({ units }) => units.length === 124)).toBe(true);
  expect(await db.scoreSheet.count({ where: { roundUnit: { round: { code: round } } } })).toBe(124);
});
