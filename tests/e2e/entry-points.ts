/**
 * Who may open what: one line a page, route handler and file of server actions, for the demonstration data. A file of
 * src/app that has no line fails unauthorised.spec.ts.
 *
 * To add a page: its folder under src/app, an address of the demonstration data, and the people who get it; everybody else
 * of PEOPLE gets 404, and who is not signed in is led to the sign-in. `ANYONE`: every signed-in person; `PUBLIC`: no account.
 */

import { communeId } from '../../prisma/seed/reference/units';

/** People of the demonstration data, each as whom the walk goes through everything. */
export const PEOPLE = [
  'quantri',
  'sonoivu',
  'hoidong',
  'khaosat',
  'thanhtra',
  'thamdinh.noivu',
  // An appraiser of another organiser: without any assignment in the rounds of the province.
  'cattien.noivu',
  // The leader of the unit whose sheet is walked.
  '22918.chutich',
  // The officer and the leader of another unit of the same round.
  'xacattien.canbo',
  'xacattien.chutich',
  // People of rounds long published.
  'cattien.chutich',
  'giavien.canbo',
] as const;
export type Person = (typeof PEOPLE)[number];

export const ANYONE: readonly Person[] = PEOPLE;
export const PUBLIC = 'public';

/** A running round; a sheet in it that has not been handed in; one that has; a leaf that Sở Nội vụ appraises. */
const ROUND = 'lam-dong-xa-2025';
const DRAFT = `${ROUND}/22918`;
const SUBMITTED = `${ROUND}/24823`;
const LEAF = '1.1.1';
const PUBLISHED = 'lam-dong-huyen-2022';
const NO_SUCH_ID = '00000000-0000-7000-8000-000000000000';

const UNIT_PEOPLE: readonly Person[] = ['22918.chutich', 'xacattien.canbo', 'xacattien.chutich', 'cattien.chutich', 'giavien.canbo'];
const READERS_OF_DRAFT: readonly Person[] = ['22918.chutich', 'sonoivu', 'thanhtra'];
const OVERSIGHT: readonly Person[] = ['sonoivu', 'hoidong', 'thanhtra'];
const APPRAISERS: readonly Person[] = ['thamdinh.noivu', 'cattien.noivu'];

/** Everybody who has part in the running round. */
const PEOPLE_OF_ROUND: readonly Person[] = [...OVERSIGHT, 'khaosat', 'thamdinh.noivu', '22918.chutich', 'xacattien.canbo', 'xacattien.chutich'];

export type PageRule = { folder: string; path: string; people: readonly Person[] | typeof PUBLIC };

const page = (folder: string, path: string, people: PageRule['people']): PageRule => ({ folder, path, people });

