import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../support/login';

/** Opens a page as nobody, is led to the sign-in, signs in by its form, and arrives where it was going. */
export async function signInAtTheDoor(page: Page, username: string, path: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto(path);
  await expect(page).toHaveURL(/\/dang-nhap/);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).toHaveURL((url) => `${url.pathname}${url.search}` === path);
}
