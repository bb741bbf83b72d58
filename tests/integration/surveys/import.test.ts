import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_LISTED_PROBLEMS, MAX_SURVEY_FILE_BYTES } from '@/contracts/surveys';
import { db } from '@/data/client';
import { importResponses } from '@/services/surveys/import-responses';
import { previewImport } from '@/services/surveys/preview-import';
import { readSurvey } from '@/services/surveys/read-survey';
import { removeImport } from '@/services/surveys/remove-import';
import { contextFor } from '../../support/actor';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';
import { confirmed, formsFor, HEADER, upload } from '../../support/survey-files';

let small: SmallRound;
let round: string;
beforeAll(async () => {
  small = await createSmallRound(db, { code: 'nap' });
  round = small.round.code;
  await createSmallRound(db, { code: 'khac' });
});

const manager = () => contextFor(db, small.accounts.khaosat);
const preview = async (content: string | Uint8Array, fileName?: string) => previewImport(await manager(), { round, ...upload(content, fileName) });
const store = async (content: string | Uint8Array, fileName?: string) => importResponses(await manager(), { round, ...confirmed(content, fileName) });
const counts = async () => [await db.surveyImport.count(), await db.surveyResponse.count()];
const entries = (action: string) => db.auditEntry.findMany({ where: { action }, orderBy: { at: 'asc' } });

describe('previewImport', () => {
  it('tells what the file would bring and stores nothing', async () => {
    const before = await counts();
    const seen = await preview(formsFor(['don-vi-1', 'don-vi-2'], 6));
    expect(seen).toMatchObject({ encoding: 'UTF-8', delimiter: ',', accepted: 12, errors: 0, notes: 0, canImport: true });
    expect(seen.byUnit).toEqual(
      [1, 2].map((number) => ({
        code: `don-vi-${number}`,
        name: `Huyện Số ${number}`,
        n: 6,
        byGroup: [
          { key: 'can-bo', n: 3 },
          { key: 'nguoi-dan', n: 3 },
        ],
      })),
    );
    expect([seen.header.length, seen.rows.length]).toEqual([5, 10]);
    expect(await counts()).toEqual(before);
    expect(await entries('survey.import')).toEqual([]);
  });

  it('names every problem by row and column', async () => {
    const { problems, errors, canImport } = await preview(`${HEADER}\nP1,don-vi-9,can-bo,6,x\nP2,don-vi-1,can-bo,,\nP2,don-vi-1,can-bo,1,1\n`);
    expect(problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['unit-unknown', 2, 'unit_code'],
      ['not-on-scale', 2, 'q1'],
      ['not-on-scale', 2, 'q2'],
      ['all-blank', 3, undefined],
      ['id-twice', 4, 'response_id'],
    ]);
    expect([errors, canImport]).toEqual([4, false]);
  });

  it('lists the first problems of a hopeless file and counts the rest', async () => {
    const rows = Array.from({ length: MAX_LISTED_PROBLEMS }, (_, at) => `P${at},don-vi-1,can-bo,7,8`);
    const seen = await preview([HEADER, ...rows].join('\n'));
    expect(seen.problems).toHaveLength(MAX_LISTED_PROBLEMS);
    expect(seen.errors).toBe(2 * MAX_LISTED_PROBLEMS);
  });

  const BOM = '\ufeff';
  const text = formsFor(['don-vi-1'], 2);
  const utf16be = Buffer.from(BOM + text, 'utf16le').swap16();
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(BOM + text), 'UTF-8', ','],
    ['UTF-16, little end first', Buffer.from(BOM + text, 'utf16le'), 'UTF-16', ','],
    ['UTF-16, big end first', utf16be, 'UTF-16', ','],
    ['semicolons', Buffer.from(text.replaceAll(',', ';')), 'UTF-8', ';'],
    ['tabs', Buffer.from(text.replaceAll(',', '\t')), 'UTF-8', '\t'],
    ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r')), 'UTF-8', ','],
    ['quoted cells', Buffer.from(text.replaceAll('don-vi-1', '"don-vi-1"')), 'UTF-8', ','],
  ])('reads %s', async (_, bytes, encoding, delimiter) => {
    expect(await preview(bytes)).toMatchObject({ encoding, delimiter, accepted: 2, errors: 0 });
  });

  it.each([
    ['Windows-1258', Buffer.from([...Buffer.from(`${HEADER}\nP1,Huy`), 0xea, 0xf2, 0x6e]), 'INVALID_INPUT', /UTF-8.*Windows-1258.*CSV UTF-8/],
    ['UTF-16 cut in the middle of a letter', utf16be.subarray(0, 31), 'INVALID_INPUT', /CSV UTF-8/],
    ['UTF-16 with a NUL character', Buffer.from(`${BOM}${HEADER}\nP\u00001`, 'utf16le'), 'INVALID_INPUT', /không phải tệp văn bản CSV/],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004[Content_Types].xml'), 'INVALID_INPUT', /Excel \(\.xlsx\).*CSV UTF-8/],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'INVALID_INPUT', /không phải tệp văn bản CSV/],
    ['0 byte', Buffer.alloc(0), 'INVALID_INPUT', /rỗng/],
    ['a byte over the limit', Buffer.alloc(MAX_SURVEY_FILE_BYTES + 1, 'a'), 'TOO_LARGE', /5 MB/],
    ['a quote that does not end', Buffer.from(`${HEADER}\nP1,"don-vi-1,can-bo,1,1\n`), 'INVALID_INPUT', /dòng 2.*ngoặc kép/],
  ])('refuses %s with words on how to mend it', async (_, bytes, code, words) => {
    const before = await counts();
    await expect(preview(bytes)).rejects.toMatchObject({ code, userMessage: expect.stringMatching(words) });
    expect(await counts()).toEqual(before);
  });
});

