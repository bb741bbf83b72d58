/**
 * A round for the 124 communes of Lâm Đồng, from the decision's appendix in Word to sheets, through the browser: the set
 * imported and issued, phường apart from xã and đặc khu, agencies as the decision prints them, a calendar, rules with their examples, the check list, the opening. Each test is
 * one step and leaves the round for the next.
 */
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { login } from '../support/login';
import { chooseAppendix, openStep as openImportStep } from './steps/criteria-import';
import { signInAtTheDoor } from './steps/sign-in';

test.describe.configure({ mode: 'serial' });
// A picture of the page at every step would take longer than the steps.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false } });

const CODE = `xa-2026-${Date.now().toString(36)}`;
const NAME = `Chỉ số CCHC các xã, phường, đặc khu năm 2026 (${CODE})`;
const SET_NAME = `Bộ tiêu chí các xã, phường, đặc khu (${CODE})`;
const APPENDIX = path.resolve(import.meta.dirname, '../fixtures/criteria/appendices/commune-2025.docx');
const SETUP = `/quan-tri/ky-danh-gia/${CODE}/thiet-lap`;

test.afterAll(() => db.$disconnect());

const criteriaSets = (page: Page) => page.getByRole('combobox', { name: /^Bộ tiêu chí/ });
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu bước này' }).click();
  await expect(page.getByText('Đã lưu.', { exact: true })).toBeVisible();
};
const openStep = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Các bước thiết lập' }).getByRole('link', { name }).click();
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
};

