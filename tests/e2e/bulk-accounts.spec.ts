/** Accounts for a whole province at once: chosen, looked at, opened, printed; signed in with from the printed slip. */
import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { login } from '../support/login';
import { createAccounts, createProvince, type NewUnit } from '../support/seed-province';
import { signInAtTheDoor } from './steps/sign-in';

const COMMUNES = 124;

/** A province of its own, so that no list of another spec grows. @returns the administrator's username */
async function seedProvince(code: string, units: readonly NewUnit[]): Promise<string> {
  const ids = await createProvince(db, code, `Tỉnh ${code}`, units);
  const accounts = await createAccounts(db, code, [{ key: 'quantri', name: 'Quản trị tỉnh', role: 'Administrator', unitId: ids.get('tinh') ?? '' }]);
  return accounts.quantri;
}

function communes(count: number): NewUnit[] {
  return Array.from({ length: count }, (_, at) => ({ key: `xa${at + 1}`, name: at % 4 === 0 ? `Phường Số ${at + 1}` : `Xã Số ${at + 1}`, type: at % 4 === 0 ? 'phuong' : 'xa' }));
}

const slips = (page: Page) => page.getByRole('list', { name: 'Phiếu mật khẩu' }).getByRole('listitem');

async function pickAll(page: Page, type: string): Promise<void> {
  await page.getByLabel('Loại đơn vị').selectOption({ label: type });
  await page.getByRole('button', { name: /^Chọn cả \d+ đơn vị đang hiện$/ }).click();
}

async function expectNoViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), what).toEqual([]);
}

test.afterAll(() => db.$disconnect());