describe('importResponses', () => {
  const first = formsFor(['don-vi-1', 'don-vi-2'], 10);

  it('stores all forms of the previewed file, raises the version and logs it', async () => {
    const { version } = await readSurvey(await manager(), { round });
    const { importId, stored } = await store(first, 'đợt 1.csv');
    expect(stored).toBe(20);
    const after = await readSurvey(await manager(), { round });
    expect(after).toMatchObject({ version: version + 1, responses: 20, imports: [{ id: importId, fileName: 'đợt 1.csv', rowCount: 20, importedBy: 'Quản lý điều tra' }] });
    expect(await entries('survey.import')).toMatchObject([{ subjectId: small.surveyId, after: { importId, fileName: 'đợt 1.csv', forms: 20 } }]);
  });

  it('does not store the same file or the same form twice', async () => {
    const before = await counts();
    await expect(preview(first)).rejects.toMatchObject({ code: 'CONFLICT', userMessage: expect.stringContaining('đợt 1.csv') });
    await expect(store(first, 'tên khác.csv')).rejects.toMatchObject({ code: 'CONFLICT' });
    const again = formsFor(['don-vi-3'], 2, 20);
    expect((await preview(again)).problems).toMatchObject([{ kind: 'id-stored', row: 2, found: 'P20' }]);
    await expect(store(again)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await counts()).toEqual(before);
  });

  it('refuses another file than the previewed one', async () => {
    const input = { round, ...upload(formsFor(['don-vi-3'], 2, 100)), sha256: 'a'.repeat(64) };
    await expect(importResponses(await manager(), input)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('stores one of two equal files that arrive together, and both of two different ones', async () => {
    const [one, other] = [formsFor(['don-vi-3'], 3, 200), formsFor(['don-vi-3'], 3, 300)];
    const before = await counts();
    const outcomes = await Promise.allSettled([store(one), store(one), store(other)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))).toEqual(['CONFLICT']);
    expect(await counts()).toEqual([before[0]! + 2, before[1]! + 6]);
  });
});

describe('removeImport', () => {
  it('takes a wrong file out with its forms and logs why; the file may come again', async () => {
    const before = await counts();
    const wrong = formsFor(['don-vi-3'], 2, 500);
    const { importId } = await store(wrong);
    await expect(removeImport(await manager(), { round, importId, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await removeImport(await manager(), { round, importId, reason: 'Nạp nhầm đợt' })).toEqual({ removed: 2 });
    expect(await counts()).toEqual(before);
    expect(await entries('survey.removeImport')).toMatchObject([{ reason: 'Nạp nhầm đợt', before: { importId, forms: 2 } }]);
    await expect(removeImport(await manager(), { round, importId, reason: 'Nạp nhầm đợt' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await preview(wrong)).canImport).toBe(true);
  });

  it('does not reach an import of another province', async () => {
    const { importId } = await importResponses(await contextFor(db, 'khaosat.khac'), { round: 'ky-khac', ...confirmed(formsFor(['don-vi-1'], 2)) });
    await expect(removeImport(await manager(), { round, importId, reason: 'Nạp nhầm' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await db.surveyImport.count({ where: { id: importId } })).toBe(1);
  });
});
