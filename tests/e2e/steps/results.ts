import { expect, type Page } from '@playwright/test';

/** Merges the frozen survey of a round, as its manager. */
export async function mergeSurvey(page: Page, roundCode: string): Promise<void> {
  await page.goto(`/quan-tri/ky-danh-gia/${roundCode}`);
  await page.getByRole('button', { name: 'Ghép kết quả điều tra' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ghép', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Ghép lúc /)).toBeVisible();
}

/** Publishes a round under a decision, as its manager. @param date yyyy-mm-dd */
export async function publishRound(page: Page, roundCode: string, decision: { number: string; date: string }): Promise<void> {
  await page.goto(`/quan-tri/ky-danh-gia/${roundCode}`);
  await page.getByLabel('Số quyết định').fill(decision.number);
  await page.getByLabel('Ngày ký quyết định').fill(decision.date);
  await page.getByRole('button', { name: 'Công bố kết quả' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Công bố, không sửa lại được' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Đã công bố; kết quả lưu đúng như khi công bố')).toBeVisible();
}

/** Gives a submitted sheet back to its unit, as the manager of the round. */
export async function returnSheet(page: Page, roundCode: string, unitName: string, reason: string): Promise<void> {
  await page.goto(`/quan-tri/ky-danh-gia/${roundCode}`);
  await page.getByRole('button', { name: `Trả lại phiếu của ${unitName}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do trả lại').fill(reason);
  await dialog.getByRole('button', { name: 'Trả lại phiếu' }).click();
  await expect(dialog).toBeHidden();
}

/** Opens the profile of a unit and waits for its sum line, as printed ("63,16/75 + 19,89/25 = 83,05"). */
export async function expectProfile(page: Page, address: string, expected: { sumLine: string; rank: string }): Promise<void> {
  await page.goto(`/xep-hang/${address}`);
  await expect(page.getByRole('button', { name: expected.sumLine })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(expected.rank);
}

/** The row of a unit in the ranking table. */
export function rankingRow(page: Page, unitName: string) {
  return page
    .getByRole('table', { name: /^Bảng xếp hạng/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${unitName}`) }) });
}
