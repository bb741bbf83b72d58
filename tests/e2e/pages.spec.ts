/**
 * The main pages as each person sees them on the demonstration data: nothing for axe to find, on a desk screen in light or
 * on a phone in dark (the specs of the features look at their main page in both); no page wider than a phone; no error in
 * the console, a violation of the Content-Security-Policy being one.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { communeId } from '../../prisma/seed/reference/units';
import { login } from '../support/login';
import { createSmallRound } from '../support/seed-small-round';
import { expectSaved, leafForm } from './steps/assessments';

const RUNNING = 'lam-dong-xa-2025';
const DISTRICTS = 'lam-dong-huyen-2022';
const COMMUNES = 'cat-tien-xa-2022';
const SUBMITTED = `${RUNNING}/24823`;

const PAGES: Record<string, readonly string[]> = {
  'nobody': ['/dang-nhap', '/cong-bo', `/cong-bo/${DISTRICTS}`, `/cong-bo/${COMMUNES}`, '/khong-co-trang-nay'],
  'xacattien.canbo': ['/', '/tu-danh-gia', `/tu-danh-gia/${RUNNING}/25159`, `/tu-danh-gia/${RUNNING}/25159/in`, '/doi-mat-khau'],
  'xacattien.chutich': ['/', '/thong-bao', `/quan-tri/ky-danh-gia/${RUNNING}/quy-tac`, `/tu-danh-gia/${RUNNING}/25159/nop`],
  'cattien.chutich': ['/xep-hang', `/xep-hang/${DISTRICTS}`, `/xep-hang/${DISTRICTS}/cat-tien`, `/xep-hang/${COMMUNES}`, `/tu-danh-gia/${DISTRICTS}/cat-tien`],
  'thamdinh.noivu': ['/', '/tham-dinh', `/tham-dinh?ky=${RUNNING}&theo=tieu-chi`, `/tham-dinh/${SUBMITTED}`, `/tham-dinh/${RUNNING}/tieu-chi/1.1.1`],
  'hoidong': ['/', '/quan-tri/bo-tieu-chi', `/hoi-dong/${RUNNING}`, `/hoi-dong/${SUBMITTED}`],
  'khaosat': ['/', '/khao-sat', `/khao-sat/${RUNNING}`, `/khao-sat/${SUBMITTED}`],
  'sonoivu': ['/', `/quan-tri/ky-danh-gia/${RUNNING}/quy-tac`, '/quan-tri/ky-danh-gia', `/quan-tri/ky-danh-gia/${RUNNING}`, `/quan-tri/ky-danh-gia/${DISTRICTS}`, `/xep-hang/${RUNNING}`, '/quan-tri/bo-tieu-chi/nhap'],
  'quantri': ['/', '/quan-tri/tai-khoan', '/quan-tri/tai-khoan/hang-loat', '/quan-tri/tai-khoan/cap-lai', '/quan-tri/don-vi', '/quan-tri/don-vi?ngay=2024-12-31', '/quan-tri/don-vi?xem=bang', `/quan-tri/don-vi/${communeId('25159')}`, '/quan-tri/don-vi/su-kien', '/quan-tri/don-vi/nhap', '/quan-tri/nhat-ky'],
  'thanhtra': ['/', '/quan-tri/nhat-ky', `/xep-hang/${SUBMITTED}`],
};
const DESK = { colorScheme: 'light', width: 1280, height: 800 } as const;
const PHONE = { colorScheme: 'dark', width: 390, height: 844 } as const;

// A picture of the page at every step would take longer than the steps.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false } });

test.afterAll(() => db.$disconnect());

for (const [person, paths] of Object.entries(PAGES)) {
  test(`the pages of ${person} are accessible, fit a phone, and log no error`, async ({ page }) => {
    test.setTimeout(120_000);
    const errors = collectErrors(page);
    if (person !== 'nobody') await login(page, person, '/cong-bo');
    for (const [at, path] of paths.entries()) {
      // Looking at a long page takes axe seconds: one page is looked at on the desk, the next on the phone.
      const screen = at % 2 === 0 ? DESK : PHONE;
      await page.setViewportSize(screen);
      await page.emulateMedia(screen);
      await open(page, path);
      expect.soft(await violations(page), `${path}, ${screen.width} px, ${screen.colorScheme}`).toEqual([]);
      await page.setViewportSize(PHONE);
      expect.soft(await overflow(page), `${path}: wider than the phone by`).toBeLessThanOrEqual(0);
      expect.soft(errors.splice(0), path).toEqual([]);
    }
  });
}

test('from the sign-in to a declared leaf by keyboard alone', async ({ page }) => {
  const errors = collectErrors(page);
  const small = await createSmallRound(db, { code: `phim${Date.now().toString(36)}` });
  await page.goto('/tu-danh-gia');
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toBeFocused();
  await page.keyboard.type(small.accounts.canbo1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('cchc@2025');
  await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tu-danh-gia$/);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^(Đến|Tới|Bỏ qua)/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', 'Mở phiếu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Phiếu tự đánh giá/ })).toBeVisible();

  await tabTo(page, 'button', 'Kê khai tiêu chí 1.1');
  await page.keyboard.press('Enter');
  await expect(leafForm(page, '1.1').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expectSaved(page, '1.1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sửa tiêu chí 1.1', exact: true })).toBeFocused();
  expect(errors).toEqual([]);
});

/** Presses Tab until the element has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join(' | ')}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The page that is not there answers 404, which the browser writes down as an error.
    const isExpected = message.location().url.endsWith('/khong-co-trang-nay') && message.text().includes('404');
    if (message.type() === 'error' && !isExpected) errors.push(message.text());
  });
  return errors;
}
