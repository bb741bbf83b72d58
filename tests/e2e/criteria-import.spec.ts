/** Sở Nội vụ takes the appendix of a decision, checks it against the file and gets a draft; a file with errors stores nothing. */
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { DraftSet } from '@/core/criteria/draft';
import { db } from '@/data/client';
import { appendixBytes } from '../support/appendices';
import { login } from '../support/login';
import { createSmallRound } from '../support/seed-small-round';
import { chooseAppendix, openStep } from './steps/criteria-import';
import { signInAtTheDoor } from './steps/sign-in';

const IMPORT = '/quan-tri/bo-tieu-chi/nhap';
const APPENDIX = path.resolve(import.meta.dirname, '../fixtures/criteria/appendices/commune-2025.docx');
const ownCode = (letter: string) => `${letter}${Date.now().toString(36)}`;
const csv = (text: string, name = 'phu-luc.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const HEADER = 'STT;Tiêu chí;Điểm tối đa;Cách chấm điểm';
const WITH_ERRORS = `${HEADER}\n1;Chỉ đạo điều hành;3;\n1.1;Ban hành kế hoạch;hai;\n1.2;Báo cáo;1;\n1.2;Kiểm tra;-1;\n;TỔNG CỘNG;4;\n`;

const SCALE = 'Hoàn thành 100%: 1 / Từ 80% - dưới 100%: tỷ lệ % × 1,0 / Dưới 80%: 0';
const WITH_PROPOSALS = `${HEADER}\n1;Chỉ đạo điều hành;3;\n1.1;Thực hiện kế hoạch;1;"${SCALE}"\n1.2;Kiểm tra;1;"${SCALE}"\n1.3;Tuyên truyền;1;"${SCALE}"\n;TỔNG CỘNG;3;\n`;

test.afterAll(() => db.$disconnect());

test('Sở Nội vụ imports commune-2025.docx from the sign-in page on and gets a draft', async ({ page }) => {
  const code = ownCode('xa-');
  await signInAtTheDoor(page, 'sonoivu', IMPORT);
  await chooseAppendix(page, APPENDIX);
  await expect(page.getByRole('heading', { level: 2, name: 'Nhận dạng cột' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Cột C' })).toHaveValue('maxPoints');
  expect(await axe(page)).toEqual([]);

  await openStep(page, 'Lỗi và lưu ý');
  await expect(page.getByText(/^Không có lỗi/).first()).toBeVisible();

  await openStep(page, 'Đối chiếu với tệp');
  await expect(page.getByText('66 tiêu chí chấm điểm')).toBeVisible();

  await expect(page.getByText('không có đề xuất nào phải xác nhận')).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await openStep(page, 'Tạo bộ tiêu chí');
  const create = page.getByRole('button', { name: 'Tạo bộ tiêu chí', exact: true });
  await expect(page.getByLabel('Tên bộ tiêu chí')).toHaveValue(/^Bộ tiêu chí xác định chỉ số cải cách hành chính của UBND các xã, phường, đặc khu năm 2025$/i);
  await expect(page.getByLabel('Năm')).toHaveValue('2025');
  await page.getByLabel('Mã', { exact: false }).last().fill('Có dấu');
  await create.click();
  await expect(page.getByText(/Mã gồm 2–60 ký tự/)).toBeVisible();
  await page.getByLabel('Mã', { exact: false }).last().fill(code);
  await create.click();
  await expect(page).toHaveURL(/\/quan-tri\/bo-tieu-chi\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  const set = await db.criteriaSet.findFirstOrThrow({ where: { code }, include: { draft: true } });
  expect(page.url()).toContain(set.id);
  expect([set.status, set.year, set.level, set.draft?.revision]).toEqual(['draft', 2025, 'commune', 1]);

  for (const format of ['docx', 'xlsx']) {
    const response = await page.request.get(`/api/bo-tieu-chi/${set.id}/xuat/${format}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-disposition']).toContain(encodeURIComponent('(dự thảo)').replaceAll('(', '%28').replaceAll(')', '%29'));
    expect((await response.body()).subarray(0, 2).toString()).toBe('PK');
  }
});

test('a likely rule is taken only when it is confirmed; left as text, the points are entered by hand', async ({ page }) => {
  const { accounts, provinceId } = await createSmallRound(db, { code: ownCode('d') });
  await login(page, accounts.quanly, IMPORT);
  await chooseAppendix(page, csv(WITH_PROPOSALS));
  await openStep(page, 'Tạo bộ tiêu chí');
  const create = page.getByRole('button', { name: 'Tạo bộ tiêu chí', exact: true });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Còn 3 đề xuất chưa trả lời')).toBeVisible();
  await page.getByRole('button', { name: 'Trả lời đề xuất' }).click();
  await page.getByRole('button', { name: /^Đề xuất chờ trả lời/ }).click();
  await expect(page.getByText('Vì sao cần xác nhận')).toHaveCount(3);
  expect(await axe(page)).toEqual([]);

  await page.getByRole('button', { name: /^Để ở dạng chữ, chấm trực tiếp.*1\.1$/ }).click();
  // The answered one has left the list; the focus went on to the next.
  await expect(page.getByRole('listitem').filter({ hasText: 'Kiểm tra' }).first()).toBeFocused();
  await page.getByRole('button', { name: 'Xác nhận 2 đề xuất đã lọc' }).click();
  await expect(page.getByText('Không còn đề xuất chờ trả lời').first()).toBeVisible();

  await openStep(page, 'Tạo bộ tiêu chí');
  await page.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí có đề xuất');
  await page.getByLabel('Cấp đơn vị').selectOption('commune');
  await page.getByLabel('Năm').fill('2026');
  await page.getByLabel('Mã', { exact: false }).last().fill('co-de-xuat');
  await create.click();
  await expect(page).toHaveURL(/\/quan-tri\/bo-tieu-chi\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  const { draft } = await db.criteriaSet.findFirstOrThrow({ where: { ownerId: provinceId, code: 'co-de-xuat' }, include: { draft: true } });
  const document = draft?.document as unknown as DraftSet;
  expect(document.areas[0]?.children.map(({ code, rule }) => [code, rule?.kind === 'manual'])).toEqual([['1.1', true], ['1.2', false], ['1.3', false]]);
});

test('a file with errors shows them all with their places and stores nothing', async ({ page }) => {
  const { accounts, provinceId } = await createSmallRound(db, { code: ownCode('l') });
  await login(page, accounts.quanly, IMPORT);
  await chooseAppendix(page, csv(WITH_ERRORS));
  await expect(page.getByText(/\d+ lỗi: chưa tạo được bộ tiêu chí/)).toBeVisible();
  const table = page.getByRole('region', { name: 'Bảng: Lỗi và lưu ý trong tệp' });
  await expect(table.getByRole('row', { name: /Lỗi.*3.*C.*hai/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /5 A 1\.2 Số thứ tự “1\.2” đã có ở dòng 4/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải danh sách lỗi (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('loi-phu-luc.csv');

  await table.getByRole('button', { name: 'Xem dòng 3' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Đối chiếu với tệp' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ban hành kế hoạch' }).first()).toBeFocused();

  await openStep(page, 'Tạo bộ tiêu chí');
  await expect(page.getByRole('button', { name: 'Tạo bộ tiêu chí', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/Tệp còn \d+ lỗi/)).toBeVisible();
  expect(await db.criteriaSet.count({ where: { ownerId: provinceId, status: 'draft' } })).toBe(0);
});

test('a PDF and an empty file are refused with words; what was read before stays', async ({ page }) => {
  const { accounts } = await createSmallRound(db, { code: ownCode('p') });
  await login(page, accounts.quanly, IMPORT);
  await chooseAppendix(page, { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n') });
  await expect(page.getByText(/PDF/).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Các bước nhập' }).getByRole('button', { name: 'Nhận dạng cột' })).toHaveAttribute('aria-disabled', 'true');

  await chooseAppendix(page, { name: 'commune-2022.xlsx', mimeType: 'application/octet-stream', buffer: appendixBytes('commune-2022.xlsx') });
  await openStep(page, 'Đối chiếu với tệp');
  await openStep(page, 'Chọn tệp');
  await chooseAppendix(page, csv('', 'rong.csv'));
  await expect(page.getByText(/rỗng/).first()).toBeVisible();
  await openStep(page, 'Đối chiếu với tệp');
  await expect(page.getByText('50 tiêu chí chấm điểm')).toBeVisible();
});

test('columns are corrected by hand and the file is read again', async ({ page }) => {
  const { accounts } = await createSmallRound(db, { code: ownCode('c') });
  await login(page, accounts.quanly, IMPORT);
  await chooseAppendix(page, csv('STT;Tiêu chí;Điểm tối đa;Quy ước\n1;Chỉ đạo điều hành;2;\n1.1;Ban hành kế hoạch;2;"Đúng hạn: 2\nKhông đúng hạn: 0"\n'));
  await openStep(page, 'Nhận dạng cột');
  const again = page.getByRole('button', { name: 'Đọc lại theo các cột này' });
  await expect(again).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('combobox', { name: 'Cột D' }).selectOption('Cách chấm điểm');
  await expect(page.getByText('Vai trò cột đã sửa nhưng tệp chưa được đọc lại')).toBeVisible();
  await again.click();
  await expect(page.getByText('Vai trò cột đã sửa nhưng tệp chưa được đọc lại')).toHaveCount(0);
  await openStep(page, 'Đối chiếu với tệp');
  await expect(page.getByText('Đúng hạn: 2 điểm')).toBeVisible();
});

test('leaving with work done asks first, on a link and on the way back', async ({ page }) => {
  const { accounts } = await createSmallRound(db, { code: ownCode('r') });
  await login(page, accounts.quanly, '/');
  await page.goto(IMPORT);
  await chooseAppendix(page, { name: 'commune-2022.xlsx', mimeType: 'application/octet-stream', buffer: appendixBytes('commune-2022.xlsx') });
  await openStep(page, 'Đối chiếu với tệp');
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: 'Kỳ đánh giá' }).first().click();
  await expect(dialog).toContainText('Rời trang nhập bộ tiêu chí?');
  await dialog.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByText('50 tiêu chí chấm điểm')).toBeVisible();
  await page.getByRole('link', { name: 'Kỳ đánh giá' }).first().click();
  await dialog.getByRole('button', { name: 'Rời trang' }).click();
  await expect(page).toHaveURL(/\/quan-tri\/ky-danh-gia$/);
});
