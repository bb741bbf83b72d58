import { expect, type Page } from '@playwright/test';

export type ImportFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Steps of the import, by the words on the bar. */
export async function openStep(page: Page, name: 'Chọn tệp' | 'Nhận dạng cột' | 'Lỗi và lưu ý' | 'Đối chiếu với tệp' | 'Tạo bộ tiêu chí'): Promise<void> {
  await page.getByRole('navigation', { name: 'Các bước nhập' }).getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** Chooses an appendix and waits until it is read or refused. */
export async function chooseAppendix(page: Page, file: ImportFile | string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(/Đang gửi tệp|Đang đọc bảng/)).toHaveCount(0);
}

