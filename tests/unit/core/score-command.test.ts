/** `npm run score`: the result of Cát Tiên from its files, and every way in which files can be wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readScoreArguments } from '../../../scripts/lib/score-arguments';
import { scoreFiles } from '../../../scripts/lib/score-files';
import { fixture } from './support';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CRITERIA = path.join(ROOT, 'tests/fixtures/criteria');
const SET = path.join(CRITERIA, 'district-2022.json');
const ENTRIES = path.join(CRITERIA, 'cat-tien-2022-entries.json');
const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Entry = { code: string; source?: string; appraised: { data?: Record<string, unknown>; points?: string } | null };
type Unit = { unit: Record<string, unknown>; criteriaSet: string; entries: Entry[] } & Record<string, unknown>;
const catTien = () => fixture<Unit>('criteria/cat-tien-2022-entries.json');

let files = 0;
function write(content: unknown): string {
  const file = path.join(folder, `${(files += 1)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
function renamed(code: string, change: (unit: Unit) => void = () => undefined): Unit {
  const unit = catTien();
  unit.unit = { ...unit.unit, code, name: code };
  change(unit);
  return unit;
}
function setFacts(unit: Unit, code: string, data: Record<string, unknown>): void {
  const entry = unit.entries.find((candidate) => candidate.code === code);
  if (entry) entry.appraised = { data };
}
const score = (entries: unknown[], rules: unknown = null, set = SET) =>
  scoreFiles({ set, entries: entries.map((content) => (typeof content === 'string' && content.startsWith('/') ? content : write(content))), rules: rules === null ? null : write(rules) });
/** Problems without the folder of the file. */
const problemsOf = (...input: Parameters<typeof score>) => score(...input).problems.map((line) => line.replace(/^.*\.json: /, ''));

describe('the command', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'scripts/score.ts', ...words], { cwd: ROOT, encoding: 'utf8' });

  it('prints the units of the files as JSON', () => {
    const { status, stdout } = run('--set', SET, '--entries', ENTRIES);
    expect(status).toBe(0);
    const units = JSON.parse(stdout) as Record<string, unknown>[];
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({
      code: 'cat-tien',
      name: 'Huyện Cát Tiên',
      rank: 1,
      rankOf: 1,
      band: 'Tốt',
      appraised: { points: '63.16', max: '75' },
      survey: { points: '19.89', max: '25' },
      bonus: '0.00',
      penalty: '0.00',
      total: '83.05',
      index: '83.05',
      illustrative: false,
    });
    expect((units[0]?.areas as unknown[])[2]).toEqual({ code: '3', name: 'Cải cách thủ tục hành chính', points: '16.97', max: '21.5' });
  });

  it('exits with 2 and prints nothing to standard output where anything is wrong', () => {
    const wrong = run('--set', SET, '--entries', write('{'), ENTRIES, ENTRIES);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('không phải JSON hợp lệ');
    expect(wrong.stderr).toContain('đơn vị “cat-tien” xuất hiện hai lần');
    expect(wrong.stderr).not.toContain('    at ');
    const usage = run('--sets', SET);
    expect([usage.status, usage.stdout]).toEqual([2, '']);
    expect(usage.stderr).toContain('Cách dùng');
  });
});

describe('arguments', () => {
  it('may repeat --entries and give it several files', () => {
    expect(readScoreArguments(['--set', 's', '--entries', 'a', 'b', '--rules', 'r', '--entries', 'c'])).toEqual({ ok: true, value: { set: 's', entries: ['a', 'b', 'c'], rules: 'r' } });
  });
  it.each([[[]], [['--set', 's']], [['--entries', 'a']], [['--set', 's', 't', '--entries', 'a']], [['s', '--set', 's', '--entries', 'a']], [['--set', 's', '--entries', 'a', '--rules']], [['--set', 's', '--entries', 'a', '--help']]])('%j are refused', (words) => {
    expect(readScoreArguments(words).ok).toBe(false);
  });
});

