/**
 * The yearly job once, through the browser, by the people it is for: a round of its own whose Cát Tiên starts with an
 * empty sheet and ends in the published 63,16/75 + 19,89/25 = 83,05, rank 10 of 12. Each test is one step and leaves the
 * round for the next.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ApiResults } from '@/contracts/api';
import { db } from '@/data/client';
import { signInByRequest } from '../support/login';
import { CAT_TIEN_AREAS, CAT_TIEN_LEAVES, CAT_TIEN_TOTALS, DISTRICTS, evidenceFile, printed } from '../support/published-cat-tien';
import { createCatTienRound, type CatTienRound } from '../support/seed-cat-tien-round';
import { appraisalRow, changeLeaf, confirmRemaining } from './steps/appraisals';
import { approveAndSubmit, askApproval, attachEvidence, declareFacts, explain, leafForm, leafRow } from './steps/assessments';
import { fixAsAppraised } from './steps/council';
import { mergeSurvey, publishRound, rankingRow } from './steps/results';
import { signInAtTheDoor } from './steps/sign-in';
import { chooseForms, freezeSurvey, importForms, unitRow } from './steps/surveys';

test.describe.configure({ mode: 'serial' });
// A picture of the page at every step would take longer than the steps.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false } });

const UNIT = 'cat-tien';
const UNIT_NAME = 'Huyện Cát Tiên';
const SUM_LINE = '63,16/75 + 19,89/25 = 83,05';
const DECISION = { number: '1520/QĐ-UBND', date: '2023-06-15' };
const FORMS_FILE = path.resolve(import.meta.dirname, '../fixtures/criteria/survey-responses-cat-tien-2022.csv');
/** Leaves that the officer proves with a file, one of each kind; the others get an explanation. */
const EVIDENCE = new Map([
  ['1.1.1', 'ke-hoach-cchc-2022.pdf'],
  ['1.1.2', 'bao-cao-cchc-2022.docx'],
  ['1.4', 'lich-giao-ban.png'],
  ['3.2.1', 'bang-niem-yet.jpg'],
  ['3.4.1', 'tong-hop-ho-so-2022.xlsx'],
]);
/** Forgotten by the officer, found by the leader. */
const FORGOTTEN = '4.4.1';

let journey: CatTienRound;
let round: string;

test.beforeAll(async () => {
  journey = await createCatTienRound(db, { code: `ht${Date.now().toString(36)}` });
  round = journey.round.code;
});
test.afterAll(() => db.$disconnect());

const sheetBar = (page: Page) => page.getByRole('region', { name: 'Tiến độ và điểm tạm tính' });
const roundLink = (page: Page) => page.getByRole('link', { name: new RegExp(round.replace('ky-', '')) });

test('1. the officer declares the empty sheet leaf by leaf, with evidence and explanations', async ({ page }) => {
  test.setTimeout(240_000);
  await signInAtTheDoor(page, journey.accounts.canbo, '/tu-danh-gia');
  await page.getByRole('row').filter({ hasText: UNIT_NAME }).getByRole('link', { name: 'Mở phiếu' }).click();
  for (const header of ['STT', /tiêu chí/i, 'Điểm tối đa', 'Tự chấm', 'Ghi chú']) await expect(page.getByRole('columnheader', { name: header }).first()).toBeVisible();
  const own = CAT_TIEN_LEAVES.filter(({ leaf }) => leaf.source === 'appraised');
  // Only the four figures of other systems stand there: 1.6, 3.4.4, 7.3.1, 8.1.
  await expect(sheetBar(page)).toContainText(`0/${own.length} tiêu chí`);
  await expect(sheetBar(page)).toContainText('2,22/75');

  for (const area of CAT_TIEN_AREAS) {
    await test.step(`${area.code}. ${area.name}`, async () => {
      for (const { leaf, self } of own.filter(({ leaf: { code } }) => code.startsWith(`${area.code}.`))) {
        await declareFacts(page, leaf.code, self.data);
        await expect(leafRow(page, leaf.code)).toContainText(printed(self.points));
        const file = EVIDENCE.get(leaf.code);
        if (file) await attachEvidence(page, leaf.code, evidenceFile(file));
        else if (leaf.code !== FORGOTTEN && !('notApplicable' in self.data)) await explain(page, leaf.code, `Số liệu tiêu chí ${leaf.code} theo báo cáo năm của huyện; hồ sơ giấy lưu tại Văn phòng.`);
      }
      await expect(page.getByRole('rowgroup', { name: area.name })).toContainText(`tạm tính ${printed(area.self)}/${printed(area.maxAppraised)}`);
    });
  }
  await expect(leafRow(page, '2.2.2')).toContainText('Không áp dụng: tính điểm tối đa');
  await expect(leafRow(page, '8.3')).toContainText('Tử số lớn hơn mẫu số');
  await expect(leafRow(page, 'TH.1')).toContainText('Không đề nghị');

  await page.reload();
  await expect(sheetBar(page)).toContainText(`${own.length}/${own.length} tiêu chí`);
  await expect(sheetBar(page)).toContainText(`${printed(CAT_TIEN_TOTALS.self)}/75`);
  await expect(sheetBar(page)).toContainText('1 tiêu chí thiếu tài liệu, giải trình');
  await askApproval(page);
});

