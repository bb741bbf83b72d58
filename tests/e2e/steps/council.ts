import { expect, type Page } from '@playwright/test';

/** Takes the appraisal over for every leaf of a unit that is not fixed yet. */
export async function fixAsAppraised(page: Page, roundCode: string, unitCode: string): Promise<void> {
  await page.goto(`/hoi-dong/${roundCode}/${unitCode}`);
  await page.getByRole('button', { name: /^Chốt \d+ mục theo kết quả thẩm định$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Chốt \d+ mục$/ }).click();
  await expect(dialog).toBeHidden();
}