describe('several units', () => {
  const worse = renamed('b', (unit) => setFacts(unit, '1.1.2', { numerator: '31', denominator: '32' }));
  const same = renamed('a');

  it('come in any number of files, arrays among them, and are ranked', () => {
    const { units, problems } = score([[worse, same], ENTRIES]);
    expect(problems).toEqual([]);
    expect(units.map(({ code, rank, rankOf, total }) => [code, rank, rankOf, total])).toEqual([
      ['a', 1, 3, '83.05'],
      ['cat-tien', 1, 3, '83.05'],
      ['b', 3, 3, '83.00'],
    ]);
  });

  it('are ranked within their groups', () => {
    const { units } = score([[renamed('b', (unit) => (unit.unit.group = 'phuong')), same]]);
    expect(units.map(({ code, group, rank, rankOf }) => [code, group, rank, rankOf])).toEqual([['b', 'phuong', 1, 1], ['a', 'district', 1, 1]]);
  });

  it('without all facts have no total and no rank', () => {
    const { units } = score([[same, renamed('b', (unit) => (unit.entries = unit.entries.filter(({ code }) => code !== '1.1.1')))]]);
    expect(units.map(({ code, rank, rankOf, total, index, band }) => [code, rank, rankOf, total, index, band])).toEqual([
      ['a', 1, 1, '83.05', '83.05', 'Tốt'],
      ['b', null, 1, null, null, null],
    ]);
  });
});

describe('rules of the round', () => {
  it.each<[string, unknown, Record<string, unknown>]>([
    ['rounding as in the conventions of a set', { conventions: { rounding: { mode: 'half-up', decimals: 1, stage: 'total' } } }, { total: '83.0' }],
    ['rounding', { rounding: { mode: 'half-up', decimals: 2, stage: 'area' } }, { total: '83.04' }],
    ['bands with their operator', { ratingBands: [{ label: 'Đạt', from: '83.05', fromInclusive: false }, { label: 'Chưa đạt', from: '0', fromInclusive: true }] }, { band: 'Chưa đạt' }],
    ['nothing', {}, { total: '83.05', band: 'Tốt' }],
  ])('%s', (_name, rules, expected) => {
    expect(score([ENTRIES], rules).units[0]).toMatchObject(expected);
  });

  it('missing as zero', () => {
    const unit = renamed('a', (entries) => (entries.entries = entries.entries.filter(({ code }) => code !== '1.1.1')));
    expect(score([unit], { missing: 'zero' }).units[0]).toMatchObject({ total: '82.55' });
  });

  it('are refused with every problem', () => {
    expect(problemsOf([ENTRIES], { rounding: { mode: 'floor', decimals: -1, stage: 'leaf' }, tie: 1 })).toEqual([
      'rounding.mode: giá trị không được phép; chỉ nhận: half-up',
      'rounding.decimals: còn thiếu phần tử, hoặc giá trị quá nhỏ',
      'tie: mục này không có trong định dạng; xin kiểm tra chính tả hoặc xóa',
    ]);
    expect(problemsOf([ENTRIES], { ranking: { tieBreak: ['appraised', { area: '9' }] } })).toEqual(['ranking.tieBreak[1].area: bộ tiêu chí không có lĩnh vực 9']);
  });
});