export const PAGES: readonly PageRule[] = [
  page('(app)', '/', ANYONE),
  page('(app)/tu-danh-gia', '/tu-danh-gia', UNIT_PEOPLE),
  page('(app)/tu-danh-gia/[ky]/[don-vi]', `/tu-danh-gia/${DRAFT}`, READERS_OF_DRAFT),
  page('(app)/tu-danh-gia/[ky]/[don-vi]/nop', `/tu-danh-gia/${DRAFT}/nop`, READERS_OF_DRAFT),
  page('(app)/tu-danh-gia/[ky]/[don-vi]/in', `/tu-danh-gia/${DRAFT}/in`, READERS_OF_DRAFT),
  page('(app)/tham-dinh', '/tham-dinh', APPRAISERS),
  page('(app)/tham-dinh', `/tham-dinh?ky=${ROUND}`, ['thamdinh.noivu']),
  page('(app)/tham-dinh/[ky]/[don-vi]', `/tham-dinh/${SUBMITTED}`, ['thamdinh.noivu']),
  page('(app)/tham-dinh/[ky]/tieu-chi/[ma]', `/tham-dinh/${ROUND}/tieu-chi/${LEAF}`, ['thamdinh.noivu']),
  page('(app)/hoi-dong', '/hoi-dong', OVERSIGHT),
  page('(app)/hoi-dong/[ky]', `/hoi-dong/${ROUND}`, OVERSIGHT),
  page('(app)/hoi-dong/[ky]/[don-vi]', `/hoi-dong/${SUBMITTED}`, OVERSIGHT),
  page('(app)/khao-sat', '/khao-sat', ['khaosat', 'thanhtra']),
  page('(app)/khao-sat/[ky]', `/khao-sat/${ROUND}`, ['khaosat', 'thanhtra']),
  page('(app)/khao-sat/[ky]/[don-vi]', `/khao-sat/${SUBMITTED}`, ['khaosat', 'thanhtra']),
  page('(app)/quan-tri/bo-tieu-chi/so-sanh', '/quan-tri/bo-tieu-chi/so-sanh', OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia', '/quan-tri/ky-danh-gia', OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/moi', '/quan-tri/ky-danh-gia/moi', ['sonoivu']),
  page('(app)/quan-tri/ky-danh-gia/[ky]', `/quan-tri/ky-danh-gia/${ROUND}`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/don-vi', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/don-vi`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/khong-ap-dung', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/khong-ap-dung`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/co-quan', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/co-quan`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/thoi-han', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/thoi-han`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/quy-tac', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/quy-tac`, OVERSIGHT),
  page('(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/kiem-tra', `/quan-tri/ky-danh-gia/${ROUND}/thiet-lap/kiem-tra`, OVERSIGHT),
  page('(app)/quan-tri/bo-tieu-chi', '/quan-tri/bo-tieu-chi', OVERSIGHT),
  // Sets that exist are opened in criteria.spec.ts and tried in tests/integration/access: their ids are not known here.
  page('(app)/quan-tri/bo-tieu-chi/[bo]', `/quan-tri/bo-tieu-chi/${NO_SUCH_ID}`, []),
  page('(app)/quan-tri/ky-danh-gia/[ky]/quy-tac', `/quan-tri/ky-danh-gia/${ROUND}/quy-tac`, PEOPLE_OF_ROUND),
  page('(app)/thong-bao', '/thong-bao', ANYONE),
  page('(app)/quan-tri/bo-tieu-chi/nhap', '/quan-tri/bo-tieu-chi/nhap', ['sonoivu']),
  page('(app)/quan-tri/tai-khoan', '/quan-tri/tai-khoan', ['quantri']),
  page('(app)/quan-tri/tai-khoan/hang-loat', '/quan-tri/tai-khoan/hang-loat', ['quantri']),
  page('(app)/quan-tri/tai-khoan/cap-lai', '/quan-tri/tai-khoan/cap-lai', ['quantri']),
  page('(app)/quan-tri/don-vi', '/quan-tri/don-vi', ['quantri']),
  page('(app)/quan-tri/don-vi', '/quan-tri/don-vi?xem=bang', ['quantri']),
  page('(app)/quan-tri/don-vi/[don-vi]', `/quan-tri/don-vi/${communeId('25159')}`, ['quantri']),
  page('(app)/quan-tri/don-vi/nhap', '/quan-tri/don-vi/nhap', ['quantri']),
  page('(app)/quan-tri/don-vi/su-kien', '/quan-tri/don-vi/su-kien', ['quantri']),
  page('(app)/quan-tri/nhat-ky', '/quan-tri/nhat-ky', ['quantri', 'thanhtra']),
  page('(app)/xep-hang', '/xep-hang', ANYONE),
  page('(app)/xep-hang/[ky]', `/xep-hang/${ROUND}`, OVERSIGHT),
  page('(app)/xep-hang/[ky]', `/xep-hang/${PUBLISHED}`, ANYONE),
  page('(app)/xep-hang/[ky]/[don-vi]', `/xep-hang/${SUBMITTED}`, OVERSIGHT),
  page('(app)/xep-hang/[ky]/[don-vi]', `/xep-hang/${PUBLISHED}/cat-tien`, ANYONE),
  page('(public)/cong-bo', '/cong-bo', PUBLIC),
  page('(public)/cong-bo/[ky]', `/cong-bo/${PUBLISHED}`, PUBLIC),
  page('(public)/cong-bo/[ky]', `/cong-bo/${ROUND}`, []),
  page('(public)/doi-mat-khau', '/doi-mat-khau', ANYONE),
];

/** Pages that are not walked, and why. */
export const PAGES_ELSEWHERE: Record<string, string> = {
  '(public)/dang-nhap': 'for those who are not signed in: accounts.spec.ts',
};

export type ApiRule = {
  folder: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  path: string;
  people: readonly Person[] | typeof PUBLIC;
  /** A body that those who may could send: a refusal must not come from its form. */
  data: unknown;
  headers: Record<string, string>;
};

const api = (
  folder: string,
  method: ApiRule['method'],
  path: string,
  people: ApiRule['people'],
  { data = {}, headers = {} }: Partial<Pick<ApiRule, 'data' | 'headers'>> = {},
): ApiRule => ({
  data,
  headers,
  folder: `api/${folder}`,
  method,
  path: `/api/${path}`,
  people,
});

const EMPTY_DRAFT = { name: 'Bộ tiêu chí', level: 'commune', year: 2025, totalMaxPoints: '100', areas: [], bonus: null, penalty: null, ratingBands: [] };
const SAVE = { facts: null, explanation: '', version: 0 };
const FILE = { 'x-file-name': 'phieu.csv', 'x-sha256': 'c'.repeat(64) };
/** No options but an empty object, two bytes long, and no file after them. */
const APPENDIX = { ...FILE, 'x-options-length': '2' };

/**
 * Route handlers by method. Reads are also tried by those who may; writes only by those who may not (what those who may
 * achieve is the matter of the journeys), and by everybody without naming the own origin.
 */
export const API: readonly ApiRule[] = [
  api('health', 'GET', 'health', PUBLIC),
  api('tu-danh-gia/[ky]/[don-vi]/[ma]', 'GET', `tu-danh-gia/${DRAFT}/${LEAF}`, READERS_OF_DRAFT),
  api('tu-danh-gia/[ky]/[don-vi]/[ma]', 'PUT', `tu-danh-gia/${DRAFT}/${LEAF}`, ['22918.chutich'], { data: SAVE }),
  api('tu-danh-gia/[ky]/[don-vi]/[ma]/lich-su', 'GET', `tu-danh-gia/${DRAFT}/${LEAF}/lich-su`, ['22918.chutich', 'thanhtra']),
  api('tu-danh-gia/[ky]/[don-vi]/[ma]/tai-lieu', 'POST', `tu-danh-gia/${DRAFT}/${LEAF}/tai-lieu`, ['22918.chutich']),
  // Files that exist are tried in tests/integration/access: their ids are not known here.
  api('tai-lieu/[id]', 'GET', `tai-lieu/${NO_SUCH_ID}`, []),
  api('tai-lieu/[id]', 'DELETE', `tai-lieu/${NO_SUCH_ID}`, []),
  // Sets that exist are tried in tests/integration/access: their ids are not known here.
  api('bo-tieu-chi/[bo]', 'GET', `bo-tieu-chi/${NO_SUCH_ID}`, []),
  api('bo-tieu-chi/[bo]', 'PUT', `bo-tieu-chi/${NO_SUCH_ID}`, [], { data: { revision: 1, document: EMPTY_DRAFT } }),
  api('khao-sat/[ky]/ket-qua.csv', 'GET', `khao-sat/${ROUND}/ket-qua.csv`, ['khaosat', 'thanhtra']),
  api('khao-sat/[ky]/xem-truoc', 'POST', `khao-sat/${ROUND}/xem-truoc`, ['khaosat'], { headers: FILE }),
  api('khao-sat/[ky]/nhap', 'POST', `khao-sat/${ROUND}/nhap`, ['khaosat'], { headers: FILE }),
  api('tai-khoan/hang-loat', 'POST', 'tai-khoan/hang-loat', ['quantri']),
  api('tai-khoan/cap-lai', 'POST', 'tai-khoan/cap-lai', ['quantri']),
  api('don-vi/xem-truoc', 'POST', 'don-vi/xem-truoc', ['quantri'], { headers: FILE }),
  api('don-vi/nhap', 'POST', 'don-vi/nhap', ['quantri'], { headers: FILE }),
  api('bo-tieu-chi/nhap/xem-truoc', 'POST', 'bo-tieu-chi/nhap/xem-truoc', ['sonoivu'], { headers: APPENDIX }),
  api('bo-tieu-chi/nhap', 'POST', 'bo-tieu-chi/nhap', ['sonoivu'], { headers: APPENDIX }),
  // Sets that exist are tried in tests/integration/criteria: their ids are not known here.
  api('bo-tieu-chi/[bo]/xuat/[dang]', 'GET', `bo-tieu-chi/${NO_SUCH_ID}/xuat/xlsx`, []),
  api('v1/rounds', 'GET', 'v1/rounds', PUBLIC),
  api('v1/rounds', 'OPTIONS', 'v1/rounds', PUBLIC),
  api('v1/rounds/[ky]/results', 'GET', `v1/rounds/${PUBLISHED}/results`, PUBLIC),
  api('v1/rounds/[ky]/results', 'OPTIONS', `v1/rounds/${PUBLISHED}/results`, PUBLIC),
  api('v1/rounds/[ky]/results', 'GET', `v1/rounds/${ROUND}/results`, []),
  api('v1/rounds/[ky]/results.csv', 'GET', `v1/rounds/${PUBLISHED}/results.csv`, PUBLIC),
  api('v1/rounds/[ky]/results.csv', 'OPTIONS', `v1/rounds/${PUBLISHED}/results.csv`, PUBLIC),
  api('v1/rounds/[ky]/results.csv', 'GET', `v1/rounds/${ROUND}/results.csv`, []),
];

/** Route handlers that are not walked, and why. */
export const API_ELSEWHERE: Record<string, string> = {
  'api/auth/[...nextauth]': 'the sign-in itself: accounts.spec.ts',
};

/**
 * Server actions by file. Each hands its input to a verb through `runAction`, which the walk of verbs covers
 * (tests/integration/access/verbs.ts); the walk here sees that no action does without.
 */
export const ACTION_FILES: Record<string, readonly string[]> = {
  '(app)/actions.ts': ['signOutAction'],
  '(app)/hoi-dong/actions.ts': ['fixLeafAction', 'fixSheetsAction'],
  '(app)/khao-sat/actions.ts': ['freezeSurveyAction', 'removeImportAction', 'ruleOnUnitAction'],
  '(app)/quan-tri/bo-tieu-chi/actions.ts': ['createDraftAction', 'discardDraftAction', 'issueSetAction', 'withdrawIssueAction'],
  '(app)/quan-tri/don-vi/actions.ts': ['previewUnitEventAction', 'recordUnitEventAction'],
  '(app)/quan-tri/bo-tieu-chi/so-sanh/actions.ts': ['confirmMappingAction'],
  '(app)/quan-tri/ky-danh-gia/actions.ts': ['grantExtensionAction', 'mergeSurveyAction', 'publishRoundAction', 'returnSheetAction'],
  '(app)/quan-tri/ky-danh-gia/moi/actions.ts': ['createRoundAction'],
  '(app)/quan-tri/ky-danh-gia/[ky]/thiet-lap/actions.ts': [
    'discardRoundAction',
    'openRoundAction',
    'saveAgenciesAction',
    'saveExclusionsAction',
    'saveGeneralAction',
    'savePhasesAction',
    'saveRulesAction',
    'saveUnitsAction',
  ],
  '(app)/quan-tri/ky-danh-gia/[ky]/quy-tac/actions.ts': ['changeRulesAction', 'previewRuleChangeAction'],
  '(app)/thong-bao/actions.ts': ['markNoticesReadAction'],
  '(app)/quan-tri/tai-khoan/actions.ts': ['changeRolesAction', 'createAccountAction', 'previewAccountsAction', 'resetPasswordAction', 'setAccountDisabledAction'],
  '(app)/tham-dinh/actions.ts': ['confirmLeavesAction', 'decideLeafAction'],
  '(app)/tu-danh-gia/actions.ts': ['askApprovalAction', 'giveBackAction', 'submitSheetAction'],
  '(public)/doi-mat-khau/actions.ts': ['changePasswordAction'],
};

/** Actions without a verb: they touch nothing but the cookie of the browser that calls them. */
export const ACTIONS_WITHOUT_VERB = ['signOutAction'];
