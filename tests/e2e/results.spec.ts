import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { db } from '@/data/client';
import { checksumOf } from '@/lib/canonical-json';
import { login } from '../support/login';
import { createFinishedRound } from '../support/seed-finished-round';
import { createSmallRound, FULL_FACTS } from '../support/seed-small-round';
import { handIn } from '../support/hand-in';
import { expectProfile, mergeSurvey, publishRound, rankingRow, returnSheet } from './steps/results';

const DISTRICTS = 'lam-dong-huyen-2022';
const COMMUNES = 'cat-tien-xa-2022';
const ownCode = (prefix: string) => `${prefix}${Date.now().toString(36)}`;
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.afterAll(() => db.$disconnect());

test('the chairman sees the own rank first and follows it down to a fact', async ({ page }) => {
  await login(page, 'cattien.chutich', '/xep-hang');
  const main = page.getByRole('main');
  await expect(main).toContainText('10/12');
  await expect(main).toContainText('83,05');
  await page.getByRole('link', { name: 'Vì sao đơn vị được hạng này' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Huyện Cát Tiên' })).toBeVisible();
  await page.getByRole('button', { name: '63,16/75 + 19,89/25 = 83,05' }).click();
  const total = page.getByRole('dialog', { name: 'Cách tính tổng điểm của Huyện Cát Tiên' });
  await expect(total).toContainText('63,16/75 + 19,89/25 = 83,05');
  await page.keyboard.press('Escape');

  await expect(page.getByRole('table', { name: /^Điểm từng lĩnh vực theo khối/ }).getByRole('row', { name: /^Tổng cộng/ })).toContainText('63,16/75');
  await expect(main).toContainText('62,16/70');
  await expect(main).toContainText('1,00/5');
  await expect(page.getByRole('heading', { name: /Vì sao đơn vị xếp hạng 10/ })).toBeVisible();
  await expect(main).toContainText('Kém hạng 9 (Huyện Bảo Lâm) 1,24 điểm.');
  await expect(main).toContainText('số liệu minh họa');

  await page.getByText('3. Cải cách thủ tục hành chính', { exact: true }).last().click();
  const areaTable = page.getByRole('table', { name: 'Tiêu chí của 3. Cải cách thủ tục hành chính' });
  await areaTable.getByRole('row', { name: /^3\.5\. / }).getByRole('button').click();
  const leaf = page.getByRole('dialog', { name: 'Cách tính điểm tiêu chí 3.5' });
  await expect(leaf).toContainText('Làm tròn');
  await expect(leaf).toContainText('Thẩm định vòng 1');
  await page.keyboard.press('Escape');
});

test('the district chairman sees the communes below: mean 83,04, six above, three below, a tie told', async ({ page }) => {
  await login(page, 'cattien.chutich', '/xep-hang');
  await page.getByRole('region', { name: 'Kỳ đánh giá do đơn vị tổ chức' }).getByRole('link').click();
  await expect(page).toHaveURL(`/xep-hang/${COMMUNES}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Bình quân 9/9 đơn vị');
  await expect(main).toContainText('83,04');
  await expect(main).toContainText('6 đơn vị trên bình quân, 3 đơn vị dưới');
  await expect(rankingRow(page, 'Xã Đức Phổ')).toContainText('đồng hạng');
  await expect(rankingRow(page, 'Xã Quảng Ngãi').getByRole('cell').first()).toHaveText('5');
});

test('a chairman of another unit sees points, neither facts nor reasons', async ({ page }) => {
  await login(page, 'giavien.chutich', `/xep-hang/${DISTRICTS}/cat-tien`);
  await expect(page.getByRole('heading', { level: 1, name: 'Huyện Cát Tiên' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Tiêu chí thay đổi qua thẩm định' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Lý do' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Cách tính điểm tiêu chí/ })).toHaveCount(0);
  expect(await page.content()).not.toContain('chưa được UBND tỉnh chấp thuận trong năm');
});

test('anybody reads the published result and downloads what the checksum proves', async ({ page }) => {
  await page.goto('/cong-bo');
  await page.getByRole('link', { name: /huyện, thành phố tỉnh Lâm Đồng năm 2022/ }).click();
  await expect(rankingRow(page, 'Huyện Cát Tiên')).toContainText('83,05');
  await expect(rankingRow(page, 'Thành phố Đà Lạt')).toContainText('số liệu minh họa');

  const csv = await download(page, 'Tải bảng (CSV)');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain('cat-tien;Huyện Cát Tiên;');
  expect(csv).toContain(';63,16;75;19,89;25;0,00;0,00;83,05;83,05;không;');
  const json = JSON.parse(await download(page, 'Tải dữ liệu (JSON)')) as { round: { publication: { checksum: string } }; units: unknown[] };
  expect(checksumOf(json.units)).toBe(json.round.publication.checksum);
  await expect(page.getByText(json.round.publication.checksum)).toBeVisible();
});

test('programs get JSON with decimal strings, 304 for what they hold, 404 for what is not published', async ({ request }) => {
  const response = await request.get(`/api/v1/rounds/${DISTRICTS}/results`);
  expect(response.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' });
  const { units } = (await response.json()) as { units: { code: string }[] };
  expect(units.find(({ code }) => code === 'cat-tien')).toMatchObject({
    ...{ rank: 10, rankOf: 12, total: '83.05', illustrative: false },
    appraised: { points: '63.16', max: '75' },
    survey: { points: '19.89', max: '25' },
  });
  const again = await request.get(`/api/v1/rounds/${DISTRICTS}/results`, { headers: { 'if-none-match': response.headers().etag as string } });
  expect(again.status()).toBe(304);
  for (const path of ['lam-dong-xa-2025/results', 'lam-dong-xa-2025/results.csv', 'khong-co/results']) {
    const refused = await request.get(`/api/v1/rounds/${path}`);
    expect([refused.status(), ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([404, 'NOT_FOUND']);
  }
});

test('the round manager merges the survey, sees the provisional ranking, and publishes once', async ({ page }) => {
  const small = await createFinishedRound(ownCode('cb'));
  const round = small.round.code;
  await login(page, small.accounts.quanly, `/quan-tri/ky-danh-gia/${round}`);
  await expect(page.getByText('Kết quả điều tra xã hội học chưa được ghép vào kỳ.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Công bố kết quả' })).toHaveAttribute('aria-disabled', 'true');
  await mergeSurvey(page, round);

  await page.getByRole('link', { name: 'Xếp hạng tạm tính' }).click();
  await expect(page.getByText('Kết quả tạm tính')).toBeVisible();
  await expect(rankingRow(page, 'Huyện Số 2')).toContainText('18,04');
  await expect(rankingRow(page, 'Huyện Số 3')).toContainText('đồng hạng');

  await publishRound(page, round, { number: '12/QĐ-UBND', date: '2026-03-09' });
  expect(await axe(page)).toEqual([]);

  await page.context().clearCookies();
  await page.goto(`/cong-bo/${round}`);
  await expect(page.getByRole('main')).toContainText('Quyết định số 12/QĐ-UBND, ngày 09 tháng 03 năm 2026');
  await login(page, small.accounts.chutich1);
  await expectProfile(page, `${round}/don-vi-1`, { sumLine: '14,70/16 + 3,00/4 = 17,70', rank: '2/3' });
});

test('the round manager gives a sheet back with a reason', async ({ page }) => {
  const small = await createSmallRound(db, { code: ownCode('tl') });
  await handIn(db, small.round.code, 'don-vi-1', FULL_FACTS);
  await login(page, small.accounts.quanly);
  await returnSheet(page, small.round.code, 'Huyện Số 1', 'Bổ sung tài liệu kiểm chứng tiêu chí 1.1.');
  await expect(page.getByRole('row', { name: /^Huyện Số 1/ })).toContainText('Đã trả lại');
  await expect(page.getByRole('button', { name: 'Trả lại phiếu của Huyện Số 1' })).toHaveAttribute('aria-disabled', 'true');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the results, ${theme}, and nothing runs off a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await login(page, 'cattien.chutich');
    for (const path of ['/xep-hang', `/xep-hang/${DISTRICTS}`, `/xep-hang/${DISTRICTS}/cat-tien`, `/cong-bo`, `/cong-bo/${COMMUNES}`]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      expect(await axe(page), path).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
}

async function download(page: Page, name: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await started).path(), 'utf8');
}