describe('entries are refused', () => {
  const wrong = (change: (unit: Unit) => void) => problemsOf([renamed('a', change)]);

  it.each<[string, (unit: Unit) => void, string]>([
    ['an unknown leaf', (unit) => unit.entries.push({ code: '9.9', appraised: null }), 'entries[87].code: bộ tiêu chí không có tiêu chí 9.9'],
    ['a leaf twice', (unit) => unit.entries.push({ code: '1.1.1', appraised: null }), 'entries[87].code: tiêu chí 1.1.1 được kê khai hai lần'],
    ['another set', (unit) => (unit.criteriaSet = 'commune-2022'), 'criteriaSet: kê khai theo bộ tiêu chí “commune-2022”, khác bộ đang dùng “district-2022”'],
    ['facts of another rule', (unit) => setFacts(unit, '1.1.1', { numerator: '1', denominator: '2' }), 'entries[0].appraised.data.optionIndex: tiêu chí 1.1.1. Phương án: chưa kê khai hoặc kê khai không đúng cách chấm của tiêu chí này. Xin nhập lại theo mẫu.'],
    ['a comma', (unit) => setFacts(unit, '1.1.2', { numerator: '12,5', denominator: '32' }), 'entries[1].appraised.data.numerator: tiêu chí 1.1.2. Tử số: “12,5” không phải là số. Xin nhập số, ví dụ 12 hoặc 12,5.'],
    ['a negative number', (unit) => setFacts(unit, '1.1.2', { numerator: '-1', denominator: '32' }), 'entries[1].appraised.data.numerator: tiêu chí 1.1.2. Tử số: không được là số âm. Xin nhập số từ 0 trở lên.'],
    ['a denominator of 0 where it may not be', (unit) => setFacts(unit, '1.1.2', { numerator: '0', denominator: '0' }), 'entries[1].appraised.data.denominator: tiêu chí 1.1.2. Mẫu số bằng 0, nhưng tiêu chí này không được kê khai là không áp dụng. Xin kiểm tra lại mẫu số.'],
    ['another source', (unit) => (unit.entries[0] = { ...(unit.entries[0] as Entry), source: 'survey' }), 'entries[0].source: nguồn điểm “survey” khác với bộ tiêu chí (“appraised”)'],
    ['survey points above the maximum', (unit) => (unit.entries[10] = { code: '1.8.1', appraised: { points: '1.51' } }), 'entries[10].appraised.points: điểm điều tra “1.51” phải là số từ 0 đến 1,5'],
    ['no unit', (unit) => (unit.unit = {}), 'unit.code: thiếu, bắt buộc phải có'],
    ['a misspelt key', (unit) => Object.assign(unit.entries[0] as Entry, { apraised: {} }), 'entries[0].apraised: mục này không có trong định dạng; xin kiểm tra chính tả hoặc xóa'],
  ])('with %s', (_name, change, expected) => expect(wrong(change)).toContain(expected));

  it('with all problems of all units at once', () => {
    const problems = problemsOf([[renamed('a', (unit) => setFacts(unit, '1.5', { count: -1 })), renamed('a', (unit) => setFacts(unit, '1.4', { ticked: [9] }))]]);
    expect(problems).toHaveLength(3);
    expect(problems.map((line) => line.split(':')[0])).toEqual(['[0].entries[7].appraised.data.count', '[1].unit.code', '[1].entries[6].appraised.data.ticked.0']);
  });

  it('without the type of the unit where the set scores by type', () => {
    const commune = { schema: 'par-entries/1', unit: { code: 'x', name: 'X' }, criteriaSet: 'commune-2025', entries: [] };
    const set = path.join(CRITERIA, 'commune-2025.json');
    expect(problemsOf([commune], null, set)).toEqual(['unit.type: thiếu loại đơn vị (xa, phuong, dac-khu…): bộ tiêu chí này chấm khác nhau theo loại']);
    const xa = { ...commune, unit: { ...commune.unit, type: 'xa' }, entries: [{ code: '3.2.5', appraised: null }] };
    expect(problemsOf([xa], null, set)).toEqual(['entries[0].code: tiêu chí 3.2.5 không áp dụng cho loại đơn vị này']);
  });

  it('where the file is not there, not JSON, or something else', () => {
    expect(score(['/nowhere/x.json']).problems).toEqual(['/nowhere/x.json: không mở được tệp. Xin kiểm tra đường dẫn và quyền đọc.']);
    expect(problemsOf(['{"a":'])).toEqual(['không đọc được: tệp không phải JSON hợp lệ']);
    expect(problemsOf([[null]])).toEqual(['[0]: sai kiểu dữ liệu, cần đối tượng']);
  });

  it('where the criteria set scores wrongly', () => {
    const set = fixture<{ areas: { maxPoints: string }[] }>('criteria/district-2022.json');
    (set.areas[0] as { maxPoints: string }).maxPoints = '14';
    const { problems, units } = score([ENTRIES], null, write(set));
    expect(units).toEqual([]);
    expect(problems.map((line) => line.replace(/^.*\.json: /, ''))).toEqual([
      '1: điểm tối đa các mục con cộng lại là 13, khác 14 của mục cha.',
      'totalMaxPoints: điểm tối đa các lĩnh vực cộng lại là 101, khác tổng 100.',
    ]);
  });
});

describe('doubtful but legal', () => {
  it('facts are scored and told', () => {
    const { units, warnings } = score([renamed('a', (unit) => setFacts(unit, '8.3', { numerator: '152', denominator: '150' }))]);
    expect(units[0]?.total).toBe('83.55');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('Tử số lớn hơn mẫu số');
  });

  it('stated points that do not follow from the facts lose against the facts', () => {
    const { units, warnings } = score([renamed('a', (unit) => (unit.entries[0] = { code: '1.1.1', appraised: { data: { optionIndex: 1 }, points: '0.50' } }))]);
    expect(units[0]?.total).toBe('82.80');
    expect(warnings[0]).toContain('điểm ghi trong tệp là 0,50, tính từ số liệu là 0,25');
  });

  it('points without facts are points fixed by the appraiser', () => {
    expect(score([renamed('a', (unit) => (unit.entries[0] = { code: '1.1.1', appraised: { points: '0' } }))]).units[0]?.total).toBe('82.55');
  });
});
