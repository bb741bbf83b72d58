import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { DEFAULT_ROUND_RULES, type RoundRules } from '@/core/scoring/round-rules';
import { proposePhases } from '@/core/workflow/phase-plan';
import { isReady, roundReadiness, type RoundPreparation } from '@/core/workflow/round-readiness';

const file = path.resolve(import.meta.dirname, '../../fixtures/criteria/commune-2025.json');
const read = readCriteriaSetFile(JSON.parse(readFileSync(file, 'utf8')));
if (!read.ok) throw new Error('fixture');
const set = read.value.set;
const declared = [...leavesOf(set), ...extraLeavesOf(set)].filter(({ source }) => source !== 'survey');

const unit = (code: string, type: 'xa' | 'phuong' | 'dac-khu' | 'district' = 'xa') => ({ code, type, groupCode: 'a', isValid: true, hasOfficer: true, hasLeader: true, excluded: [] as string[] });
const agency = { id: 'so', isValid: true, covered: new Set(['1', '2', '3']), ownCode: null as string | null };
const rules: RoundRules = { ...DEFAULT_ROUND_RULES, ratingBands: [{ label: 'Đạt', from: '0', fromInclusive: true }] };

/** Ready in every respect but for the survey, which is prepared later. */
const ready: RoundPreparation = {
  status: 'draft',
  criteriaSetStatus: 'issued',
  set,
  groups: [{ code: 'a' }],
  units: [unit('1', 'xa'), unit('2', 'phuong'), unit('3', 'dac-khu')],
  agencyOf: new Map(declared.map(({ code }) => [code, 'so'])),
  agencies: [agency],
  phases: proposePhases('2026-01-05'),
  rules,
  survey: 'open',
  now: new Date('2026-01-01T00:00:00Z'),
};
const problems = (part: Partial<RoundPreparation>) => roundReadiness({ ...ready, ...part });
const without = (...codes: string[]) => new Map([...ready.agencyOf].filter(([code]) => !codes.includes(code)));

it('nothing stands against a round that is ready', () => {
  expect(problems({})).toEqual([]);
});

describe('an error, which keeps the round closed', () => {
  const withUnit = (part: object) => ({ units: [{ ...unit('1'), ...part }, unit('2', 'phuong'), unit('3', 'dac-khu')] });
  it.each<[string, Partial<RoundPreparation>, object]>([
    ['a round that is open', { status: 'open' }, { kind: 'not-a-draft', step: 'general' }],
    ['a set that may still change', { criteriaSetStatus: 'draft' }, { kind: 'set-not-issued', step: 'general' }],
    ['no units', { units: [] }, { kind: 'no-units', step: 'units' }],
    ['a group without units', { groups: [{ code: 'a' }, { code: 'b' }] }, { kind: 'group-empty', groups: ['b'], step: 'units' }],
    ['a unit that does not exist on the day', withUnit({ isValid: false }), { kind: 'units-not-valid', units: ['1'], step: 'units' }],
    ['a unit without anything left to appraise', withUnit({ excluded: leavesOf(set).map(({ code }) => code) }), { kind: 'units-without-leaves', units: ['1'], step: 'exclusions' }],
    ['a leaf that nobody appraises', { agencyOf: without('1.1.1') }, { kind: 'leaves-without-agency', leaves: ['1.1.1'], step: 'agencies' }],
    ['bonus and penalty items that nobody appraises', { agencyOf: without('TH.1', 'TR.1') }, { kind: 'leaves-without-agency', leaves: ['TH.1', 'TR.1'], step: 'agencies' }],
    ['an agency that has ended', { agencies: [{ ...agency, isValid: false }] }, { kind: 'agency-ended', agencyId: 'so', leaves: declared.length, step: 'agencies' }],
    ['units that no appraiser of an agency appraises', { agencies: [{ ...agency, covered: new Set(['1']) }] }, { kind: 'agency-without-appraiser', agencyId: 'so', units: ['2', '3'], step: 'agencies' }],
    ['no calendar', { phases: [] }, { kind: 'no-phases', step: 'phases' }],
    ['a missing phase', { phases: ready.phases.filter(({ phase }) => phase !== 'round1') }, { kind: 'phase-missing', phase: 'round1', step: 'phases' }],
    ['a deadline on the dot', { now: ready.phases[0]?.deadline }, { kind: 'self-deadline-passed', step: 'phases' }],
    ['an unknown area as tie-break', { rules: { ...rules, ranking: { ...rules.ranking, tieBreak: [{ area: '99' }] } } }, { kind: 'tie-break-unknown', area: '99', step: 'rules' }],
  ])('%s', (_, part, problem) => {
    const found = problems(part);
    expect(found).toEqual([expect.objectContaining({ ...problem, severity: 'error' })]);
    expect(isReady(found)).toBe(false);
  });
});

