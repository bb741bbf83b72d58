/** A criteria set as Sở Nội vụ makes it: written by keyboard, undone, two windows at once, issued, frozen afterwards. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { login } from '../support/login';

const unique = () => Date.now().toString(36);

/** A new empty draft, opened. */
async function newSet(page: Page, code: string): Promise<void> {
  await login(page, 'sonoivu', '/quan-tri/bo-tieu-chi');
  await page.getByRole('button', { name: 'Tạo mới' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo bộ tiêu chí mới' });
  await dialog.getByRole('textbox', { name: /^Tên bộ tiêu chí/ }).fill(`Bộ tiêu chí thử ${code}`);
  await dialog.getByRole('combobox', { name: /^Cấp đơn vị/ }).selectOption({ label: 'Cấp xã' });
  await dialog.getByRole('textbox', { name: /^Năm/ }).fill('2026');
  await dialog.getByRole('textbox', { name: /^Mã/ }).fill(code);
  await dialog.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Bộ tiêu chí thử ${code}` })).toBeVisible();
}

const grid = (page: Page): Locator => page.getByRole('treegrid', { name: 'Cây tiêu chí' });
const row = (page: Page, name: RegExp): Locator => grid(page).getByRole('row', { name });
const saved = (page: Page) => expect(page.getByRole('toolbar').getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^(Mục|Phần chung|Điểm)/ });

/** An area of one leaf of 100 points that the checks have nothing to say of, written by the keyboard alone. */
async function writeByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).press('Enter');
  await expect(grid(page).getByRole('textbox', { name: /tiêu chí thành phần, 1$/ })).toBeFocused();
  await page.keyboard.type('Chỉ đạo điều hành');
  await page.keyboard.press('Tab');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('gridcell', { name: '100,00' })).toBeFocused();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(grid(page).getByRole('textbox', { name: /tiêu chí thành phần, 1\.1$/ })).toBeFocused();
  await page.keyboard.type('Ban hành kế hoạch');
  await page.keyboard.press('Tab');
  await page.keyboard.type('99,5');
  await expect(row(page, /Chỉ đạo điều hành/).getByText('99,50/100,00 · còn 0,5')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Quyết định ban hành');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sở Nội vụ');
  await page.keyboard.press('Enter');
}

test('a set is written by keyboard, undone, issued and frozen', async ({ page }) => {
  test.setTimeout(120_000);
  const code = `thu-${unique()}`;
  await newSet(page, code);
  await writeByKeyboard(page);

  // Too little, then right; undone and redone.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(row(page, /Chỉ đạo điều hành/).getByText('100,00/100,00 · đủ')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, /Chỉ đạo điều hành/).getByText('còn 0,5')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(row(page, /Chỉ đạo điều hành/).getByText('100,00/100,00 · đủ')).toBeVisible();

  // Esc takes back what was typed.
  await page.keyboard.press('F2');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await expect(row(page, /Ban hành kế hoạch/).getByRole('gridcell', { name: '100,00' })).toBeFocused();

  // A sibling, moved and removed after a question.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Mục thừa');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(grid(page).getByRole('rowheader')).toHaveText([/Chỉ đạo điều hành/, /Mục thừa/, /Ban hành kế hoạch/]);
  await page.keyboard.press('Delete');
  await page.getByRole('dialog', { name: 'Xóa khỏi bộ tiêu chí?' }).getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(grid(page).getByRole('rowheader')).toHaveCount(2);

  // The rule, with its trial by the real scoring.
  await row(page, /Ban hành kế hoạch/).getByRole('rowheader').click();
  const form = panel(page);
  await form.getByRole('combobox', { name: 'Khi không phát sinh' }).selectOption({ label: 'Loại khỏi mẫu số, quy đổi phần còn lại' });
  await form.getByRole('combobox', { name: 'Loại cách chấm' }).selectOption({ label: 'Tính theo tỷ lệ' });
  await form.getByRole('textbox', { name: 'Tử số', exact: true }).fill('Số nhiệm vụ hoàn thành');
  await form.getByRole('textbox', { name: 'Mẫu số', exact: true }).fill('Tổng số nhiệm vụ');
  await form.getByRole('button', { name: 'Thêm mức' }).click();
  await form.getByRole('button', { name: 'Chuyển mức 3 lên' }).click();
  await form.getByRole('textbox', { name: 'Từ (%)' }).nth(1).fill('80');
  await form.getByRole('combobox', { name: 'Cách tính' }).nth(1).selectOption({ label: 'tỷ lệ × 100' });
  const trial = form.getByRole('region', { name: 'Thử cách chấm' });
  await expect(trial.getByRole('status').first()).toHaveText(/Với 45\/50 = 90,00.%, đơn vị được 90 điểm: mức từ 80.%, tỷ lệ × 100\./);
  await trial.getByRole('textbox', { name: 'Số nhiệm vụ hoàn thành' }).fill('39');
  await expect(trial.getByRole('status').first()).toHaveText(/đơn vị được 0 điểm: mức từ 0.%/);
  await saved(page);
  await expect(page.getByRole('button', { name: 'Không có lỗi' })).toBeVisible();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  // Issued by a decision: what was written stands there, and can no more be changed.
  await page.getByRole('button', { name: 'Ghi nhận ban hành' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi nhận ban hành bộ tiêu chí' });
  await dialog.getByRole('textbox', { name: /^Số quyết định/ }).fill('99/QĐ-UBND');
  await dialog.getByLabel(/^Ngày ký quyết định/).fill('2026-01-15');
  await dialog.getByRole('textbox', { name: /^Cơ quan ban hành/ }).fill('UBND tỉnh Lâm Đồng');
  await dialog.getByRole('button', { name: 'Ghi nhận ban hành' }).click();
  await expect(page.getByText('Khóa: bộ tiêu chí đã được ghi nhận ban hành.').first()).toBeVisible();
  await expect(page.getByText('Quyết định số 99/QĐ-UBND ngày 15/01/2026')).toBeVisible();
  await row(page, /Ban hành kế hoạch/).getByRole('rowheader').click();
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('textbox')).toHaveCount(0);
  await expect(panel(page).getByRole('textbox', { name: 'Mã', exact: true })).toHaveAttribute('readonly', '');
});

test('two windows on one draft: nothing is overwritten, and the later version lives on as a copy', async ({ page, context }) => {
  test.setTimeout(120_000);
  await newSet(page, `hai-${unique()}`);
  await writeByKeyboard(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await rename(other, 'Tên của cửa sổ kia');
  await saved(other);

  await rename(page, 'Tên của cửa sổ này');
  const notice = page.getByRole('status').filter({ hasText: 'Chưa có nội dung nào bị ghi đè' });
  await expect(notice).toContainText('khác ở 1.1');
  await other.reload();
  await expect(row(other, /Tên của cửa sổ kia/)).toBeVisible();

  await notice.getByRole('button', { name: 'Giữ bản của tôi thành bản sao' }).click();
  await expect(page.getByText('phiên bản 2')).toBeVisible();
  await expect(row(page, /Tên của cửa sổ này/)).toBeVisible();
  await page.reload();
  await expect(row(page, /Tên của cửa sổ này/)).toBeVisible();
});

test('without a network what is written is kept on the machine, and sent when the page opens again', async ({ page, context }) => {
  test.setTimeout(120_000);
  await newSet(page, `mat-mang-${unique()}`);
  await writeByKeyboard(page);
  await saved(page);
  await context.setOffline(true);
  await rename(page, 'Gõ khi mất mạng');
  await expect(page.getByRole('toolbar').getByText(/giữ tạm trên máy này/)).toBeVisible();
  // Closed before the network is back: nothing but this machine knows of it.
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const reopened = await context.newPage();
  await reopened.goto('/quan-tri/bo-tieu-chi');
  await reopened.getByRole('link', { name: /^Bộ tiêu chí thử mat-mang-/ }).first().click();
  await expect(row(reopened, /Gõ khi mất mạng/)).toBeVisible();
  await saved(reopened);
});

async function rename(page: Page, name: string): Promise<void> {
  await grid(page).getByRole('rowheader').nth(1).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