test('two accounts for each of 124 communes, from the choice to the first sign-in with a printed slip', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const admin = await seedProvince('hangloat', communes(COMMUNES));
  await login(page, admin, '/quan-tri/tai-khoan/hang-loat');
  await pickAll(page, 'Xã');
  await pickAll(page, 'Phường');
  await expect(page.getByText(`Đã chọn ${COMMUNES}/125 đơn vị`)).toBeVisible();

  // A pattern that gives all the same name is refused before anything is opened.
  await page.getByLabel('Mẫu tên đăng nhập').first().fill('canbo');
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.getByText('cho mọi đơn vị cùng một tên đăng nhập “canbo”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở 248 tài khoản' })).toHaveAttribute('aria-disabled', 'true');

  await page.getByLabel('Mẫu tên đăng nhập').first().fill('{mã}.canbo');
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Tài khoản sẽ mở' })).toContainText('hangloat-xa1.canbo');
  await page.getByRole('button', { name: 'Mở 248 tài khoản' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Đã tạo \d+\/248 mật khẩu/ })).toBeVisible();
  await expect(slips(page)).toHaveCount(2 * COMMUNES, { timeout: 120_000 });

  const slip = slips(page).filter({ hasText: 'hangloat-xa7.chutich' });
  await expect(slip).toContainText('Xã Số 7');
  await expect(slip).toContainText('Đổi mật khẩu ngay lần đầu đăng nhập.');
  await expect(slip).toContainText(new URL(page.url()).origin);
  expect(page.url()).toMatch(/\/quan-tri\/tai-khoan\/hang-loat$/);
  const password = await slip.getByRole('definition').last().innerText();

  // On paper: the slips alone, as many as accounts, over whole pages.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'In phiếu' })).toBeHidden();
  const sheet = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect((sheet.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(15);
  await page.emulateMedia({ media: 'screen' });

  // The same as a file, made here.
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp CSV' }).click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2 * COMMUNES + 1);
  expect(lines.find((line) => line.includes('hangloat-xa7.chutich'))).toContain(password);

  // Leaving asks first; then the sheet is gone for good.
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
  const question = page.getByRole('dialog', { name: 'Đóng phiếu mật khẩu?' });
  await expect(question).toContainText('phải cấp lại mật khẩu');
  await question.getByRole('button', { name: 'Quay lại' }).click();
  await expect(slips(page)).toHaveCount(2 * COMMUNES);
  await page.getByRole('button', { name: 'Đã in xong, đóng phiếu' }).click();
  await question.getByRole('button', { name: 'Đóng phiếu' }).click();
  await expect(page.getByRole('heading', { name: 'Mở tài khoản hàng loạt' })).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);

  // With the slip in hand: nothing but the change of password is open.
  const person = await (await browser.newContext()).newPage();
  await person.goto('/tu-danh-gia');
  await person.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('hangloat-xa7.chutich');
  await person.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await person.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(person).toHaveURL('/doi-mat-khau');
  await person.goto('/');
  await expect(person).toHaveURL('/doi-mat-khau');
  const own = 'mật khẩu của riêng tôi';
  await person.getByLabel('Mật khẩu đang dùng').fill(password);
  await person.getByLabel('Mật khẩu mới', { exact: false }).first().fill(own);
  await person.getByLabel('Nhập lại mật khẩu mới').fill(own);
  await person.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(person.getByText('Đã đổi mật khẩu')).toBeVisible();
  await person.goto('/');
  await expect(person.getByRole('banner')).toContainText('Lãnh đạo đơn vị · Xã Số 7');

  // The log says what was opened, and no password.
  await page.goto('/quan-tri/nhat-ky?ve=hangloat-xa7.chutich');
  await expect(page.getByRole('rowheader', { name: 'Mở tài khoản', exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(password);
});

test('a lost sheet: the same request opens nothing twice, and new slips are given for accounts never used', async ({ page, browser }) => {
  const admin = await seedProvince('matphieu', communes(3));
  await login(page, admin, '/quan-tri/tai-khoan/hang-loat');
  await pickAll(page, 'Xã');
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/api/tai-khoan/hang-loat')),
    page.getByRole('button', { name: 'Mở 4 tài khoản' }).click(),
  ]);
  await expect(slips(page)).toHaveCount(4);
  await expectNoViolations(page, 'slips');
  const lost = await slips(page).filter({ hasText: 'matphieu-xa2.canbo' }).getByRole('definition').last().innerText();

  const headers = { origin: new URL(page.url()).origin, 'content-type': 'application/json' };
  const again = await page.request.post('/api/tai-khoan/hang-loat', { headers, data: sent.postData() ?? '' });
  expect(again.status()).toBe(409);
  expect(((await again.json()) as { error: { message: string } }).error.message).toMatch(/đã mở 4 tài khoản/);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/quan-tri/tai-khoan/cap-lai');
  await page.getByRole('button', { name: 'Chọn cả 4 tài khoản đang hiện' }).click();
  await expectNoViolations(page, 'accounts never used');
  await page.getByRole('button', { name: 'Cấp lại mật khẩu cho 4 tài khoản' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp lại' }).click();
  await expect(slips(page)).toHaveCount(4);
  const fresh = await slips(page).filter({ hasText: 'matphieu-xa2.canbo' }).getByRole('definition').last().innerText();
  expect(fresh).not.toBe(lost);

  const person = await (await browser.newContext()).newPage();
  await person.goto('/');
  await person.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('matphieu-xa2.canbo');
  await person.getByLabel('Mật khẩu', { exact: true }).fill(lost);
  await person.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(person.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await person.getByLabel('Mật khẩu', { exact: true }).fill(fresh);
  await person.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(person).toHaveURL('/doi-mat-khau');
});

test('a role with a last day: set in the form, told in the list, and gone the day after', async ({ page, browser }) => {
  const admin = await seedProvince('cohan', communes(2));
  await login(page, admin, '/quan-tri/tai-khoan');
  await page.getByRole('button', { name: 'Mở tài khoản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mở tài khoản' });
  await dialog.getByLabel('Tên đăng nhập').fill('tamthoi.cohan');
  await dialog.getByLabel('Họ và tên hoặc tên gọi').fill('Người tạm thời');
  await dialog.getByLabel('Vai trò 1', { exact: true }).selectOption({ label: 'Cán bộ đơn vị' });
  await dialog.getByLabel('Đơn vị của vai trò 1').fill('Xã Số 2 · Tỉnh cohan');
  await dialog.getByLabel('Đến hết ngày (vai trò 1)').fill('2020-12-31');
  await dialog.getByRole('button', { name: 'Mở tài khoản' }).click();
  await expect(dialog.getByText(/ngày kết thúc phải từ ngày bắt đầu trở đi/)).toBeVisible();
  await dialog.getByLabel('Đến hết ngày (vai trò 1)').fill('2099-12-31');
  await dialog.getByRole('button', { name: 'Mở tài khoản' }).click();
  const password = (await page.getByTestId('one-time-password').innerText()).trim();
  await page.getByRole('button', { name: 'Đã ghi lại' }).click();
  await expect(page.getByRole('row', { name: 'tamthoi.cohan' })).toContainText('đến hết 31/12/2099');

  await db.account.update({ where: { username: 'tamthoi.cohan' }, data: { mustChangePassword: false } });
  const person = await (await browser.newContext()).newPage();
  await signInAtTheDoor(person, 'tamthoi.cohan', '/tu-danh-gia', password);
  // The last day passes.
  const yesterday = new Date(Date.now() - 86_400_000 * 2);
  await db.roleAssignment.updateMany({ where: { account: { username: 'tamthoi.cohan' } }, data: { validFrom: yesterday, validTo: yesterday } });
  const refused = await person.goto('/tu-danh-gia');
  expect(await refused?.text()).not.toContain('Xã Số 2');
  await page.reload();
  await expect(page.getByRole('row', { name: 'tamthoi.cohan' })).toContainText('đã hết hạn');
  await page.getByLabel('Trạng thái').selectOption({ label: 'Vai trò đã hết hạn' });
  await expect(page.getByRole('row')).toHaveCount(2);
});
