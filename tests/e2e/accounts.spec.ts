/** Signing in and out, passwords, and what an administrator does to an account, as people do it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { DEMO_PASSWORD, login, signInByRequest } from '../support/login';

/** Names that no other run has used: accounts are never deleted. */
const unique = (name: string) => `${name}.${Date.now().toString(36)}`;

async function signInByForm(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** As the administrator: opens an account and gives back its one-time password. */
async function openAccount(page: Page, username: string): Promise<string> {
  await page.getByRole('button', { name: 'Mở tài khoản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mở tài khoản' });
  await dialog.getByLabel('Tên đăng nhập').fill(username);
  await dialog.getByLabel('Họ và tên hoặc tên gọi').fill('Người dùng thử');
  await dialog.getByLabel('Vai trò 1', { exact: true }).selectOption({ label: 'Cán bộ đơn vị' });
  await dialog.getByLabel('Đơn vị của vai trò 1').fill('Xã Cát Tiên 2 · Tỉnh Lâm Đồng');
  await dialog.getByRole('button', { name: 'Mở tài khoản' }).click();
  const given = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
  const password = (await given.getByTestId('one-time-password').innerText()).trim();
  await given.getByRole('button', { name: 'Đã ghi lại' }).click();
  return password;
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test.describe('signing in', () => {
  test('leads where one wanted to go, shows who one is, and out again', async ({ page }) => {
    await page.goto('/xep-hang');
    await expect(page).toHaveURL('/dang-nhap?tiep=%2Fxep-hang');
    await signInByForm(page, ' THANHTRA ', DEMO_PASSWORD);
    await expect(page).toHaveURL('/xep-hang');
    await page.getByRole('banner').getByText('Thanh tra viên, Thanh tra tỉnh').first().click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(page).toHaveURL('/dang-nhap');
    await page.goto('/xep-hang');
    await expect(page).toHaveURL('/dang-nhap?tiep=%2Fxep-hang');
  });

  test('by picking a demonstration account fills the form', async ({ page }) => {
    await page.goto('/dang-nhap');
    await page.getByRole('button', { name: 'quantri', exact: true }).click();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  });

  test('never leads to another site', async ({ page, baseURL }) => {
    for (const target of ['https://example.org/', '//example.org', '/%5Cexample.org']) {
      await page.context().clearCookies();
      await page.goto(`/dang-nhap?tiep=${target}`);
      await signInByForm(page, 'thanhtra', DEMO_PASSWORD);
      await expect(page).toHaveURL(`${baseURL}/`);
    }
  });

  test('with a wrong password says so, and after five says how long to wait', async ({ page }) => {
    await page.goto('/dang-nhap');
    const name = unique('khong.co');
    for (let failure = 1; failure <= 5; failure += 1) {
      await signInByForm(page, name, `sai ${failure}`);
      await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
    }
    await signInByForm(page, name, 'sai nữa');
    await expect(page.getByText(/Đã nhập sai quá nhiều lần\. Xin chờ 15 phút/)).toBeVisible();
  });
});

test('an account’s life: opened, password changed, roles changed, disabled; each ends the sessions at once', async ({ page, browser }) => {
  const username = unique('thu');
  await login(page, 'quantri', '/quan-tri/tai-khoan');
  const oneTime = await openAccount(page, username);

  const person = await newPage(browser);
  await person.goto('/tu-danh-gia');
  await signInByForm(person, username, oneTime);
  // Nothing but the change of password is open.
  await expect(person).toHaveURL('/doi-mat-khau');
  await person.goto('/xep-hang');
  await expect(person).toHaveURL('/doi-mat-khau');
  const own = 'mật khẩu của riêng tôi';
  await person.getByLabel('Mật khẩu đang dùng').fill(oneTime);
  await person.getByLabel('Mật khẩu mới', { exact: false }).first().fill('ngắn');
  await person.getByLabel('Nhập lại mật khẩu mới').fill('ngắn');
  await person.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(person.getByText('Mật khẩu mới phải có ít nhất 10 ký tự.')).toBeVisible();
  await person.getByLabel('Mật khẩu đang dùng').fill(oneTime);
  await person.getByLabel('Mật khẩu mới', { exact: false }).first().fill(own);
  await person.getByLabel('Nhập lại mật khẩu mới').fill(own);
  await person.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(person.getByText('Đã đổi mật khẩu')).toBeVisible();
  await person.goto('/tu-danh-gia');
  await expect(person).toHaveURL('/tu-danh-gia');

  // The role changes: the open session is over, the next one has the new role.
  await page.reload();
  await page.getByRole('button', { name: `Quản lý tài khoản ${username}` }).click();
  const dialog = page.getByRole('dialog', { name: `Tài khoản ${username}` });
  await dialog.getByLabel('Vai trò 1', { exact: true }).selectOption({ label: 'Lãnh đạo đơn vị' });
  await dialog.getByRole('button', { name: 'Lưu vai trò' }).click();
  await expect(page.getByText('Đã lưu vai trò')).toBeVisible();
  await person.goto('/tu-danh-gia');
  await expect(person).toHaveURL('/dang-nhap?tiep=%2Ftu-danh-gia');
  await signInByForm(person, username, own);
  await expect(person).toHaveURL('/tu-danh-gia');
  await expect(person.getByRole('banner')).toContainText('Lãnh đạo đơn vị');

  // Disabled: over at once, and no way back in.
  await page.getByRole('button', { name: `Quản lý tài khoản ${username}` }).click();
  await dialog.getByLabel('Lý do').fill('Chuyển công tác');
  await dialog.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(page.getByRole('region', { name: 'Thông báo' }).getByText('Đã khóa', { exact: true })).toBeVisible();
  await person.goto('/tu-danh-gia');
  await expect(person).toHaveURL('/dang-nhap?tiep=%2Ftu-danh-gia');
  await signInByForm(person, username, own);
  await expect(person.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();

  // All of it stands in the log, with the reason.
  await page.goto(`/quan-tri/nhat-ky?ve=${username}`);
  for (const action of ['Mở tài khoản', 'Đăng nhập', 'Đổi mật khẩu', 'Thay đổi vai trò', 'Khóa tài khoản']) {
    await expect(page.getByRole('rowheader', { name: action, exact: true }).first()).toBeVisible();
  }
  await expect(page.getByText('Chuyển công tác')).toBeVisible();
});

test('roles that must stay apart are refused with words', async ({ page }) => {
  await login(page, 'quantri', '/quan-tri/tai-khoan');
  await page.getByRole('button', { name: 'Quản lý tài khoản khaosat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tài khoản khaosat' });
  await dialog.getByRole('button', { name: 'Thêm vai trò' }).click();
  await dialog.getByLabel('Vai trò 2', { exact: true }).selectOption({ label: 'Chuyên viên thẩm định' });
  await dialog.getByLabel('Đơn vị của vai trò 2').fill('Sở Nội vụ · Tỉnh Lâm Đồng');
  await dialog.getByRole('button', { name: 'Lưu vai trò' }).click();
  await expect(dialog.getByText('Quản lý điều tra xã hội học không được kiêm thẩm định trong cùng một kỳ đánh giá.')).toBeVisible();
});

test('a server action replayed by somebody else is refused and changes nothing', async ({ page, browser, baseURL }) => {
  const username = unique('phat.lai');
  await login(page, 'quantri', '/quan-tri/tai-khoan');
  await openAccount(page, username);
  await page.reload();
  await page.getByRole('button', { name: `Quản lý tài khoản ${username}` }).click();
  await page.getByLabel('Lý do').fill('Thử');
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' && request.headers()['next-action'] !== undefined),
    page.getByRole('button', { name: 'Khóa tài khoản' }).click(),
  ]);
  await expect(page.getByRole('region', { name: 'Thông báo' }).getByText('Đã khóa', { exact: true })).toBeVisible();
  const action = sent.headers()['next-action'] ?? '';
  // The version has moved on by one: the replay names the present one, and asks to enable the account again.
  const replay = (sent.postData() ?? '').replace('"version":1', '"version":2').replace('"disabled":true', '"disabled":false');
  expect(replay).toContain('"version":2');

  for (const who of [null, 'xacattien.canbo', 'thanhtra', 'sonoivu']) {
    const other = await newPage(browser);
    if (who) await login(other, who);
    const headers = { 'next-action': action, origin: new URL(baseURL ?? '').origin, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' };
    const response = await other.request.post('/quan-tri/tai-khoan', { headers, data: replay });
    expect(await response.text(), who ?? 'a stranger').not.toContain('"ok":true');
    await other.context().close();
  }
  await page.goto('/quan-tri/tai-khoan');
  await page.getByLabel('Tìm theo tên, vai trò, đơn vị').fill(username);
  await expect(page.getByRole('row', { name: username })).toContainText('Đã khóa');
});

test('pages carry the security headers, and work under them', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const response = await page.goto('/dang-nhap');
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  await signInByForm(page, 'thanhtra', DEMO_PASSWORD);
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  expect(complaints).toEqual([]);
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session-token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
});

test('a client cannot choose the address it is logged and throttled by', async ({ page, playwright, baseURL }) => {
  const claimed = '203.0.113.9';
  const headers = { 'x-forwarded-for': claimed, 'x-client-address': claimed };
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
  await signInByRequest(request, 'quantri');
  await request.dispose();
  await login(page, 'quantri', '/quan-tri/nhat-ky?viec=account.signIn&nguoi=quantri');
  await page.getByText('Xem nội dung').nth(1).click();
  await expect(page.getByText('Địa chỉ IP:').nth(1)).toBeVisible();
  await expect(page.getByText(claimed)).toHaveCount(0);
});

test('axe finds nothing in the dialogues of accounts, in light and dark', async ({ page }) => {
  const expectNoViolations = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${what}, ${colorScheme}`).toEqual([]);
    }
  };
  await login(page, 'quantri', '/quan-tri/tai-khoan');
  await page.getByRole('button', { name: 'Mở tài khoản' }).click();
  await expectNoViolations('opening an account');
  await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Quản lý tài khoản khaosat' }).click();
  await expectNoViolations('managing an account');
});
