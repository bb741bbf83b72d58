import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { login } from '../support/login';
import { createCatTienRound } from '../support/seed-cat-tien-round';
import { createSmallRound } from '../support/seed-small-round';
import { FORMS_2022, formsFor, HEADER } from '../support/survey-files';
import { chooseForms, freezeSurvey, importForms, openSurvey, ruleOnUnit, unitRow } from './steps/surveys';

const csv = (content: string | Buffer, name = 'phieu.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const ownCode = (letter: string) => `${letter}${Date.now().toString(36)}`;

test.afterAll(() => db.$disconnect());

test('the forms of 2022 give the districts their points, and the freeze holds them', async ({ page }) => {
  const { round, accounts } = await createCatTienRound(db, { code: ownCode('k') });
  await login(page, accounts.khaosat, '/khao-sat');
  await page.getByRole('link', { name: round.code.replace('ky-', '') }).click();
  await chooseForms(page, csv(FORMS_2022, 'survey-responses-cat-tien-2022.csv'));
  await expect(page.getByText('Tệp đọc được, chưa lưu')).toBeVisible();
  await expect(page.getByText('để trống mọi câu')).toBeVisible();
  await expect(page.getByText('Chưa nạp tệp nào')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nạp 484 phiếu' }).click();
  await expect(unitRow(page, 'Huyện Cát Tiên')).toContainText('19,89/25');
  await expect(unitRow(page, 'Thành phố Đà Lạt')).toContainText('21,68/25');

  await freezeSurvey(page);
  await expect(page.locator('input[type=file]')).toBeDisabled();
  expect(await axe(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bảng điểm (CSV)' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain('cat-tien;Huyện Cát Tiên;;Tổng điểm điều tra;19,89;25;40;0,208;Tính theo quy tắc');

  await page.getByRole('link', { name: 'Huyện Cát Tiên' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Điểm điều tra: Huyện Cát Tiên');
  await expect(page.getByRole('row', { name: /^1\.8\.1/ })).toContainText('1,12/1,5');
  await expect(page.getByRole('row', { name: /^q1\./ })).toContainText('74,95 %');
  expect(await axe(page)).toEqual([]);
});

test('a bad file shows every problem by row and column and stores nothing', async ({ page }) => {
  const { round, accounts } = await createSmallRound(db, { code: ownCode('s') });
  await login(page, accounts.khaosat);
  await openSurvey(page, round.code);
  await chooseForms(page, csv(`${HEADER}\nP1,don-vi-9,can-bo,1,1\nP2,don-vi-1,can-bo,6,1\n`));
  await expect(page.getByText('2 lỗi: chưa phiếu nào được nạp')).toBeVisible();
  await expect(page.getByRole('row', { name: /Dòng 2, cột unit_code/ })).toContainText('Mã đơn vị “don-vi-9” không có trong kỳ đánh giá');
  await expect(page.getByRole('row', { name: /Dòng 3, cột q1/ })).toContainText('“6” không thuộc thang trả lời');
  await expect(page.getByRole('button', { name: 'Nạp phiếu' })).toHaveAttribute('aria-disabled', 'true');

  await chooseForms(page, csv(Buffer.from([...Buffer.from(`${HEADER}\nP1,Huy`), 0xea, 0xf2])));
  await expect(page.getByText('Tệp không theo bảng mã UTF-8')).toBeVisible();
  await chooseForms(page, csv(''));
  await expect(page.getByText(/rỗng/)).toBeVisible();
  expect(await db.surveyImport.count({ where: { survey: { roundId: round.id } } })).toBe(0);
});

test('a person decides for a unit without enough forms before the freeze; a wrong file goes out again', async ({ page }) => {
  const { round, accounts } = await createSmallRound(db, { code: ownCode('q'), rules: { survey: { minimumResponses: 4 } } });
  await login(page, accounts.khaosat);
  await openSurvey(page, round.code);
  await importForms(page, csv(formsFor(['don-vi-1', 'don-vi-2'], 4), 'đợt 1.csv'), 8);
  await importForms(page, csv(formsFor(['don-vi-2'], 3, 100), 'nhầm.csv'), 3);
  await page.getByRole('button', { name: 'Gỡ tệp nhầm.csv' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Nạp nhầm đợt');
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ 3 phiếu' }).click();
  await expect(page.getByRole('button', { name: 'Gỡ tệp nhầm.csv' })).toHaveCount(0);

  await expect(page.getByRole('button', { name: 'Chốt số liệu điều tra' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Còn 1 đơn vị chờ quyết định.')).toBeVisible();
  await importForms(page, csv(formsFor(['don-vi-3'], 3, 200), 'đợt 2.csv'), 3);
  await ruleOnUnit(page, 'Huyện Số 3', 'Vẫn tính điểm từ các phiếu đã có', 'Huyện đảo, ít giao dịch');
  await expect(unitRow(page, 'Huyện Số 3')).toContainText('Tính theo quyết định');
  await ruleOnUnit(page, 'Huyện Số 3', 'Miễn điều tra', 'Mới chia tách');
  await expect(unitRow(page, 'Huyện Số 3')).toContainText('được miễn');
  await freezeSurvey(page);
});
