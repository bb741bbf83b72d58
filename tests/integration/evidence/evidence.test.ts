import { dataDir } from '../../support/data-dir';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import { attachEvidence } from '@/services/evidence/attach-evidence';
import { readEvidence } from '@/services/evidence/read-evidence';
import { removeEvidence } from '@/services/evidence/remove-evidence';
import { submitSheet } from '@/services/assessments/submit-sheet';
import { saveEntry } from '@/services/assessments/save-entry';
import { contextFor } from '../../support/actor';
import { DOCM, DOCX, EXE, JPG, PDF, PNG, XLSX, ZIP } from '../../support/evidence-files';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

let small: SmallRound;
beforeAll(async () => {
  small = await createSmallRound(db, { code: 'tl' });
});

async function* chunks(bytes: Uint8Array, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const attach = async (fileName: string, bytes: Uint8Array, more: { username?: string; unit?: string; leaf?: string; size?: number | null } = {}) =>
  attachEvidence(await contextFor(db, more.username ?? small.accounts.canbo1), {
    address: { round: small.round.code, unit: more.unit ?? 'don-vi-1', leaf: more.leaf ?? '1.1' },
    fileName,
    size: more.size === undefined ? bytes.length : more.size,
    body: chunks(bytes),
  });
const filesUnder = (folder: string): string[] =>
  readdirSync(join(dataDir, 'evidence', folder), { withFileTypes: true, recursive: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
/** Same content with another tail: a file of its own. */
const unlike = (bytes: Uint8Array, mark: string) => Buffer.concat([bytes, Buffer.from(`\n%${mark}`)]);

describe('attaching evidence', () => {
  it.each([
    ['ke-hoach.pdf', PDF, 'application/pdf'],
    ['Báo cáo năm 2025.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['bang.xlsx', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['anh.jpeg', JPG, 'image/jpeg'],
    ['anh.PNG', PNG, 'image/png'],
  ])('takes %s and gives the same bytes back', async (name, bytes, mediaType) => {
    const { cell } = await attach(name, bytes, { leaf: '1.2' });
    const evidence = cell.evidence.at(-1)!;
    expect(evidence).toMatchObject({ fileName: name, size: bytes.length, uploadedBy: 'Cán bộ Huyện Số 1' });
    const download = await readEvidence(await contextFor(db, small.accounts.chutich1), evidence.id);
    expect(download).toMatchObject({ fileName: name, mediaType, size: bytes.length });
    expect(Buffer.compare(await buffer(download.stream), Buffer.from(bytes))).toBe(0);
  });

  it('stores one content once, however often it is used', async () => {
    const bytes = unlike(PDF, 'once');
    await attach('a.pdf', bytes, { leaf: '2.1' });
    await attach('b.pdf', bytes, { leaf: '2.2' });
    await attach('c.pdf', bytes, { leaf: '2.1', unit: 'don-vi-2', username: small.accounts.canbo2 });
    const rows = await db.evidence.findMany({ where: { fileName: { in: ['a.pdf', 'b.pdf', 'c.pdf'] } } });
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(filesUnder(rows[0]!.sha256.slice(0, 2)).filter((name) => name === rows[0]!.sha256)).toHaveLength(1);
  });

  it('the same content twice beside one leaf is told', async () => {
    await attach('x.pdf', unlike(PDF, 'twice'));
    await expect(attach('y.pdf', unlike(PDF, 'twice'))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('makes the gap go away, and is in the log with its hash', async () => {
    await saveEntry(await contextFor(db, small.accounts.canbo3), { round: small.round.code, unit: 'don-vi-3', leaf: '1.1', facts: { optionIndex: 0 }, explanation: '', version: 0 });
    const { cell } = await attach('z.pdf', PDF, { unit: 'don-vi-3', username: small.accounts.canbo3 });
    expect(cell).toMatchObject({ gap: null, version: 1 });
    await expect(db.auditEntry.findFirst({ where: { action: 'evidence.attach', unitId: small.unitIds.get('don-vi-3') } })).resolves.toMatchObject({
      after: { leaf: '1.1', fileName: 'z.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('a name is only a name', async () => {
    const { cell } = await attach('..\\..\\etc/thư mục/\u202Ebáo\u0000 cáo.pdf', unlike(PDF, 'name'), { leaf: '1.3' });
    expect(cell.evidence[0]?.fileName).toBe('báo cáo.pdf');
  });
});

describe('what is refused leaves nothing behind', () => {
  const big = (size: number) => Buffer.concat([Buffer.from(PDF), Buffer.alloc(size - PDF.length)]);
  const refusals: [string, string, Uint8Array, string, RegExp][] = [
    ['a program named .pdf', 'ke-hoach.pdf', EXE, 'UNSUPPORTED_FILE', /chương trình/],
    ['a document with macros', 'ke-hoach.docm', DOCM, 'UNSUPPORTED_FILE', /macro/],
    ['macros under another name', 'ke-hoach.docx', DOCM, 'UNSUPPORTED_FILE', /macro/],
    ['a plain archive', 'ho-so.docx', ZIP, 'UNSUPPORTED_FILE', /ZIP/],
    ['text', 'ghi-chu.pdf', Buffer.from('Chỉ là chữ'), 'UNSUPPORTED_FILE', /không nhận ra/],
    ['an ending that does not tell the truth', 'anh.pdf', PNG, 'UNSUPPORTED_FILE', /\.png/],
    ['nothing at all', 'trong.pdf', Buffer.alloc(0), 'UNSUPPORTED_FILE', /0 byte/],
    ['25 MB', 'to.pdf', big(25 * 1024 * 1024), 'TOO_LARGE', /20 MB/],
    ['one byte above 20 MB', 'to.pdf', big(20 * 1024 * 1024 + 1), 'TOO_LARGE', /20 MB/],
  ];
  it.each(refusals)('%s', async (_what, name, bytes, code, words) => {
    const [rows, logs] = [await db.evidence.count(), await db.auditEntry.count()];
    const refusal = await attach(name, bytes, { leaf: '1.4.1' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, userMessage: expect.stringMatching(words) });
    expect([await db.evidence.count(), await db.auditEntry.count(), filesUnder('tmp')]).toEqual([rows, logs, []]);
  });

  it('a body without an announced size is cut off at the limit', async () => {
    let sent = 0;
    async function* endless() {
      yield PDF;
      for (;;) {
        sent += 1024 * 1024;
        yield new Uint8Array(1024 * 1024);
      }
    }
    const ctx = await contextFor(db, small.accounts.canbo1);
    const upload = { address: { round: small.round.code, unit: 'don-vi-1', leaf: '1.4.1' }, fileName: 'to.pdf', size: null, body: endless() };
    await expect(attachEvidence(ctx, upload)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect([sent <= 22 * 1024 * 1024, filesUnder('tmp')]).toEqual([true, []]);
  });

  it('a body that broke off is refused', async () => {
    await expect(attach('dut.pdf', unlike(PDF, 'dut'), { size: 10_000, leaf: '1.4.1' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(filesUnder('tmp')).toEqual([]);
  });

  it('exactly 20 MB is taken', async () => {
    await expect(attach('vua-du.pdf', big(20 * 1024 * 1024), { leaf: '1.4.1' })).resolves.toBeDefined();
  });

  it('strangers are refused before a byte is read', async () => {
    let isRead = false;
    async function* body() {
      isRead = true;
      yield PDF;
    }
    const address = { round: small.round.code, unit: 'don-vi-1', leaf: '1.1' };
    for (const key of ['canbo2', 'noivu', 'quantri', 'khaosat'] as const) {
      const upload = { address, fileName: 'a.pdf', size: PDF.length, body: body() };
      await expect(attachEvidence(await contextFor(db, small.accounts[key]), upload)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const key of ['quanly', 'thanhtra'] as const) {
      const upload = { address, fileName: 'a.pdf', size: PDF.length, body: body() };
      await expect(attachEvidence(await contextFor(db, small.accounts[key]), upload)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(isRead).toBe(false);
  });
});

describe('reading and taking out', () => {
  it('strangers find nothing; an appraiser only after the submission; a wrong id is not found', async () => {
    const { cell } = await attach('bi-mat.pdf', unlike(PDF, 'secret'), { unit: 'don-vi-2', username: small.accounts.canbo2, leaf: '1.2' });
    const { id } = cell.evidence[0]!;
    for (const key of ['canbo1', 'noivu', 'quantri', 'khaosat', 'hoidong'] as const) {
      await expect(readEvidence(await contextFor(db, small.accounts[key]), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(readEvidence(await contextFor(db, small.accounts.canbo2), '1234')).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const officer = await contextFor(db, small.accounts.canbo2);
    for (const [leaf, facts] of Object.entries(FULL_FACTS)) {
      if (leaf !== '2.3') await saveEntry(officer, { round: small.round.code, unit: 'don-vi-2', leaf, facts, explanation: 'x', version: 0 });
    }
    const outcome = await submitSheet(await contextFor(db, small.accounts.chutich2), { round: small.round.code, unit: 'don-vi-2', version: 1 });
    expect(outcome).toMatchObject({ submitted: true });
    const { snapshot } = await db.submission.findFirstOrThrow({ where: { sheetId: small.round.units.get('don-vi-2')!.sheetId } });
    expect(JSON.stringify(snapshot)).toContain('bi-mat.pdf');

    const download = await readEvidence(await contextFor(db, small.accounts.noivu), id);
    expect(download.fileName).toBe('bi-mat.pdf');
    download.stream.destroy();
    await expect(removeEvidence(officer, id)).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('what is taken out is gone from the leaf and stays in the books', async () => {
    const { cell } = await attach('nham.pdf', unlike(PDF, 'nham'), { leaf: '1.4.2' });
    const { id } = cell.evidence[0]!;
    await expect(removeEvidence(await contextFor(db, small.accounts.canbo3), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const after = await removeEvidence(await contextFor(db, small.accounts.canbo1), id);
    expect(after.cell.evidence).toEqual([]);
    await expect(db.evidence.findUnique({ where: { id } })).resolves.toMatchObject({ removedAt: expect.any(Date) });
    await expect(readEvidence(await contextFor(db, small.accounts.canbo1), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removeEvidence(await contextFor(db, small.accounts.canbo1), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // The same file may come back.
    await expect(attach('nham.pdf', unlike(PDF, 'nham'), { leaf: '1.4.2' })).resolves.toBeDefined();
  });

  it('the file on the disk is named by the hash of its content', () => {
    const { createHash } = process.getBuiltinModule('node:crypto');
    for (const folder of readdirSync(join(dataDir, 'evidence')).filter((name) => name !== 'tmp')) {
      for (const name of filesUnder(folder)) {
        expect(createHash('sha256').update(readFileSync(join(dataDir, 'evidence', folder, name))).digest('hex')).toBe(name);
      }
    }
  });
});