describe('a warning, with which it opens all the same', () => {
  it.each<[string, Partial<RoundPreparation>, object]>([
    ['survey leaves without a survey', { survey: null }, { kind: 'no-survey' }],
    ['a unit without anybody', { units: [{ ...unit('1'), hasOfficer: false, hasLeader: false }] }, { kind: 'units-without-account', units: ['1'] }],
    ['a unit without a leader', { units: [{ ...unit('1'), hasLeader: false }] }, { kind: 'units-without-leader', units: ['1'] }],
    ['units that reach less than the set', { units: [unit('1', 'district')] }, { kind: 'maximum-differs', unitType: 'district', attainable: '96', total: '100' }],
    ['an agency that is measured itself', { agencies: [{ ...agency, covered: new Set(['2', '3']), ownCode: '1' }] }, { kind: 'agency-measured', agencyId: 'so' }],
    ['no time for the council', { phases: ready.phases.filter(({ phase }) => phase !== 'council') }, { kind: 'phase-left-out', phase: 'council' }],
    ['no bands', { rules: DEFAULT_ROUND_RULES }, { kind: 'no-bands' }],
    ['bands above 0', { rules: { ...rules, ratingBands: [{ label: 'Đạt', from: '50', fromInclusive: true }] } }, { kind: 'bands-leave-rest', below: '50', inclusive: true }],
  ])('%s', (_, part, problem) => {
    const found = problems(part);
    expect(found).toEqual([expect.objectContaining({ ...problem, severity: 'warning' })]);
    expect(isReady(found)).toBe(true);
  });

  it('the council beginning a minute before the appraisal ends', () => {
    const [self, first, second, council, publication] = ready.phases as [(typeof ready.phases)[0], (typeof ready.phases)[0], (typeof ready.phases)[0], (typeof ready.phases)[0], (typeof ready.phases)[0]];
    const early = { ...council, opensAt: new Date(second.deadline.getTime() - 60_000) };
    expect(problems({ phases: [self, first, second, early, publication] })).toEqual([{ kind: 'council-cuts-appraisal', phase: 'round2', step: 'phases', severity: 'warning' }]);
    expect(problems({ phases: [self, first, second, { ...council, opensAt: second.deadline }, publication] })).toEqual([]);
  });
});

it('a leaf for another kind of unit needs nobody', () => {
  // 8.2.2 is asked of wards alone, 3.2.4 of xã and đặc khu.
  expect(problems({ units: [unit('1')], agencyOf: without('8.2.2') })).toEqual([]);
  expect(problems({ units: [unit('2', 'phuong')], agencyOf: without('8.2.2', '3.2.4') })).toEqual([expect.objectContaining({ leaves: ['8.2.2'] })]);
  expect(problems({ agencies: [{ ...agency, id: 'khac', covered: new Set() }, agency], agencyOf: new Map([...ready.agencyOf, ['8.2.2', 'khac']]) })).toEqual([
    expect.objectContaining({ kind: 'agency-without-appraiser', agencyId: 'khac', leaves: 1, units: ['2'] }),
  ]);
});
