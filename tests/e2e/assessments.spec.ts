import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { EXE, PDF } from '../support/evidence-files';
import { login, signInByRequest } from '../support/login';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../support/seed-small-round';
import {
  approveAndSubmit,
  askApproval,
  attachEvidence,
  declareFacts,
  expectSaved,
  explain,
  fillFacts,
  leafForm,
  leafRow,
  openLeaf,
  openSheet,
} from './steps/assessments';

/** One province, round and unit for each test: nobody waits for anybody. */
async function ownRound(code: string): Promise<SmallRound> {
  return createSmallRound(db, { code: `${code}${Date.now().toString(36)}` });
}

async function asOfficer(page: Page, small: SmallRound): Promise<void> {
  await login(page, small.accounts.canbo1);
  await openSheet(page, small.round.code, 'don-vi-1');
}

const sumOf = (page: Page) => page.getByRole('region', { name: 'Tiến độ và điểm tạm tính' });
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });

test.afterAll(() => db.$disconnect());

test('the officer declares every kind of leaf, the leader submits, and the sheet is closed', async ({ page }) => {
  const small = await ownRound('a');
  await asOfficer(page, small);
  for (const [code, facts] of Object.entries(FULL_FACTS)) if (code !== '2.3') await declareFacts(page, code, facts);
  await expect(leafRow(page, '1.3')).toContainText('9/10 = 90,00');
  await expect(leafRow(page, '1.3')).toContainText('1,80');
  await expect(sumOf(page)).toContainText('7/7 tiêu chí');
  await expect(sumOf(page)).toContainText('13,80/16');

  await attachEvidence(page, '1.1', pdf('kế hoạch CCHC.pdf'));
  await expect(leafRow(page, '1.1')).toContainText('1 tài liệu');
  for (const code of Object.keys(FULL_FACTS)) if (code !== '2.3' && code !== '1.1') await explain(page, code, 'Hồ sơ lưu tại Văn phòng.');
  await expect(sumOf(page)).toContainText('Đã đủ, có thể trình phê duyệt');

  await page.reload();
  await expect(sumOf(page)).toContainText('13,80/16');
  const download = page.waitForEvent('download');
  await (await openLeaf(page, '1.1')).getByRole('link', { name: 'kế hoạch CCHC.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('kế hoạch CCHC.pdf');
  await askApproval(page);

  await page.context().clearCookies();
  await login(page, small.accounts.chutich1);
  await approveAndSubmit(page, small.round.code, 'don-vi-1');
  await expect(page.getByText('người phê duyệt: Chủ tịch Huyện Số 1')).toBeVisible();
  const form = await openLeaf(page, '1.3');
  await expect(form.locator('input[name="numerator"]')).toBeDisabled();
});

test('the leader sees what is missing, follows a link to the leaf, and gives back with a reason', async ({ page }) => {
  const small = await ownRound('b');
  await asOfficer(page, small);
  await declareFacts(page, '1.1', { optionIndex: 0 });
  await askApproval(page);

  await page.context().clearCookies();
  await login(page, small.accounts.chutich1, `/tu-danh-gia/${small.round.code}/don-vi-1/nop`);
  await expect(page.getByRole('button', { name: 'Phê duyệt và nộp' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('region', { name: 'Thiếu tài liệu và giải trình' })).toContainText('1.1');
  await page.getByRole('region', { name: 'Chưa kê khai' }).getByRole('link', { name: /^2\.1/ }).click();
  await expect(leafForm(page, '2.1')).toBeVisible();
  await leafForm(page, '2.1').getByRole('button', { name: 'Không có vi phạm: điền 0' }).click();
  await expectSaved(page, '2.1');

  await page.goto(`/tu-danh-gia/${small.round.code}/don-vi-1/nop`);
  await page.getByRole('button', { name: 'Trả lại cho cán bộ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Xin ghi rõ lý do.')).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox').fill('Bổ sung các mục còn thiếu.');
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await page.context().clearCookies();
  await asOfficer(page, small);
  await expect(page.getByText('Bổ sung các mục còn thiếu.')).toBeVisible();
});

test('wrong numbers are told beside the field and nothing is saved; the text survives a reload', async ({ page }) => {
  const small = await ownRound('c');
  await asOfficer(page, small);
  const form = await openLeaf(page, '1.3');
  for (const wrong of ['12,5,3', '1e9', '-4']) {
    await fillFacts(form, { numerator: wrong, denominator: '10' });
    await expect(form.locator('input[name="numerator"]')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.locator('footer').getByRole('status')).toHaveText('Chưa lưu: cần sửa');
  }
  await expect(sumOf(page)).toContainText('0/7 tiêu chí');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect((await openLeaf(page, '1.3')).locator('input[name="numerator"]')).toHaveValue('-4');

  await fillFacts(leafForm(page, '1.3'), { numerator: '12', denominator: '10' });
  await expectSaved(page, '1.3');
  await expect(leafRow(page, '1.3')).toContainText('Tử số lớn hơn mẫu số');
  await fillFacts(leafForm(page, '1.3'), { numerator: '0', denominator: '0' });
  await expect(leafRow(page, '1.3')).toContainText('Không áp dụng');
  const manual = await openLeaf(page, '2.2');
  await fillFacts(manual, { points: '2.25' });
  await expect(manual.locator('input[name="points"]')).toHaveAttribute('aria-invalid', 'true');
});

test('two windows on one leaf: the second sees both contents and chooses', async ({ page, context }) => {
  const small = await ownRound('d');
  await asOfficer(page, small);
  const other = await context.newPage();
  await openSheet(other, small.round.code, 'don-vi-1');
  await openLeaf(other, '1.1');
  await declareFacts(page, '1.1', { optionIndex: 0 });

  await fillFacts(leafForm(other, '1.1'), { optionIndex: 2 });
  await expect(leafForm(other, '1.1').getByText('vừa được sửa ở nơi khác')).toBeVisible();
  await expect(leafForm(other, '1.1').getByText('Đúng hạn').first()).toBeVisible();
  await leafForm(other, '1.1').getByRole('button', { name: 'Dùng nội dung trên hệ thống' }).click();
  await expect(leafForm(other, '1.1').getByRole('radio').nth(0)).toBeChecked();

  await declareFacts(page, '1.1', { optionIndex: 1 });
  await fillFacts(leafForm(other, '1.1'), { optionIndex: 2 });
  await leafForm(other, '1.1').getByRole('button', { name: 'Dùng nội dung của anh/chị' }).click();
  await expectSaved(other, '1.1');
  await page.reload();
  await expect(leafRow(page, '1.1')).toContainText('Không');
});

test('without a network the declaration stays on the machine and goes out when the network is back', async ({ page, context }) => {
  const small = await ownRound('e');
  await asOfficer(page, small);
  const form = await openLeaf(page, '1.4.2');
  await context.setOffline(true);
  await fillFacts(form, { count: 3 });
  await expect(form.locator('footer').getByRole('status')).toContainText('giữ tạm trên máy này');
  await context.setOffline(false);
  await expectSaved(page, '1.4.2');
  await expect(leafRow(page, '1.4.2')).toContainText('1,50');
});

test('a program named .pdf, an empty file and 25 MB are refused with words; 15 MB arrives whole', async ({ page }) => {
  const small = await ownRound('f');
  await asOfficer(page, small);
  const form = await openLeaf(page, '1.2');
  const choose = (name: string, buffer: Buffer) => form.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await choose('ke-hoach.pdf', EXE);
  await expect(form.getByText('là chương trình chạy được')).toBeVisible();
  await choose('trong.pdf', Buffer.alloc(0));
  await expect(form.getByText('rỗng (0 byte)')).toBeVisible();
  await choose('to.pdf', Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024)]));
  await expect(form.getByText('lớn hơn mức cho phép 20')).toBeVisible();
  await choose('vua.pdf', Buffer.concat([PDF, Buffer.alloc(15 * 1024 * 1024)]));
  await expect(form.getByRole('link', { name: 'vua.pdf' })).toBeVisible();
  await expect(form.getByText('15 MB')).toBeVisible();
  await form.getByRole('button', { name: 'Gỡ tệp vua.pdf' }).click();
  await expect(form.getByRole('link', { name: 'vua.pdf' })).toBeHidden();
});

test('works by keyboard alone and axe finds nothing', async ({ page }) => {
  const small = await ownRound('g');
  await asOfficer(page, small);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kê khai tiêu chí 1.1', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(leafForm(page, '1.1').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expectSaved(page, '1.1');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(leafForm(page, '1.1')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sửa tiêu chí 1.1', exact: true })).toBeFocused();
  for (const path of ['', `/${small.round.code}/don-vi-1/nop`, `/${small.round.code}/don-vi-1/in`]) {
    await page.goto(`/tu-danh-gia${path}`);
    expect(await axe(page), path).toEqual([]);
  }
});

test('87 leaves open quickly: little script, one query set, and only the open leaf has a form', async ({ page }) => {
  // No page before this one, so that nothing is in the browser's cache.
  await signInByRequest(page.request, 'cattien.canbo');
  let scripts = 0;
  page.on('requestfinished', async (request) => {
    if (request.resourceType() === 'script') scripts += (await request.sizes()).responseBodySize;
  });
  const began = Date.now();
  await openSheet(page, 'lam-dong-huyen-2022', 'cat-tien');
  const shown = Date.now() - began;
  await expect(page.getByRole('button', { name: /^Xem tiêu chí/ })).toHaveCount(72 + 6);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('table input').count()).toBe(0);
  test.info().annotations.push({ type: 'measured', description: `${Math.round(scripts / 1024)} KB script, sheet shown after ${shown} ms` });
  console.log(`sheet of 87 leaves: ${Math.round(scripts / 1024)} KB script (compressed), shown after ${shown} ms`);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThan(250 * 1024);
});
