import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

type CsvFile = { name: string; mimeType: string; buffer: Buffer };

export async function openSurvey(page: Page, roundCode: string): Promise<void> {
  await page.goto(`/khao-sat/${roundCode}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Điều tra xã hội học' })).toBeVisible();
}

/** Chooses a file of forms: the preview or a refusal follows, nothing is stored. */
export async function chooseForms(page: Page, file: string | CsvFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Chooses a file and stores its forms. */
export async function importForms(page: Page, file: string | CsvFile, forms: number): Promise<void> {
  await chooseForms(page, file);
  await page.getByRole('button', { name: `Nạp ${forms} phiếu` }).click();
  await expect(page.getByRole('button', { name: `Gỡ tệp ${typeof file === 'string' ? path.basename(file) : file.name}` })).toBeVisible();
}

/** Row of a unit in the table of points. */
export function unitRow(page: Page, name: string): Locator {
  return page.getByRole('table', { name: 'Điểm điều tra xã hội học theo đơn vị' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** Decides for a unit without enough forms. */
export async function ruleOnUnit(page: Page, unit: string, decision: 'Vẫn tính điểm từ các phiếu đã có' | 'Miễn điều tra', reason: string): Promise<void> {
  await page.getByRole('button', { name: `Quyết định về ${unit}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: decision }).check();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(reason);
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(dialog).toBeHidden();
}

export async function freezeSurvey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chốt số liệu điều tra' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Chốt số liệu' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Số liệu đã chốt, chờ ghép vào kết quả')).toBeVisible();
}