test('2. the leader is led to what is missing, completes it, approves and submits', async ({ page }) => {
  await signInAtTheDoor(page, journey.accounts.chutich, `/tu-danh-gia/${round}/${UNIT}/nop`);
  await expect(page.getByRole('button', { name: 'Phê duyệt và nộp' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('region', { name: 'Thiếu tài liệu và giải trình' }).getByRole('link', { name: new RegExp(`^${FORGOTTEN}`) }).click();
  await expect(leafForm(page, FORGOTTEN)).toBeVisible();
  await explain(page, FORGOTTEN, 'Đã rà soát, phân cấp theo Quyết định của UBND huyện.');
  await expect(sheetBar(page)).toContainText('Đã đủ');
  await approveAndSubmit(page, round, UNIT);
  await expect(page.getByText(`người phê duyệt: Chủ tịch UBND huyện Cát Tiên`)).toBeVisible();

  const submission = await db.submission.findFirstOrThrow({ where: { sheet: { roundUnit: { code: UNIT, round: { code: round } } } } });
  expect(submission.snapshot).toMatchObject({ round, appraised: { points: CAT_TIEN_TOTALS.self, max: '75' }, submittedBy: { username: journey.accounts.chutich } });
});

test('3. the appraisers of every agency confirm, or change with a reason', async ({ browser }) => {
  test.setTimeout(180_000);
  const evidence = new Map<string, string>();
  for (const [agency, key] of journey.appraiserKeys) {
    await test.step(agency, async () => {
      const page = await browser.newPage();
      await signInAtTheDoor(page, journey.accounts[key], '/tham-dinh');
      await page.getByRole('link', { name: UNIT_NAME }).click();
      const mine = CAT_TIEN_LEAVES.filter(({ leaf }) => leaf.appraiser === agency);
      for (const { leaf, self } of mine) await expect(appraisalRow(page, leaf.code)).toContainText(printed(self.points));
      for (const { leaf } of mine) {
        const file = EVIDENCE.get(leaf.code);
        if (!file) continue;
        const href = (await appraisalRow(page, leaf.code).getByRole('link', { name: file }).getAttribute('href')) ?? '';
        evidence.set(file, href);
        expect(await (await page.request.get(href)).body()).toEqual(evidenceFile(file).buffer);
      }

      const changes = mine.filter(({ isChanged }) => isChanged);
      for (const { leaf, appraised } of changes) {
        await changeLeaf(page, leaf, appraised.data, appraised.reason ?? '');
        await expect(appraisalRow(page, leaf.code)).toContainText(printed(appraised.points));
        await expect(appraisalRow(page, leaf.code)).toContainText(appraised.reason ?? '');
      }
      if (changes.length < mine.length) expect(await confirmRemaining(page)).toBe(mine.length - changes.length);
      await expect(page.getByText(`${mine.length}/${mine.length} mục`)).toBeVisible();
      await page.close();
    });
  }
  expect(evidence.size).toBe(EVIDENCE.size);

  const stranger = await browser.newContext();
  await signInByRequest(stranger.request, journey.accounts.canbodalat);
  for (const href of evidence.values()) expect((await stranger.request.get(href)).status()).toBe(404);
  await stranger.close();
});

test('4. the survey manager imports the forms, sees the points with n and standard error, and freezes them', async ({ page }) => {
  await signInAtTheDoor(page, journey.accounts.khaosat, '/khao-sat');
  await roundLink(page).click();
  const lines = (await readFile(FORMS_FILE, 'utf8')).split('\n');
  const broken = lines.map((line, index) => (index === 2 ? line.replace('da-lat', 'da-latt') : index === 4 ? line.replace(/,dai-bieu,\d/, ',dai-bieu,9') : line));
  await chooseForms(page, { name: 'phieu-hong.csv', mimeType: 'text/csv', buffer: Buffer.from(broken.join('\n')) });
  await expect(page.getByRole('row', { name: /Dòng 3, cột unit_code/ })).toContainText('da-latt');
  await expect(page.getByRole('row', { name: /Dòng 5, cột q1/ })).toContainText('“9” không thuộc thang trả lời');
  await expect(page.getByRole('button', { name: 'Nạp phiếu' })).toHaveAttribute('aria-disabled', 'true');

  await importForms(page, FORMS_FILE, 484);
  for (const { fullName, surveyTotal } of DISTRICTS) await expect(unitRow(page, fullName)).toContainText(`${printed(surveyTotal.points)}/25`);
  await page.getByRole('link', { name: UNIT_NAME }).click();
  await expect(page.getByRole('row', { name: /^1\.8\.1/ })).toContainText('1,12/1,5');
  await expect(page.getByText(/^sai số chuẩn 0,\d+$/)).toBeVisible();
  await page.goBack();
  await freezeSurvey(page);
});

test('5. the council fixes the points; the round manager merges, looks and publishes, once', async ({ browser }) => {
  const office = await browser.newContext();
  const [manager, council] = [await office.newPage(), await browser.newPage()];
  await signInAtTheDoor(manager, journey.accounts.sonoivu, `/quan-tri/ky-danh-gia/${round}`);
  await expect(manager.getByText(`${UNIT_NAME} đã nộp nhưng Hội đồng chưa chốt hết điểm.`)).toBeVisible();
  await expect(manager.getByRole('button', { name: 'Công bố kết quả' })).toHaveAttribute('aria-disabled', 'true');

  await signInAtTheDoor(council, journey.accounts.hoidong, `/hoi-dong/${round}`);
  await fixAsAppraised(council, round, UNIT);
  await expect(council.getByText('63,16/75').first()).toBeVisible();
  await council.close();

  await mergeSurvey(manager, round);
  await manager.getByRole('link', { name: 'Xếp hạng tạm tính' }).click();
  await expect(manager.getByText('Kết quả tạm tính')).toBeVisible();
  await expect(rankingRow(manager, UNIT_NAME)).toContainText('83,05');
  await expect(rankingRow(manager, UNIT_NAME).getByRole('cell').first()).toHaveText('10');

  const second = await office.newPage();
  await second.goto(`/quan-tri/ky-danh-gia/${round}`);
  await expect(second.getByRole('button', { name: 'Công bố kết quả' })).toBeEnabled();
  await publishRound(manager, round, DECISION);
  await second.getByLabel('Số quyết định').fill('1521/QĐ-UBND');
  await second.getByLabel('Ngày ký quyết định').fill(DECISION.date);
  await second.getByRole('button', { name: 'Công bố kết quả' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Công bố, không sửa lại được' }).click();
  await expect(second.getByRole('dialog')).toContainText('vừa được công bố');
  await second.reload();
  await expect(second.getByText(`Số ${DECISION.number}`)).toBeVisible();
  await expect(second.getByRole('button', { name: 'Công bố kết quả' })).toHaveCount(0);
  await office.close();
});

test('6. the chairman finds rank, sum and the reason of each figure', async ({ page }) => {
  await signInAtTheDoor(page, journey.accounts.chutich, '/xep-hang');
  const main = page.getByRole('main');
  await expect(main).toContainText('10/12');
  await page.getByRole('link', { name: 'Bảng xếp hạng đầy đủ' }).click();
  await expect(page.getByRole('figure').first()).toBeVisible();
  for (const { fullName, total, rank } of DISTRICTS) {
    await expect(rankingRow(page, fullName).getByRole('cell').first()).toHaveText(String(rank.value));
    await expect(rankingRow(page, fullName)).toContainText(printed(total.points));
  }
  await rankingRow(page, UNIT_NAME).getByRole('link').click();

  await page.getByRole('button', { name: SUM_LINE }).click();
  await expect(page.getByRole('dialog')).toContainText(SUM_LINE);
  await page.keyboard.press('Escape');
  await expect(main).toContainText('10/12');
  const areas = page.getByRole('region', { name: /Điểm từng lĩnh vực theo khối/ });
  for (const { name, appraised, maxAppraised, survey } of CAT_TIEN_AREAS) {
    const row = areas.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row).toContainText(`${printed(appraised)}/${printed(maxAppraised)}`);
    if (survey !== '0.00') await expect(row).toContainText(`${printed(survey)}/`);
  }
  for (const { leaf, self, appraised } of CAT_TIEN_LEAVES.filter((item) => item.self.points !== item.appraised.points)) {
    const row = page.getByRole('region', { name: /Tiêu chí thay đổi qua thẩm định/ }).getByRole('row', { name: new RegExp(`^${leaf.code.replaceAll('.', '\\.')}\\. `) });
    for (const words of [printed(self.points), printed(appraised.points), appraised.reason ?? '']) await expect(row).toContainText(words);
  }
  await page.getByRole('button', { name: /Cách tính điểm tiêu chí 3\.5/ }).first().click();
  const derivation = page.getByRole('dialog', { name: 'Cách tính điểm tiêu chí 3.5' });
  await expect(derivation).toContainText('01 kiến nghị trả lời quá hạn 04 ngày làm việc.');
  await expect(derivation).toContainText('1,42');
});

test('6. anybody reads the published result, and programs get the same figures', async ({ page, request }) => {
  await page.goto('/cong-bo');
  await roundLink(page).click();
  await expect(page.getByRole('main')).toContainText(`Quyết định số ${DECISION.number}, ngày 15 tháng 06 năm 2023`);
  for (const { fullName, total } of DISTRICTS) await expect(rankingRow(page, fullName)).toContainText(printed(total.points));
  await expect(rankingRow(page, 'Thành phố Đà Lạt')).toContainText('số liệu minh họa');
  await expect(rankingRow(page, UNIT_NAME)).not.toContainText('số liệu minh họa');

  const { units } = (await (await request.get(`/api/v1/rounds/${round}/results`)).json()) as ApiResults;
  expect(units.map(({ code, name, rank, rankOf, band, illustrative, appraised, survey, bonus, penalty, total, areas }) => ({
    ...{ code, name, rank, rankOf, band, illustrative, appraised, survey, bonus, penalty, total },
    areas: areas.map((area) => [area.code, area.points]),
  }))).toEqual([...DISTRICTS].sort((left, right) => left.rank.value - right.rank.value).map((unit) => ({
    ...{ code: unit.code, name: unit.fullName, rank: unit.rank.value, rankOf: 12, band: unit.rating, illustrative: unit.illustrative },
    ...{ appraised: { points: unit.appraisedTotal.points, max: '75' }, survey: { points: unit.surveyTotal.points, max: '25' } },
    ...{ bonus: unit.bonus, penalty: unit.penalty, total: unit.total.points },
    areas: unit.areas.map((area) => [area.code, sumOf(area.appraised.points, area.survey.points)]),
  })));

  const csv = await (await request.get(`/api/v1/rounds/${round}/results.csv`)).text();
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [header = [], ...rows] = csv.slice(1).trim().split(/\r?\n/).map((line) => line.split(';'));
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)];
  expect(rows.map((row) => ['Mã đơn vị', 'Hạng', 'Điểm thẩm định', 'Điểm điều tra xã hội học', 'Tổng điểm', 'Xếp loại'].map((column) => cell(row, column)))).toEqual(
    units.map(({ code, rank, appraised, survey, total, band }) => [code, String(rank), ...[appraised.points, survey.points, total].map((points) => printed(points ?? '')), band]),
  );
});

/** Of decimals with two places, in whole hundredths: independent of the arithmetic of the core. */
function sumOf(...points: readonly string[]): string {
  const hundredths = points.reduce((sum, decimal) => sum + BigInt(decimal.replace('.', '')), 0n).toString().padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}
