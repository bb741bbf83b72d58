/** From the appendix of a decision to a draft: what is previewed is what is stored, and with an error nothing is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_CRITERIA_FILE_BYTES } from '@/contracts/criteria-import';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { rowKey } from '@/core/criteria/reading/row-key';
import { db } from '@/data/client';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { importCriteriaSet } from '@/services/criteria/import-criteria-set';
import { listImportOwners } from '@/services/criteria/list-import-owners';
import { previewCriteriaImport } from '@/services/criteria/preview-criteria-import';
import type { ServiceContext } from '@/services/service-context';
import { anonymousContext, contextFor } from '../../support/actor';
import { APPENDICES, appendixBytes, exampleSet, printedTree, sha256Of, upload } from '../../support/appendices';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

let here: SmallRound;
let there: SmallRound;
let manager: ServiceContext;
let count = 0;

beforeAll(async () => {
  here = await createSmallRound(db, { code: 'nhapday' });
  there = await createSmallRound(db, { code: 'nhapkia' });
  manager = await contextFor(db, here.accounts.quanly);
});

const head = (code = `nhap-${++count}`) => ({ code, name: 'Bộ tiêu chí nhập thử', level: 'commune', year: 2025 });
const preview = (bytes: string | Uint8Array, fileName: string, options: object = {}, ctx = manager) => previewCriteriaImport(ctx, { ...upload(bytes, fileName), options });
const rows = async () => [await db.criteriaSet.count(), await db.criteriaDraft.count(), await db.criterion.count(), await db.auditEntry.count()];

type Given = { sha256?: string; options?: object; ctx?: ServiceContext };

/** Imports the file as previewed, every proposal confirmed unless the options say otherwise. */
async function store(bytes: string | Uint8Array, fileName: string, { sha256, options = {}, ctx = manager }: Given = {}) {
  const buffer = Buffer.from(bytes);
  return importCriteriaSet(ctx, {
    ...upload(buffer, fileName),
    sha256: sha256 ?? sha256Of(buffer),
    options: { confirmed: [], ownerId: here.provinceId, head: head(), ...options },
  });
}

const HEADER = 'STT;Tiêu chí;Điểm tối đa;Cách chấm điểm';
const GOOD = `${HEADER}\n1;Chỉ đạo điều hành;3;\n1.1;Ban hành kế hoạch;2;\n1.2;Báo cáo;1;\n;TỔNG CỘNG;3;\n`;

describe('the five example files', () => {
  it.each(APPENDICES)('%s: nothing to correct by hand, and the draft is the tree of its set', async (file) => {
    const bytes = appendixBytes(file);
    const before = await rows();
    const seen = await preview(bytes, file);
    expect(seen.counts.error, JSON.stringify(seen.reading.problems.slice(0, 5))).toBe(0);
    expect(await rows()).toEqual(before);

    const confirmed = seen.reading.proposals.map(rowKey);
    const { id } = await store(bytes, file, { options: { columns: seen.reading.columns, confirmed } });
    const { document } = await getCriteriaSet(manager, { set: id });
    expect(printedTree(document)).toEqual(printedTree(draftOfSet(exampleSet(file))));
  });

  it('shows each node beside the row of the file it was read from', async () => {
    const { reading, tables } = await preview(appendixBytes('commune-2025.xlsx'), 'commune-2025.xlsx');
    const leaf = reading.set.areas[0]?.children[0]?.children[0];
    const row = tables.find(({ sheet }) => sheet === leaf?.sheet)?.rows.find((one) => one.row === leaf?.row);
    expect(row?.cells.slice(0, 3)).toEqual([leaf?.label, leaf?.name, '0,50']);
  });

  it('keeps what nobody confirmed as text, with points by hand', async () => {
    const { reading } = await preview(appendixBytes('district-2022.docx'), 'district-2022.docx');
    const { id } = await store(appendixBytes('district-2022.docx'), 'district-2022.docx');
    const { document } = await getCriteriaSet(manager, { set: id });
    const leaves = document.areas.flatMap((area) => area.children.flatMap((child) => (child.children.length > 0 ? child.children : [child])));
    for (const { code } of reading.proposals) {
      expect(leaves.find((leaf) => leaf.code === code)).toMatchObject({ rule: { kind: 'manual' }, scaleText: expect.stringMatching(/\S/) });
    }
  });
});

