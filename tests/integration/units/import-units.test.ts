/** Importing lists of units: CSV and Excel, a province's own and the national list. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnitImportPreview } from '@/contracts/units';
import { db } from '@/data/client';
import { importUnits } from '@/services/units/import-units';
import { previewUnitImport } from '@/services/units/preview-unit-import';
import { communeId, LAM_DONG, seedUnits } from '../../../prisma/seed/reference/units';
import { contextFor } from '../../support/actor';
import { createAccountRow, NOW } from '../users/fixtures';

const NATIONAL = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/units/communes-2025.csv'));
const admin = () => contextFor(db, 'quantri', NOW);
const OPTIONS = { validFrom: '2025-07-01', parentId: '', padCodes: '0', skipOutside: '0' };
const file = (bytes: Uint8Array | string, fileName = 'don-vi.csv') => ({ fileName, body: Readable.from([Buffer.from(bytes)]) });
const confirmed = ({ sha256, fingerprint }: UnitImportPreview, changes = '') => ({ sha256, fingerprint, changes });

beforeAll(async () => {
  await seedUnits(db);
  await createAccountRow('quantri', { role: 'Administrator', unitId: LAM_DONG });
  await createAccountRow('thanhtra', { role: 'Auditor', unitId: LAM_DONG });
});

describe('an administrator of one province', () => {
  it('finds nothing new in the national list, and the rows of other provinces told apart', async () => {
    const strict = await previewUnitImport(await admin(), { ...file(NATIONAL), options: OPTIONS });
    expect([strict.errors, strict.unknownParents, strict.addedCount]).toEqual([3197, 3197, 0]);
    const own = await previewUnitImport(await admin(), { ...file(NATIONAL), options: { ...OPTIONS, skipOutside: '1' } });
    expect(own).toMatchObject({ errors: 0, outside: 3197, unchanged: 124, addedCount: 0, changed: [] });
    const nothing = importUnits(await admin(), { ...file(NATIONAL), options: { ...OPTIONS, skipOutside: '1', ...confirmed(own) } });
    await expect(nothing).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('adds what is new, and changes only what was ticked', async () => {
    const csv = 'Mã,Tên,Loại,Đơn vị cấp trên\n25159,Xã Cát Tiên A,xã,68\n25162,Xã Cát Tiên Ba,xã,68\n99991,Đặc khu Hòn Hải,Đặc khu,Lâm Đồng\n';
    const preview = await previewUnitImport(await admin(), { ...file(csv), options: OPTIONS });
    expect(preview).toMatchObject({ errors: 0, addedCount: 1, changed: [{ code: '25159' }, { code: '25162' }] });
    expect(await db.unit.count({ where: { code: '99991' } })).toBe(0);
    await importUnits(await admin(), { ...file(csv), options: { ...OPTIONS, ...confirmed(preview, '1') } });
    expect(await db.unit.findFirstOrThrow({ where: { code: '99991' } })).toMatchObject({ name: 'Đặc khu Hòn Hải', parentId: LAM_DONG });
    const names = await db.unit.findMany({ where: { id: { in: [communeId('25159'), communeId('25162')] } }, orderBy: { code: 'asc' } });
    expect(names.map(({ name }) => name)).toEqual(['Xã Cát Tiên', 'Xã Cát Tiên Ba']);
    const [entry] = await db.auditEntry.findMany({ where: { action: 'unit.import' } });
    expect(entry?.after).toMatchObject({ added: 1, changed: 1, fileName: 'don-vi.csv' });
  });

  it('imports nothing of a file with one error', async () => {
    const csv = 'Mã,Tên,Loại\n99992,Xã Được,xã\n99993,Xuân Phước,\n';
    const options = { ...OPTIONS, parentId: LAM_DONG };
    const preview = await previewUnitImport(await admin(), { ...file(csv), options });
    expect(preview.problems[0]).toEqual({ severity: 'error', place: 'dòng 3, cột C', code: '99993', message: expect.stringContaining('Xuân Phước') });
    await expect(importUnits(await admin(), { ...file(csv), options: { ...options, ...confirmed(preview) } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await db.unit.count({ where: { code: '99992' } })).toBe(0);
  });

  it('is refused another file than the previewed one, and a directory that has changed since', async () => {
    const options = { ...OPTIONS, parentId: LAM_DONG };
    const csv = 'Mã,Tên\n99994,Xã Bốn\n';
    const preview = await previewUnitImport(await admin(), { ...file(csv), options });
    const other = importUnits(await admin(), { ...file('Mã,Tên\n99995,Xã Năm\n'), options: { ...options, ...confirmed(preview) } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
    const both = await Promise.allSettled([1, 2].map(async () => importUnits(await admin(), { ...file(csv), options: { ...options, ...confirmed(preview) } })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('sees the zeros that Excel took, and gives them back when told to', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh mục');
    sheet.addRows([['Mã', 'Tên', 'Hiệu lực từ'], [4, 'Xã Bốn Số', new Date('2026-01-01T00:00:00Z')], ['00008', 'Xã Tám', null]]);
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const options = { ...OPTIONS, parentId: LAM_DONG };
    const asked = await previewUnitImport(await admin(), { ...file(bytes, 'don-vi.xlsx'), options });
    expect(asked).toMatchObject({ errors: 1, shortCodes: 1, problems: [{ place: '“Danh mục”, dòng 2, cột A' }] });
    const padded = await previewUnitImport(await admin(), { ...file(bytes, 'don-vi.xlsx'), options: { ...options, padCodes: '1' } });
    expect(padded.added.map(({ code, validFrom }) => [code, validFrom])).toEqual([['00004', '2026-01-01'], ['00008', '2025-07-01']]);
  });

  it('is somebody with the right to manage units', async () => {
    const ctx = await contextFor(db, 'thanhtra', NOW);
    await expect(previewUnitImport(ctx, { ...file('x'), options: OPTIONS })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(importUnits(ctx, { ...file('x'), options: OPTIONS })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the administrator of the installation', () => {
  it('imports the national list with its 33 other provinces', async () => {
    const installation = await db.unit.create({ data: { code: 'he-thong', name: 'Quản trị hệ thống', type: 'department', validFrom: NOW } });
    await createAccountRow('quantri.goc', { role: 'Administrator', unitId: installation.id });
    const ctx = await contextFor(db, 'quantri.goc', NOW);
    const before = await db.unit.count();
    const preview = await previewUnitImport(ctx, { ...file(NATIONAL), options: OPTIONS });
    expect([preview.errors, preview.problems.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
    const done = await importUnits(ctx, { ...file(NATIONAL), options: { ...OPTIONS, ...confirmed(preview) } });
    expect(done.added).toBe(3197 + 33);
    expect(await db.unit.count()).toBe(before + done.added);
    const haNoi = await db.unit.findFirstOrThrow({ where: { code: '01', type: 'province' }, include: { children: true } });
    expect(haNoi.children.length).toBe(126);
  });
});
