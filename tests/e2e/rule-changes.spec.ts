/** The deadline of a running round moved by a decision: looked at before, recorded, told to everybody, printed beside the rules. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { login } from '../support/login';
import { createSmallRound, type SmallRound } from '../support/seed-small-round';

const REASON = 'Mưa lũ kéo dài, nhiều xã mất điện.';

async function expectNoViolations(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** The rules page of the round, as the round manager. */
async function openRules(page: Page, small: SmallRound): Promise<void> {
  await login(page, small.accounts.quanly, `/quan-tri/ky-danh-gia/${small.round.code}`);
  await page.getByRole('link', { name: 'Quy tắc và thời hạn' }).click();
  await expect(page.getByRole('heading', { name: 'Quy tắc và thời hạn', level: 1 })).toBeVisible();
}

async function decide(page: Page, number: string): Promise<void> {
  await page.getByLabel('Quyết định số').fill(number);
  await page.getByLabel('Ngày ký').fill('2025-01-02');
  await page.getByLabel('Lý do thay đổi').fill(REASON);
  await page.getByRole('button', { name: 'Ghi nhận thay đổi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(page.getByText('Đã ghi nhận thay đổi')).toBeVisible();
}

test.afterAll(() => db.$disconnect());

test('a deadline moves by decision, everybody of the round is told, and reads it', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const small = await createSmallRound(db, { code: 'dieuchinh' });
  await openRules(page, small);
  await expect(page.getByText('Chưa có thay đổi nào', { exact: true })).toBeVisible();

  // A deadline that is over is refused with words, and nothing is written.
  const deadline = page.getByLabel('Công bố: hạn');
  await deadline.fill('2020-01-01T17:00');
  await page.getByRole('button', { name: 'Xem tác động' }).click();
  await expect(page.getByText('Hạn mới của bước “Công bố” phải sau thời điểm hiện tại.')).toBeVisible();

  await deadline.fill('2099-12-31T17:00');
  await page.getByRole('button', { name: 'Xem tác động' }).click();
  await expect(page.getByText('Thay đổi thời hạn không làm thay đổi điểm, hạng, xếp loại.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi nhận thay đổi' })).toHaveAttribute('aria-disabled', 'true');
  await expectNoViolations(page, 'the preview');
  await decide(page, '15/QĐ-SNV');
  await expect(page.getByText('Lần 1: Quyết định số 15/QĐ-SNV ngày 02/01/2025')).toBeVisible();
  await expect(page.getByText('Quy tắc hoặc thời hạn của kỳ đã thay đổi theo Quyết định số 15/QĐ-SNV ngày 02/01/2025')).toBeVisible();

  // The officer of a unit is told, follows the link, and marks it as read.
  const officer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await login(officer, small.accounts.canbo2);
  await expect(officer.getByRole('link', { name: 'Thông báo: 1 chưa đọc' })).toBeVisible();
  await expect(officer.getByText('Quy tắc thay đổi theo Quyết định số 15/QĐ-SNV ngày 02/01/2025')).toBeVisible();
  await expect(officer.getByText(`Lý do: ${REASON}`)).toBeVisible();
  await officer.getByRole('link', { name: 'Xem quy tắc và thời hạn' }).click();
  await expect(officer.getByRole('heading', { name: 'Quy tắc và thời hạn', level: 1 })).toBeVisible();
  await expect(officer.getByText('Chỉ người quản lý kỳ đánh giá thay đổi được')).toBeVisible();
  await officer.goto('/thong-bao');
  await expectNoViolations(officer, 'notices');
  await officer.getByRole('button', { name: /^Đã đọc/ }).click();
  await expect(officer.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();
  await officer.goto('/');
  await expect(officer.getByText('Quy tắc thay đổi theo')).toHaveCount(0);

  // Another person of the round still has it; a stranger never does.
  const council = await (await browser.newContext()).newPage();
  await login(council, small.accounts.hoidong);
  await expect(council.getByText('Thông báo chưa đọc (1)')).toBeVisible();
  await council.goto(`/xep-hang/${small.round.code}`);
  await expect(council.getByText('Quy tắc hoặc thời hạn của kỳ đã thay đổi theo Quyết định số 15/QĐ-SNV')).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  await login(stranger, 'xacattien.canbo');
  await expect(stranger.getByText('15/QĐ-SNV')).toHaveCount(0);
  expect((await stranger.request.get(`/quan-tri/ky-danh-gia/${small.round.code}/quy-tac`)).status()).toBe(404);
});

test('a rule changes by decision, after its consequence was computed', async ({ page }) => {
  const small = await createSmallRound(db, { code: 'doiquytac' });
  await openRules(page, small);
  await page.getByText('Quy tắc chấm điểm, xếp hạng, xếp loại').click();
  await page.getByRole('group', { name: 'Làm tròn một lần, tại' }).getByLabel('tổng điểm').check();
  await page.getByRole('button', { name: 'Xem tác động' }).click();
  await expect(page.getByText('Làm tròn tại: từng tiêu chí → thành tổng điểm')).toBeVisible();
  await expect(page.getByText('Đơn vị đổi tổng điểm')).toBeVisible();
  await expectNoViolations(page, 'the form of the rules and its preview');
  await decide(page, '17/QĐ-SNV');
  await expect(page.getByRole('definition').filter({ hasText: 'một lần tại tổng điểm' })).toBeVisible();
  const [change] = await db.roundRuleChange.findMany({ where: { round: { code: small.round.code } } });
  expect(Object.keys((change?.after as { rules: object }).rules)).toEqual(['rounding']);
});

test('two managers at once: the second is told that the round has changed', async ({ page }) => {
  const small = await createSmallRound(db, { code: 'tranhchap' });
  await openRules(page, small);
  await page.getByLabel('Công bố: hạn').fill('2099-12-31T17:00');
  await page.getByRole('button', { name: 'Xem tác động' }).click();
  await expect(page.getByLabel('Quyết định số')).toBeVisible();
  await db.round.update({ where: { code: small.round.code }, data: { revision: { increment: 1 } } });
  await page.getByLabel('Quyết định số').fill('16/QĐ-SNV');
  await page.getByLabel('Ngày ký').fill('2025-01-02');
  await page.getByLabel('Lý do thay đổi').fill(REASON);
  await page.getByRole('button', { name: 'Ghi nhận thay đổi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(page.getByText(/vừa được người khác lưu/)).toBeVisible();
  expect(await db.roundRuleChange.count({ where: { round: { code: small.round.code } } })).toBe(0);
});

test('an extension is told to the unit it is granted to, and to no other', async ({ page, browser }) => {
  const small = await createSmallRound(db, { code: 'giahanbao' });
  await login(page, small.accounts.quanly, `/quan-tri/ky-danh-gia/${small.round.code}`);
  await page.getByRole('button', { name: 'Gia hạn cho Huyện Số 2' }).click();
  const dialog = page.getByRole('dialog', { name: /Gia hạn tự đánh giá/ });
  await dialog.getByLabel('Hạn mới').fill('2099-11-30');
  await dialog.getByLabel('Lý do gia hạn').fill(REASON);
  await dialog.getByRole('button', { name: 'Gia hạn' }).click();
  await expect(page.getByText('Đã gia hạn cho Huyện Số 2.')).toBeVisible();
  for (const [who, count] of [['chutich2', 1], ['chutich1', 0], ['noivu', 0]] as const) {
    const other = await (await browser.newContext()).newPage();
    await login(other, small.accounts[who]);
    await expect(other.getByRole('heading', { name: 'Việc cần làm', level: 1 })).toBeVisible();
    await expect(other.getByText('Huyện Số 2 được gia hạn'), who).toHaveCount(count);
  }
});