describe('importCriteriaSet', () => {
  it('stores a draft of the given head and logs the file by name and SHA-256', async () => {
    const { id, code } = await store(GOOD, 'phụ lục.csv');
    const set = await getCriteriaSet(manager, { set: id });
    expect(set).toMatchObject({ code, version: 1, status: 'draft', name: 'Bộ tiêu chí nhập thử', level: 'commune', year: 2025 });
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([{ action: 'criteria.import', actorId: manager.actor?.accountId, after: { code, fileName: 'phụ lục.csv', sha256: sha256Of(Buffer.from(GOOD)) } }]);
  });

  it.each([
    ['children that do not sum to the parent', GOOD.replace('1.2;Báo cáo;1', '1.2;Báo cáo;0,5'), /1\.1|1\.2|3|2,5/],
    ['a total that does not fit', GOOD.replace('TỔNG CỘNG;3', 'TỔNG CỘNG;4'), /4/],
    ['a code used twice', GOOD.replace('1.2;Báo cáo', '1.1;Báo cáo'), /1\.1/],
    ['a maximum that is missing', GOOD.replace('1.2;Báo cáo;1', '1.2;Báo cáo;'), /./],
    ['a negative maximum', GOOD.replace('1.2;Báo cáo;1', '1.2;Báo cáo;-1'), /./],
    ['text where a number belongs', GOOD.replace('1.2;Báo cáo;1', '1.2;Báo cáo;một'), /một/],
  ])('stores nothing of a file with %s', async (_, csv, words) => {
    const { counts, reading } = await preview(csv, 'loi.csv');
    expect(counts.error).toBeGreaterThan(0);
    expect(reading.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message).join(' ')).toMatch(words);
    const before = await rows();
    await expect(store(csv, 'loi.csv')).rejects.toMatchObject({ code: 'INVALID_INPUT', userMessage: expect.stringContaining(`${counts.error} lỗi`) });
    expect(await rows()).toEqual(before);
  });

  it('refuses another file than the previewed one', async () => {
    const before = await rows();
    await expect(store(GOOD, 'a.csv', { sha256: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(store(GOOD, 'a.csv', { sha256: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await rows()).toEqual(before);
  });

  it('refuses a confirmation of what was never proposed', async () => {
    const before = await rows();
    await expect(store(GOOD, 'a.csv', { options: { confirmed: ['3@'] } })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rows()).toEqual(before);
  });

  it('makes one set of a file that is sent twice at once, with words for the second', async () => {
    const given = { options: { head: head('hai-lan') } };
    const before = await rows();
    const outcomes = await Promise.allSettled([store(GOOD, 'a.csv', given), store(GOOD, 'a.csv', given)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))).toMatchObject([{ code: 'CONFLICT', userMessage: expect.stringContaining('hai-lan') }]);
    expect((await rows())[0]).toBe(before[0]! + 1);
  });

  it('lets two provinces use one code', async () => {
    await store(GOOD, 'a.csv', { options: { head: head('cung-ma') } });
    const other = await contextFor(db, there.accounts.quanly);
    const { id } = await store(GOOD, 'a.csv', { ctx: other, options: { ownerId: there.provinceId, head: head('cung-ma') } });
    expect(await db.criteriaSet.findUnique({ where: { id } })).toMatchObject({ ownerId: there.provinceId });
  });

  it('names each wrong field of the head', async () => {
    const refusal = await store(GOOD, 'a.csv', { options: { head: { code: 'Có dấu', name: ' ', level: 'x', year: 25 } } }).catch((error: { details: { field: string }[] }) => error.details.map(({ field }) => field));
    expect(refusal).toEqual(['head.code', 'head.name', 'head.level', 'head.year']);
  });

  it('reads by columns that a person corrected', async () => {
    const odd = `STT;Tiêu chí;Điểm tối đa;Quy ước\n1;Chỉ đạo điều hành;2;\n1.1;Ban hành kế hoạch;2;"Đúng hạn: 2\nKhông đúng hạn: 0"\n`;
    const seen = await preview(odd, 'la.csv');
    expect(seen.reading.columns['']?.[3]).toBe('ignored');
    const columns = { '': ['label', 'name', 'maxPoints', 'scale'] };
    const again = await preview(odd, 'la.csv', { columns });
    expect([again.counts.error, again.reading.columns]).toEqual([0, columns]);
    const { id } = await store(odd, 'la.csv', { options: { columns } });
    const leaf = (await getCriteriaSet(manager, { set: id })).document.areas[0]?.children[0];
    expect(leaf).toMatchObject({ code: '1.1', rule: { kind: 'choice' }, scaleText: 'Đúng hạn: 2\nKhông đúng hạn: 0' });
  });

  it('keeps a cell that looks like a formula as text', async () => {
    const { id } = await store(GOOD.replace('Báo cáo', '=HYPERLINK(""x"")'), 'a.csv');
    expect((await getCriteriaSet(manager, { set: id })).document.areas[0]?.children[1]?.name).toMatch(/^=HYPERLINK/);
  });
});

describe('who may', () => {
  it('is the manager of rounds alone; to others nothing is read', async () => {
    const people = ['chutich1', 'noivu', 'hoidong', 'khaosat', 'thanhtra', 'quantri'] as const;
    const before = await rows();
    for (const person of people) {
      const ctx = await contextFor(db, here.accounts[person]);
      await expect(preview(GOOD, 'a.csv', {}, ctx), person).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(store(GOOD, 'a.csv', { ctx }), person).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(listImportOwners(ctx), person).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(preview(GOOD, 'a.csv', {}, anonymousContext())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await listImportOwners(manager)).map(({ id }) => id)).toEqual([here.provinceId]);
    expect(await rows()).toEqual(before);
  });

  it('is not the manager of another province', async () => {
    const before = await rows();
    const ctx = await contextFor(db, there.accounts.quanly);
    await expect(store(GOOD, 'a.csv', { ctx })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await rows()).toEqual(before);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.4\n%âãÏÓ'), 'a.pdf', 'UNSUPPORTED_FILE', /PDF/],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]), 'a.doc', 'UNSUPPORTED_FILE', /\.docx|\.xlsx/],
    ['0 byte', Buffer.alloc(0), 'a.docx', 'INVALID_INPUT', /rỗng|0 byte/],
    ['a byte over the limit', Buffer.alloc(MAX_CRITERIA_FILE_BYTES + 1, 'a'), 'a.csv', 'TOO_LARGE', /20 MB/],
  ])('%s is refused with words', async (_, bytes, name, code, words) => {
    const before = await rows();
    await expect(preview(bytes, name)).rejects.toMatchObject({ code, userMessage: expect.stringMatching(words) });
    expect(await rows()).toEqual(before);
  });
});
