/** The directory of units as its administrator works with it: the tree of any day, a merger in mid-year, a list imported. */
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { login } from '../support/login';
import { createSmallRound } from '../support/seed-small-round';

const ownCode = (prefix: string) => `${prefix}${Date.now().toString(36)}`;
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const printed = (day: string) => day.split('-').reverse().join('/');

test.afterAll(() => db.$disconnect());

/** The figure of a tile. */
const tile = (page: Page, label: string) => page.getByRole('main').locator('dl > div').filter({ hasText: new RegExp(`^${label}\\d`) });

test('the trees of 2024 and of 2026 are shown as they were, by keyboard too', async ({ page }) => {
  await login(page, 'quantri', '/quan-tri/don-vi?ngay=2026-01-01');
  await expect(page.getByRole('heading', { name: 'Cây đơn vị ngày 01/01/2026' })).toBeVisible();
  await expect(tile(page, 'Xã')).toHaveText('Xã103');
  await expect(tile(page, 'Phường')).toHaveText('Phường20');
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem', { name: /^Huyện/ })).toHaveCount(0);

  await page.getByLabel('Xem cây đơn vị ngày').fill('2025-02-01');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cây đơn vị ngày 01/02/2025' })).toBeVisible();
  await expect(tree.getByRole('treeitem', { name: /^Huyện Cát Tiên/ })).toHaveCount(0);
  const daHuoai = tree.getByRole('treeitem', { name: /^Huyện Đạ Huoai/ });
  await daHuoai.focus();
  await page.keyboard.press('ArrowRight');
  await expect(daHuoai).toHaveAttribute('aria-expanded', 'true');
  await expect(tree.getByRole('treeitem', { name: /^Xã Gia Viễn/ })).toContainText('theo đơn vị kế thừa');
  await page.keyboard.press('ArrowLeft');
  await expect(daHuoai).toHaveAttribute('aria-expanded', 'false');

  await page.goto('/quan-tri/don-vi?ngay=2024-06-01');
  await page.getByLabel('Tìm trong cây').fill('gia vien');
  await expect(tree.getByRole('treeitem', { name: /^Huyện Cát Tiên/ })).toBeVisible();
  await tree.getByRole('treeitem', { name: /^Xã Gia Viễn/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Xã Gia Viễn' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Đơn vị mới' })).toContainText('Xã Cát Tiên 3');
});

test('merging two units in the middle of a year keeps both histories and the new one’s', async ({ page }) => {
  test.setTimeout(120_000);
  const { accounts } = await createSmallRound(db, { code: ownCode('sapnhap') });
  const [eve, day] = [daysAgo(31), daysAgo(30)];
  await login(page, accounts.quantri, '/quan-tri/don-vi/su-kien');
  await page.getByRole('textbox', { name: 'Số nghị quyết, quyết định' }).fill('77/NQ-UBTVQH');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill(daysAgo(40));
  await page.getByRole('textbox', { name: 'Ngày hiệu lực' }).fill(day);
  await page.getByRole('combobox', { name: 'Đơn vị cũ 1' }).fill('Huyện Số 1 · Tỉnh Thử Nghiệm');
  await page.getByRole('combobox', { name: 'Đơn vị cũ 2' }).fill('Huyện Số 1 · Tỉnh Thử Nghiệm');
  await page.getByRole('textbox', { name: 'Tên mới' }).fill('Huyện Số 3');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const problems = page.getByRole('alert').filter({ hasText: 'Chưa ghi được' });
  await expect(problems).toContainText('Huyện Số 1 được chọn hai lần.');
  await expect(problems).toContainText('Đã có Huyện Số 3 cùng loại');

  await page.getByRole('combobox', { name: 'Đơn vị cũ 2' }).fill('Huyện Số 2 · Tỉnh Thử Nghiệm');
  await page.getByRole('textbox', { name: 'Tên mới' }).fill('Huyện Hợp Nhất');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText(`Trước: đến hết ngày ${printed(eve)}`)).toBeVisible();
  await expect(page.getByText(`Sau: từ ngày ${printed(day)}`)).toBeVisible();
  await expect(page.getByText('Các kỳ này giữ nguyên')).toBeVisible();
  await page.getByLabel(`(${accounts.canbo1})`).selectOption({ label: 'Chuyển sang Huyện Hợp Nhất' });
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Huyện Hợp Nhất' })).toBeVisible();
  const old = page.getByRole('list', { name: 'Đơn vị cũ' });
  await expect(old).toContainText('Huyện Số 1');
  await expect(old).toContainText('Huyện Số 2');
  await expect(page.getByRole('main')).toContainText('77/NQ-UBTVQH');
  await expect(page.getByRole('table', { name: 'Kỳ đánh giá đã và đang tham gia' }).getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('table', { name: /^Tài khoản gắn với/ })).toContainText(accounts.canbo1);

  await old.getByRole('link', { name: 'Huyện Số 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huyện Số 1' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Đã kết thúc');
  await expect(page.getByRole('table', { name: /^Tài khoản gắn với/ })).toContainText(accounts.canbo1);
  await page.goto(`/quan-tri/don-vi?ngay=${eve}`);
  await expect(page.getByRole('treeitem', { name: /^Huyện Số 1/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Huyện Hợp Nhất/ })).toHaveCount(0);
  await page.goto(`/quan-tri/don-vi?ngay=${day}`);
  await expect(page.getByRole('treeitem', { name: /^Huyện Hợp Nhất/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Huyện Số 1/ })).toHaveCount(0);

  // The sheet of the old unit stays with its people.
  await login(page, accounts.chutich2, '/tu-danh-gia');
  await expect(page.getByRole('main')).toContainText('Huyện Số 2');
});

test('a list with an error imports nothing; mended, it brings what was previewed', async ({ page }) => {
  const code = ownCode('nhap');
  const { accounts } = await createSmallRound(db, { code });
  const choose = (text: string) => page.locator('input[type=file]').setInputFiles({ name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await login(page, accounts.quantri, '/quan-tri/don-vi/nhap');
  const good = `${code}-x1,Xa Ea Kly,,Tỉnh Thử Nghiệm\n`;
  await choose(`Mã,Tên,Loại,Đơn vị cấp trên\n${good}${code}-x2,Xuân Phước,,Tỉnh Thử Nghiệm\n`);
  const problems = page.getByRole('table', { name: 'Lỗi và lưu ý trong tệp' });
  await expect(problems.getByRole('row', { name: /dòng 3, cột C/ })).toContainText('Không biết “Xuân Phước” là loại đơn vị nào');
  await expect(page.getByRole('button', { name: 'Nhập 1 đơn vị mới' })).toHaveAttribute('aria-disabled', 'true');

  await choose(`Mã,Tên,Loại,Đơn vị cấp trên\n${good}${code}-x2,Xuân Phước,Xã,Tỉnh Thử Nghiệm\n`);
  await page.getByRole('button', { name: 'Nhập 2 đơn vị mới' }).click();
  await expect(page).toHaveURL(/\/quan-tri\/don-vi$/);
  await expect(page.getByRole('treeitem', { name: /^Xuân Phước/ })).toBeVisible();
});
