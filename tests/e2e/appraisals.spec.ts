import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { findLeaf } from '@/core/criteria/leaves';
import { db } from '@/data/client';
import { handIn } from '../support/hand-in';
import { login } from '../support/login';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../support/seed-small-round';
import { smallCriteriaSet } from '../support/small-criteria-set';
import { appraisalRow, changeLeaf, confirmLeaf, confirmRemaining, openUnitAppraisal } from './steps/appraisals';
import { fixAsAppraised } from './steps/council';

/** A round of its own: two units handed in, the third still with its unit. */
async function prepare(code: string): Promise<SmallRound & { readonly address: string }> {
  const small = await createSmallRound(db, { code });
  const at = new Date(Date.now() - 86_400_000);
  for (const unit of ['don-vi-1', 'don-vi-2']) await handIn(db, small.round.code, unit, FULL_FACTS, { at });
  return { ...small, address: small.round.code };
}
const leafOf = (code: string) => {
  const leaf = findLeaf(smallCriteriaSet('bo'), code);
  if (!leaf) throw new Error(code);
  return leaf;
};

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('an appraiser confirms, changes with a reason, and confirms the rest of a unit', async ({ page }) => {
  const { address, accounts } = await prepare('td1');
  await login(page, accounts.noivu, '/tham-dinh');
  await expect(page.getByRole('heading', { name: 'Thẩm định', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Huyện Số 1' }).click();

  await confirmLeaf(page, '1.1');
  // The next open row is where the keyboard is now.
  await expect(appraisalRow(page, '1.2').getByRole('button', { name: /^Xác nhận:/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(appraisalRow(page, '1.2').getByText('Đã xác nhận')).toBeVisible();

  await changeLeaf(page, leafOf('1.3'), { numerator: '8', denominator: '10' }, 'Một nhiệm vụ chưa hoàn thành.');
  const changed = appraisalRow(page, '1.3');
  await expect(changed.getByText('Đã thay đổi')).toBeVisible();
  await expect(changed.getByText('−0,20')).toBeVisible();
  await expect(changed.getByText('Một nhiệm vụ chưa hoàn thành.')).toBeVisible();

  expect(await confirmRemaining(page)).toBe(2);
  await expect(page.getByText('5/5 mục')).toBeVisible();
  await page.reload();
  await expect(changed.getByText('Đã thay đổi')).toBeVisible();
  await expect(page.getByText('5/5 mục')).toBeVisible();
  await expectAccessible(page);

  await openUnitAppraisal(page, address, 'don-vi-2');
  await page.getByRole('link', { name: 'Trước: Huyện Số 1' }).first().click();
  await expect(page.getByRole('heading', { name: 'Huyện Số 1' })).toBeVisible();
});

test('a change without a reason, or with a wrong number, is refused in words and changes nothing', async ({ page }) => {
  const { address, accounts } = await prepare('td2');
  await login(page, accounts.noivu, `/tham-dinh/${address}/don-vi-1`);
  const row = appraisalRow(page, '1.3');
  await row.getByRole('button', { name: /^Sửa:/ }).click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Lưu kết quả thẩm định' }) });
  await form.locator('input[name="numerator"]').fill('12,5,3');
  await form.getByRole('button', { name: 'Lưu kết quả thẩm định' }).click();
  await expect(form.getByText('không phải là số')).toBeVisible();
  await form.locator('input[name="numerator"]').fill('8');
  await form.getByRole('button', { name: 'Lưu kết quả thẩm định' }).click();
  await expect(form.getByText('Xin ghi lý do')).toBeVisible();
  await form.getByRole('button', { name: 'Hủy' }).click();
  await expect(row.getByText('Chưa thẩm định')).toBeVisible();
});

test('two windows on one leaf: the second is told and keeps what it typed', async ({ browser }) => {
  const { address, accounts } = await prepare('td3');
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()]);
  for (const page of [first, second]) await login(page, accounts.noivu, `/tham-dinh/${address}/don-vi-1`);
  await confirmLeaf(first, '1.4.1');

  await appraisalRow(second, '1.4.1').getByRole('button', { name: /^Sửa:/ }).click();
  const form = second.locator('form').filter({ has: second.getByRole('button', { name: 'Lưu kết quả thẩm định' }) });
  await form.locator('input[name="value"]').fill('1');
  await form.getByLabel(/^Lý do/).last().fill('Chỉ một cuộc có biên bản.');
  await form.getByRole('button', { name: 'Lưu kết quả thẩm định' }).click();
  await expect(second.getByText(/vừa ghi điểm thẩm định \(2,00\)/)).toBeVisible();
  await expect(form.locator('input[name="value"]')).toHaveValue('1');
  await form.getByRole('button', { name: 'Lưu kết quả thẩm định' }).click();
  await expect(appraisalRow(second, '1.4.1').getByText('Đã thay đổi')).toBeVisible();
  await Promise.all([first.close(), second.close()]);
});

test('an appraiser takes one criterion through all units', async ({ page }) => {
  const { address, accounts } = await prepare('td4');
  await login(page, accounts.tuphap, `/tham-dinh?ky=${address}&theo=tieu-chi`);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^2\.1\./ }).click();
  await expect(appraisalRow(page, 'don-vi-1')).toBeVisible();
  await expectAccessible(page);
  expect(await confirmRemaining(page)).toBe(2);
  await expect(page.getByText('2/2 đơn vị')).toBeVisible();
});

test('the council decides a leaf otherwise, takes over the rest, and the sheet is closed', async ({ page, browser }) => {
  const { address, accounts } = await prepare('hd1');
  for (const account of [accounts.noivu, accounts.tuphap]) {
    const appraiser = await browser.newPage();
    await login(appraiser, account, `/tham-dinh/${address}/don-vi-1`);
    await confirmRemaining(appraiser);
    await appraiser.close();
  }
  await login(page, accounts.hoidong, `/hoi-dong/${address}`);
  await expect(page.getByText('Đủ điều kiện chốt').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Huyện Số 1' }).click();
  await page.getByRole('button', { name: /^Quyết định khác: 1\.2/ }).click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Chốt điểm mục này' }) });
  await form.getByRole('checkbox', { name: 'Ấn định điểm' }).check();
  await form.locator('input[name="fixedPoints"]').fill('1,25');
  await form.getByLabel(/^Lý do/).last().fill('Hội đồng biểu quyết 7/9.');
  await form.getByRole('button', { name: 'Chốt điểm mục này' }).click();
  await expect(page.getByText('Hội đồng biểu quyết 7/9.')).toBeVisible();
  await expectAccessible(page);

  await fixAsAppraised(page, address, 'don-vi-1');
  await expect(page.getByText('Đã chốt điểm', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('14,95/16').first()).toBeVisible();
});

test('an appraiser without the assignment, the unit itself and the administrator find nothing', async ({ page }) => {
  const { address, accounts } = await prepare('td5');
  for (const [account, path] of [
    [accounts.noivu, `/tham-dinh/${address}/don-vi-3`],
    [accounts.noivu, `/tham-dinh/${address}/tieu-chi/2.1`],
    [accounts.chutich1, `/tham-dinh/${address}/don-vi-1`],
    [accounts.quantri, `/hoi-dong/${address}/don-vi-1`],
    [accounts.noivu, `/hoi-dong/${address}`],
  ] as const) {
    await page.context().clearCookies();
    await login(page, account);
    const response = await page.goto(path);
    expect(response?.status(), `${account} ${path}`).toBe(404);
  }
});

test('the council fixes several units at once, and is told which stayed open', async ({ page, browser }) => {
  const { address, accounts } = await prepare('hd2');
  for (const account of [accounts.noivu, accounts.tuphap]) {
    const appraiser = await browser.newPage();
    for (const unit of ['don-vi-1', 'don-vi-2']) {
      if (account === accounts.tuphap && unit === 'don-vi-2') continue;
      if (appraiser.url() === 'about:blank') await login(appraiser, account);
      await openUnitAppraisal(appraiser, address, unit);
      await confirmRemaining(appraiser);
    }
    await appraiser.close();
  }
  await login(page, accounts.hoidong, `/hoi-dong/${address}`);
  await expect(page.getByRole('checkbox', { name: /^Chọn Huyện Số 2 \(không chọn được: còn mục chưa thẩm định\)$/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Chọn 1 đơn vị đủ điều kiện' }).click();
  await page.getByRole('button', { name: 'Chốt 1 đơn vị' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt 1 đơn vị' }).click();
  await expect(page.getByText('Đã chốt điểm 1 đơn vị')).toBeVisible();
  await expect(page.getByRole('row', { name: /Huyện Số 1/ }).getByText('Đã chốt điểm')).toBeVisible();
});
