/** `npm run criteria:read`: one JSON document for every file that can be opened, words for every one that cannot. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'criteria-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Printed = { set: { areas: Record<string, unknown>[]; total: object }; proposals: unknown[]; problems: { severity: string; kind: string }[] };

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'criteria:read', '--', ...words], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const TIMEOUT = 60_000;

describe('npm run --silent criteria:read', () => {
  test('prints the set of an appendix', () => {
    const { status, stdout, stderr } = run(path.join(ROOT, 'tests/fixtures/criteria/appendices/commune-2025.docx'));
    expect([status, stderr]).toEqual([0, '']);
    const { set, proposals, problems } = JSON.parse(stdout) as Printed;
    expect(set.total).toEqual({ stated: '100', computed: '100' });
    expect([proposals, problems]).toEqual([[], []]);
    expect(Object.keys(set.areas[0] ?? {})).toEqual(['label', 'code', 'name', 'maxPoints', 'level', 'row', 'scaleText', 'rule', 'evidence', 'appraiser', 'footnote', 'children']);
  }, TIMEOUT);

  test('prints errors of an appendix, and of a file that is none, as JSON with exit code 0', () => {
    const wrong = run(path.join(ROOT, 'tests/fixtures/criteria/appendices/with-errors/sums.docx'));
    expect(wrong.status).toBe(0);
    expect((JSON.parse(wrong.stdout) as Printed).problems.filter(({ severity }) => severity === 'error')).toHaveLength(4);
    const file = path.join(folder, 'x.docx');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
    const none = run(file);
    expect(none.status).toBe(0);
    expect((JSON.parse(none.stdout) as Printed).problems).toMatchObject([{ severity: 'error', kind: 'unreadable-file' }]);
  }, TIMEOUT);

  test.each([[[]], [['khong-co.docx']], [['a.docx', 'b.docx']]])('says in Vietnamese what is missing: %j', (words) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Cách dùng|không mở được tệp/);
  }, TIMEOUT);
});
