/** A set exported, imported again and stored: the same tree, for every set and both kinds of files, by the bytes themselves. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { updateNode } from '@/core/criteria/editing/edit-nodes';
import { rowKey } from '@/core/criteria/reading/row-key';
import { db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { exportCriteriaSet } from '@/services/criteria/export-criteria-set';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { importCriteriaSet } from '@/services/criteria/import-criteria-set';
import { previewCriteriaImport } from '@/services/criteria/preview-criteria-import';
import type { ServiceContext } from '@/services/service-context';
import { contextFor } from '../../support/actor';
import { appendixBytes, exampleSet, printedTree, sha256Of, upload } from '../../support/appendices';
import { smallDraft, storeDraft } from '../../support/criteria-drafts';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

const SETS = ['district-2022', 'commune-2022', 'commune-2025'] as const;
const FORMATS = ['xlsx', 'docx'] as const;
const EVERY = SETS.flatMap((name) => FORMATS.map((format) => [name, format] as const));

let here: SmallRound;
let there: SmallRound;
let manager: ServiceContext;
let count = 0;

beforeAll(async () => {
  here = await createSmallRound(db, { code: 'xuatday' });
  there = await createSmallRound(db, { code: 'xuatkia' });
  manager = await contextFor(db, here.accounts.quanly);
});

const export_ = (set: string, format: string, ctx = manager) => exportCriteriaSet(ctx, { set, format });
const preview = (bytes: Uint8Array, fileName: string) => previewCriteriaImport(manager, { ...upload(bytes, fileName), options: {} });

/** Imports what was exported, every proposal confirmed. @returns the stored draft */
async function importAgain(set: string, format: string): Promise<DraftSet> {
  const { bytes, fileName } = await export_(set, format);
  const { reading, counts } = await preview(bytes, fileName);
  expect(counts.error, JSON.stringify(reading.problems.slice(0, 3))).toBe(0);
  const { id } = await importCriteriaSet(manager, {
    ...upload(bytes, fileName),
    sha256: sha256Of(bytes),
    options: { confirmed: reading.proposals.map(rowKey), ownerId: here.provinceId, head: { code: `lai-${++count}`, name: 'Nhập lại', level: 'commune', year: 2025 } },
  });
  return (await getCriteriaSet(manager, { set: id })).document;
}

describe('export, import: the same tree', () => {
  it.each(EVERY)('%s issued, as %s', async (name, format) => {
    const set = exampleSet(name);
    const id = await insertCriteriaSet(db, here.provinceId, { ...set, id: `${name}-${format}` });
    expect(printedTree(await importAgain(id, format))).toEqual(printedTree(draftOfSet(set)));
  });

  it.each(EVERY)('%s as it was imported, a draft, as %s', async (name, format) => {
    const file = name === 'commune-2025' ? 'commune-2025.docx' : `${name}.xlsx`;
    const { reading } = await preview(appendixBytes(file), file);
    const { id } = await importCriteriaSet(manager, {
      ...upload(appendixBytes(file), file),
      sha256: sha256Of(appendixBytes(file)),
      options: { confirmed: reading.proposals.map(rowKey), ownerId: here.provinceId, head: { code: `goc-${++count}`, name: 'Gốc', level: 'commune', year: 2025 } },
    });
    const { document } = await getCriteriaSet(manager, { set: id });
    const again = await importAgain(id, format);
    expect(printedTree(again)).toEqual(printedTree(document));
    expect(texts(again)).toEqual(texts(document));
  });

  it.each(FORMATS)('a small set with every kind of rule, as %s', async (format) => {
    const id = await storeDraft(manager, here.provinceId, `nho-${format}`);
    expect(printedTree(await importAgain(id, format))).toEqual(printedTree(smallDraft()));
  });
});

/** Printed scales and notes of the leaves, word for word. */
function texts({ areas, bonus, penalty }: DraftSet): (string | undefined)[][] {
  const under = (node: DraftNode): DraftNode[] => (node.children.length === 0 ? [node] : node.children.flatMap(under));
  return [...areas, ...(bonus?.items ?? []), ...(penalty?.items ?? [])].flatMap(under).map(({ code, scaleText, note }) => [code, scaleText, note]);
}