/** Nothing for axe to find, on the desk and on a phone, and nothing wider than the phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${page.url()} ${viewport.width}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('0. the appendix becomes a set, which its decision issues', async ({ page }) => {
  await signInAtTheDoor(page, 'sonoivu', '/quan-tri/bo-tieu-chi/nhap');
  await chooseAppendix(page, APPENDIX);
  await openImportStep(page, 'Lỗi và lưu ý');
  await expect(page.getByText(/^Không có lỗi/).first()).toBeVisible();
  await openImportStep(page, 'Tạo bộ tiêu chí');
  await page.getByLabel('Tên bộ tiêu chí').fill(SET_NAME);
  await page.getByLabel('Mã', { exact: false }).last().fill(`bo-${CODE}`);
  await page.getByRole('button', { name: 'Tạo bộ tiêu chí', exact: true }).click();
  await expect(page).toHaveURL(/\/quan-tri\/bo-tieu-chi\/[0-9a-f-]{36}$/);

  await page.getByRole('button', { name: 'Ghi nhận ban hành' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi nhận ban hành bộ tiêu chí' });
  await dialog.getByRole('textbox', { name: /^Số quyết định/ }).fill('2025/QĐ-UBND');
  await dialog.getByLabel(/^Ngày ký quyết định/).fill('2025-10-15');
  await dialog.getByRole('textbox', { name: /^Cơ quan ban hành/ }).fill('UBND tỉnh Lâm Đồng');
  await dialog.getByRole('button', { name: 'Ghi nhận ban hành' }).click();
  await expect(page.getByText('Khóa: bộ tiêu chí đã được ghi nhận ban hành.').first()).toBeVisible();
});

test('1. Sở Nội vụ makes a round from the issued set', async ({ page }) => {
  await login(page, 'sonoivu', '/quan-tri/ky-danh-gia');
  await page.getByRole('link', { name: 'Tạo kỳ mới' }).click();
  await criteriaSets(page).selectOption({ label: await optionOf(page, SET_NAME) });
  await expect(page.getByRole('textbox', { name: /^Năm đánh giá/ })).toHaveValue('2025');
  await page.getByRole('textbox', { name: /^Tên kỳ đánh giá/ }).fill(NAME);
  await page.getByRole('textbox', { name: /^Năm đánh giá/ }).fill('2026');
  await page.getByRole('textbox', { name: /^Mã trong địa chỉ/ }).fill('lam-dong-xa-2025');
  await page.getByRole('button', { name: 'Tạo kỳ đánh giá' }).click();
  await expect(page.getByText(/đã có kỳ đánh giá khác dùng/).first()).toBeVisible();
  await page.getByRole('textbox', { name: /^Mã trong địa chỉ/ }).fill(CODE);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tạo kỳ đánh giá' }).click();
  await expect(page).toHaveURL(`${SETUP}/don-vi`);
  await openStep(page, '6. Kiểm tra và mở kỳ');
  await expect(page.getByText('Chưa có đơn vị nào tham gia.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở kỳ đánh giá' })).toHaveAttribute('aria-disabled', 'true');
});

test('2. the 124 communes at once, phường apart from xã and đặc khu', async ({ page }) => {
  await login(page, 'sonoivu', `${SETUP}/don-vi`);
  await page.getByLabel('Phường (20)').check();
  await page.getByRole('button', { name: 'Đưa 20 đơn vị vào nhóm' }).click();
  await page.getByLabel('Xã (103)').check();
  await page.getByLabel('Đặc khu (1)').check();
  await page.getByRole('button', { name: 'Đưa 104 đơn vị vào nhóm' }).click();
  await expect(page.getByText('124 đơn vị tham gia: Phường 20, Xã, đặc khu 104.')).toBeVisible();

  // One by one, and a range with Shift: out and in again.
  await page.getByRole('combobox', { name: 'Tham gia', exact: true }).selectOption('Phường');
  const ticks = page.getByRole('checkbox', { name: /^Đánh dấu (?!tất cả)/ });
  await ticks.nth(0).click();
  await ticks.nth(4).click({ modifiers: ['Shift'] });
  await expect(page.getByText('Đã đánh dấu 5 đơn vị')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ khỏi kỳ' }).click();
  await expect(page.getByText('119 đơn vị tham gia')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await page.getByLabel('Phường (20)').check();
  await page.getByRole('button', { name: 'Đưa 20 đơn vị vào nhóm' }).click();
  await page.getByLabel('Xã (103)').check();
  await page.getByLabel('Đặc khu (1)').check();
  await page.getByRole('button', { name: 'Đưa 104 đơn vị vào nhóm' }).click();
  await save(page);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('124 đơn vị tham gia: Phường 20, Xã, đặc khu 104.')).toBeVisible();
});

test('3. leaves for one kind only need nothing; one is left out for the island, with its consequence', async ({ page }) => {
  await login(page, 'sonoivu', `${SETUP}/khong-ap-dung`);
  await expect(page.getByRole('row').filter({ hasText: '8.2.2.' })).toContainText('Phường');
  await expect(page.getByRole('row').filter({ hasText: '8.2.2.' })).toContainText('104/124 đơn vị');
  await page.getByRole('searchbox', { name: 'Tìm tiêu chí', exact: true }).fill('3.2.2');
  await page.getByLabel(/^3\.2\.2\./).check();
  await page.getByRole('searchbox', { name: 'Tìm đơn vị', exact: true }).fill('phu quy');
  await page.getByRole('checkbox', { name: 'Đặc khu Phú Quý', exact: true }).check();
  await page.getByRole('textbox', { name: /^Lý do/ }).fill('Trên đảo chưa có Trung tâm Phục vụ hành chính công.');
  await page.getByRole('button', { name: 'Thêm 1 lượt không áp dụng' }).click();
  const consequence = page.getByRole('region', { name: 'IV. Hệ quả', exact: true }).getByRole('row').filter({ hasText: 'Đặc khu Phú Quý' });
  await expect(consequence).toContainText('78/80');
  await expect(consequence).toContainText('62,40 × 80 ÷ 78 = 64,00/80');
  await save(page);
  await expectAccessible(page);
});

test('4. agencies as the decision prints them, appraisers for every unit', async ({ page }) => {
  await login(page, 'sonoivu', `${SETUP}/co-quan`);
  await page.getByRole('button', { name: /^Điền theo tên in trong quyết định/ }).click();
  await expect(page.getByLabel('Cơ quan thẩm định tiêu chí 1.1.1', { exact: true }).locator('option:checked')).toHaveText('Sở Nội vụ');
  await expect(page.getByLabel('Cơ quan thẩm định tiêu chí TR.3', { exact: true })).toHaveValue(/.+/);
  await expect(page.getByText('Chỉ hiện tiêu chí chưa giao (0)')).toBeVisible();
  await expect(page.getByText('Còn đơn vị chưa có chuyên viên thẩm định')).toBeVisible();
  await page.getByRole('button', { name: 'Phân công mọi chuyên viên cho mọi đơn vị' }).click();
  await expect(page.getByText('Còn đơn vị chưa có chuyên viên thẩm định')).toBeHidden();
  await save(page);
  await expectAccessible(page);
});

test('5. the calendar and the rules, each rule with its example', async ({ page }) => {
  await login(page, 'sonoivu', `${SETUP}/thoi-han`);
  await page.getByRole('button', { name: 'Điền thời hạn đề xuất' }).click();
  await page.getByLabel('Thẩm định vòng 1: hạn').fill('2020-01-01T17:00');
  await expect(page.getByText('Bước “Thẩm định vòng 1” hết hạn trước khi mở. Hạn phải sau giờ mở.')).toBeVisible();
  await page.getByRole('button', { name: 'Điền thời hạn đề xuất' }).click();
  await save(page);
  await expectAccessible(page);

  await openStep(page, '5. Quy tắc');
  await expect(page.getByText('làm tròn từng lĩnh vực').locator('..')).toContainText('62,18');
  const ranks = page.getByText('Thứ hạng:');
  await expect(ranks).toContainText('1, 2, 2, 4');
  await page.getByLabel('Thêm tiêu chí phụ').selectOption({ label: 'Điểm thẩm định' });
  await expect(ranks).toContainText('1, 2, 3, 4');
  const good = page.getByText('Tốt ≥ 80').locator('..');
  await expect(good).toContainText('80,00 → Tốt');
  await page.getByLabel('Dấu của Tốt').selectOption('trên (>)');
  await expect(page.getByText('Tốt > 80').locator('..')).toContainText('80,00 → Khá');
  await page.getByLabel('Dấu của Tốt').selectOption('từ (≥)');
  await page.getByLabel('Số phiếu hợp lệ tối thiểu của một đơn vị').fill('30');
  await expect(page.getByText('29 phiếu hợp lệ: chờ quyết định')).toBeVisible();
  await save(page);
  await expectAccessible(page);
});

test('6. a second person who saved meanwhile is not overwritten', async ({ page, browser }) => {
  await login(page, 'sonoivu', `${SETUP}/quy-tac`);
  const other = await browser.newPage();
  await login(other, 'sonoivu', `${SETUP}/quy-tac`);
  await other.getByLabel('Số phiếu hợp lệ tối thiểu của một đơn vị').fill('31');
  await save(other);
  await other.close();
  await page.getByLabel('Số phiếu hợp lệ tối thiểu của một đơn vị').fill('99');
  await page.getByRole('button', { name: 'Lưu bước này' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'vừa được người khác lưu' })).toBeVisible();
  await expect(page.getByLabel('Số phiếu hợp lệ tối thiểu của một đơn vị')).toHaveValue('99');
  page.on('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByLabel('Số phiếu hợp lệ tối thiểu của một đơn vị')).toHaveValue('31');
});

test('7. before the opening no unit sees the round; afterwards each sees the leaves of its own kind', async ({ page, browser }) => {
  const unit = await browser.newPage();
  await login(unit, 'xacattien.canbo', '/tu-danh-gia');
  await expect(unit.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(unit.getByText(NAME)).toHaveCount(0);

  await login(page, 'sonoivu', `${SETUP}/kiem-tra`);
  await expect(page.getByText('chưa lập cuộc điều tra')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mở kỳ đánh giá' }).click();
  await page.getByRole('button', { name: 'Mở kỳ', exact: true }).dblclick();
  await expect(page).toHaveURL(`/quan-tri/ky-danh-gia/${CODE}`);
  expect(await db.scoreSheet.count({ where: { roundUnit: { round: { code: CODE } } } })).toBe(124);
  expect(await db.roundNotice.count({ where: { round: { code: CODE } } })).toBe(1);

  await unit.reload();
  await expect(unit.getByText(NAME).first()).toBeVisible();
  await unit.goto(`/tu-danh-gia/${CODE}/25159`);
  await expect(unit.getByRole('button', { name: /tiêu chí 4\.5\.1$/ })).toBeVisible();
  await expect(unit.getByRole('button', { name: /tiêu chí 4\.5\.2$/ })).toHaveCount(0);
  const { code } = await db.roundUnit.findFirstOrThrow({ where: { round: { code: CODE }, unit: { type: 'phuong' } } });
  await unit.context().clearCookies();
  await login(unit, `${code}.chutich`, `/tu-danh-gia/${CODE}/${code}`);
  await expect(unit.getByRole('button', { name: /tiêu chí 4\.5\.2$/ })).toBeVisible();
  await expect(unit.getByRole('button', { name: /tiêu chí 4\.5\.1$/ })).toHaveCount(0);
  await unit.close();
});

test('8. the running round shows its set-up; appraisers change with a reason', async ({ page }) => {
  await login(page, 'sonoivu', `${SETUP}/co-quan`);
  await page.getByRole('button', { name: /^Bỏ mọi đơn vị: Chuyên viên Sở Tư pháp/ }).click();
  await expect(page.getByText('Kỳ đang mở: xin ghi lý do thay đổi.')).toBeVisible();
  await page.getByLabel('Lý do thay đổi phân công').fill('Chuyên viên chuyển công tác từ tháng này.');
  await save(page);
  await page.goto(`${SETUP}/don-vi`);
  await expect(page.getByText('Kỳ đánh giá đã mở', { exact: true })).toBeVisible();
  await expect(page.getByText('124 đơn vị tham gia')).toBeVisible();
});

async function optionOf(page: Page, part: string): Promise<string> {
  return (await criteriaSets(page).locator('option').filter({ hasText: part }).first().textContent()) ?? '';
}
