import { expect, type Locator, type Page } from '@playwright/test';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { fillFacts } from './fill-facts';

/** Opens a unit before the appraiser. */
export async function openUnitAppraisal(page: Page, roundCode: string, unitCode: string): Promise<void> {
  await page.goto(`/tham-dinh/${roundCode}/${unitCode}`);
  await expect(page.getByRole('table')).toBeVisible();
}

/** The row of a leaf (its number) or of a unit (its name). */
export function appraisalRow(page: Page, key: string): Locator {
  return page.locator(`tr[data-key="${key}"]`);
}

export async function confirmLeaf(page: Page, code: string): Promise<void> {
  const row = appraisalRow(page, code);
  await row.getByRole('button', { name: /^Xác nhận:/ }).click();
  await expect(row.getByText('Đã xác nhận')).toBeVisible();
}

/** Other facts, or points fixed against the rule, with the reason. */
export async function changeLeaf(page: Page, leaf: Leaf, facts: Facts, reason: string): Promise<void> {
  const row = appraisalRow(page, leaf.code);
  await row.getByRole('button', { name: /^(Sửa|Ghi điểm):/ }).click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Lưu kết quả thẩm định' }) });
  await fillFacts(form, leaf, facts);
  if (reason !== '') await form.getByLabel(/^Lý do( \(không bắt buộc\))?/).last().fill(reason);
  await form.getByRole('button', { name: 'Lưu kết quả thẩm định' }).click();
  await expect(form).toBeHidden();
}

/** Confirms every leaf that is still open. @returns how many the button named */
export async function confirmRemaining(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^Xác nhận \d+ (mục|đơn vị) chưa thẩm định$/ });
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `Xác nhận ${count}` }).click();
  await expect(dialog).toBeHidden();
  return count;
}