describe('a draft', () => {
  const leafOf = (document: DraftSet) => document.areas[0]!.children[0]!;

  it('says that it is one, in the file and in its name', async () => {
    const id = await storeDraft(manager, here.provinceId, 'du-thao');
    const { fileName, bytes, mediaType } = await export_(id, 'docx');
    expect([fileName, mediaType]).toEqual(['Bộ tiêu chí thử nghiệm (dự thảo).docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    expect((await preview(bytes, fileName)).tables[0]?.columns).toBe(7);
    const issued = await insertCriteriaSet(db, here.provinceId, exampleSet('commune-2022'));
    expect((await export_(issued, 'xlsx')).fileName).toBe('Bộ tiêu chí xác định Chỉ số cải cách hành chính của UBND các xã, thị trấn năm 2022.xlsx');
  });

  it.each(FORMATS)('with gaps is exported with empty cells, as %s', async (format) => {
    const { key } = leafOf(smallDraft());
    const gaps = { maxPoints: null, rule: undefined, appraiser: undefined, notApplicable: undefined };
    const document = { ...updateNode(smallDraft(), key, gaps), totalMaxPoints: null };
    const id = await storeDraft(manager, here.provinceId, `thieu-${format}`, JSON.parse(JSON.stringify(document)) as DraftSet);
    const { bytes, fileName } = await export_(id, format);
    const { tables } = await preview(bytes, fileName);
    const row = tables[0]?.rows.find(({ cells }) => cells[0] === '1.1');
    expect(row?.cells.slice(0, 4)).toEqual(['1.1', 'Tiêu chí 1.1', '', '']);
  });

  it('prints the rule that holds, not the text of the decision before the rule was changed', async () => {
    const { key } = leafOf(smallDraft());
    const said = updateNode(smallDraft(), key, { scaleText: 'Có: 2\nKhông: 0', rule: { kind: 'choice', options: [{ label: 'Có', points: '2' }, { label: 'Không', points: '0' }] } });
    const changed = updateNode(said, key, { rule: { kind: 'choice', options: [{ label: 'Có', points: '2' }, { label: 'Một phần', points: '1' }, { label: 'Không', points: '0' }] } });
    const scales = await Promise.all(
      [said, changed].map(async (document, at) => {
        const { bytes } = await export_(await storeDraft(manager, here.provinceId, `doi-${at}`, document), 'xlsx');
        return (await preview(bytes, 'x.xlsx')).tables[0]?.rows.find(({ cells }) => cells[0] === '1.1')?.cells[3];
      }),
    );
    expect(scales[0]).toBe('Có: 2\nKhông: 0');
    expect(scales[1]).toMatch(/Có: 2.*\nMột phần: 1.*\nKhông: 0/);
  });

  it('prints the policy that holds, and keeps what else the note says', async () => {
    const { key } = leafOf(smallDraft());
    const note = 'Không phát sinh: tính điểm tối đa. Theo Kế hoạch số 12.';
    const said = updateNode(smallDraft(), key, { note, notApplicable: 'full' });
    const changed = updateNode(said, key, { notApplicable: 'exclude' });
    const notes = await Promise.all(
      [said, changed].map(async (document, at) => {
        const { bytes } = await export_(await storeDraft(manager, here.provinceId, `ghi-chu-${at}`, document), 'docx');
        return (await preview(bytes, 'x.docx')).tables[0]?.rows.find(({ cells }) => cells[0] === '1.1')?.cells[6];
      }),
    );
    expect(notes).toEqual([note, 'Không phát sinh: không tính vào tổng điểm tối đa. Theo Kế hoạch số 12.']);
  });

  it.each(FORMATS)('with a name that looks like a formula keeps it as text, as %s', async (format) => {
    const { key } = leafOf(smallDraft());
    const id = await storeDraft(manager, here.provinceId, `cong-thuc-${format}`, updateNode(smallDraft(), key, { name: '=HYPERLINK("http://x","y")' }));
    const { bytes } = await export_(id, format);
    expect((await preview(bytes, `x.${format}`)).tables[0]?.rows.find(({ cells }) => cells[0] === '1.1')?.cells[1]).toBe('=HYPERLINK("http://x","y")');
  });
});

describe('who may', () => {
  it('is who reads the sets of the organiser', async () => {
    const id = await storeDraft(manager, here.provinceId, 'ai-doc');
    for (const person of ['hoidong', 'thanhtra'] as const) expect((await export_(id, 'xlsx', await contextFor(db, here.accounts[person]))).bytes.byteLength).toBeGreaterThan(1000);
    for (const username of [here.accounts.chutich1, here.accounts.noivu, here.accounts.quantri, there.accounts.quanly]) {
      await expect(export_(id, 'xlsx', await contextFor(db, username)), username).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('gets words for another kind of file, and for what is no set', async () => {
    const id = await storeDraft(manager, here.provinceId, 'dang-la');
    await expect(export_(id, 'pdf')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(export_('khong-co', 'xlsx')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
