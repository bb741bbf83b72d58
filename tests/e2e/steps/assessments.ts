/** Steps of the self-assessment as sentences for browser tests. Facts are those of the core ("12.5", indexes from 0). */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Facts } from '@/core/scoring/facts';

type UploadFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export async function openSheet(page: Page, round: string, unit: string): Promise<void> {
  await page.goto(`/tu-danh-gia/${round}/${unit}`);
  await expect(page.getByRole('heading', { level: 1, name: /Phiếu tự đánh giá/ })).toBeVisible();
}

/** Opens a leaf by its button in the table (a closed one; an open one stays open) and gives its form. */
export async function openLeaf(page: Page, code: string): Promise<Locator> {
  const form = leafForm(page, code);
  // An address with the leaf in it (`#tc-1.3`) opens it by itself once the page is alive; pressing then would close it.
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole('button', { name: new RegExp(`^(Kê khai|Sửa|Xem) tiêu chí ${escaped(code)}$`) }).click({ timeout: 1_000 });
    await expect(form).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  return form;
}

export function leafForm(page: Page, code: string): Locator {
  return page.getByRole('group', { name: `Kê khai tiêu chí ${code}`, exact: true });
}

/** The row of a leaf in the table. */
export function leafRow(page: Page, code: string): Locator {
  return page.locator(`[id="tc-${code}"]`);
}

/** Declares facts and waits until the server has them. */
export async function declareFacts(page: Page, code: string, facts: Facts): Promise<void> {
  const form = await openLeaf(page, code);
  await fillFacts(form, facts);
  await expectSaved(page, code);
}

/** Fills the fields of an open form and leaves the last one; no waiting. */
export async function fillFacts(form: Locator, facts: Facts): Promise<void> {
  const number = (field: string, value: string | number) => form.locator(`input[name="${field}"]`).fill(String(value).replace('.', ','));
  if ('notApplicable' in facts) {
    await form.getByRole('checkbox', { name: /^Không áp dụng/ }).check();
    await form.getByLabel('Lý do (bắt buộc)').fill(facts.reason);
    await form.getByLabel('Lý do (bắt buộc)').blur();
  } else if ('optionIndex' in facts) {
    await form.getByRole('radio').nth(facts.optionIndex).check();
  } else if ('ticked' in facts) {
    if (facts.ticked.length === 0) await form.getByRole('checkbox', { name: /^Không đạt nội dung nào/ }).check();
    for (const index of facts.ticked) await form.getByRole('group', { name: /^Đánh dấu/ }).getByRole('checkbox').nth(index).check();
  } else if ('numerator' in facts) {
    await number('numerator', facts.numerator);
    await number('denominator', facts.denominator);
    await form.locator('input[name="denominator"]').press('Enter');
  } else if ('counts' in facts) {
    for (const [index, count] of facts.counts.entries()) await number(`counts.${index}`, count);
    await form.locator('input[name^="counts."]').last().press('Enter');
  } else {
    const [field, value] = Object.entries(facts)[0] as [string, string | number];
    await number(field, value);
    await form.locator(`input[name="${field}"]`).press('Enter');
  }
}

/** Writes the explanation of a leaf and waits until it is saved. */
export async function explain(page: Page, code: string, text: string): Promise<void> {
  const form = await openLeaf(page, code);
  await form.getByRole('textbox', { name: 'Giải trình' }).fill(text);
  await form.getByRole('textbox', { name: 'Giải trình' }).blur();
  await expectSaved(page, code);
}

/** Attaches a file to a leaf and waits for its line in the list. */
export async function attachEvidence(page: Page, code: string, file: UploadFile): Promise<void> {
  const form = await openLeaf(page, code);
  await form.locator('input[type="file"]').setInputFiles(file);
  await expect(form.getByRole('link', { name: file.name })).toBeVisible();
}

export async function expectSaved(page: Page, code: string): Promise<void> {
  await expect(leafForm(page, code).locator('footer').getByRole('status')).toHaveText('Đã lưu');
}

/** The officer hands the sheet to the leader. */
export async function askApproval(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo phê duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình phê duyệt' }).click();
  await expect(page.getByText('Chờ lãnh đạo phê duyệt').first()).toBeVisible();
}

/** The leader approves and submits; ends on the sheet, which is then read only. */
export async function approveAndSubmit(page: Page, round: string, unit: string): Promise<void> {
  await page.goto(`/tu-danh-gia/${round}/${unit}/nop`);
  await page.getByRole('button', { name: 'Phê duyệt và nộp' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phê duyệt và nộp' }).click();
  await expect(page).toHaveURL(new RegExp(`/tu-danh-gia/${escaped(round)}/${escaped(unit)}$`));
  await expect(page.getByText('Phiếu đang khóa')).toBeVisible();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
