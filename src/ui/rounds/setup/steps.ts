/** The pages of the set-up: their order, addresses and the words of their tabs. */
import type { SetupStep } from '@/core/workflow/round-readiness';

export type SetupPage = SetupStep | 'check';

export const SETUP_PAGES = [
  { page: 'general', path: '', label: 'Thông tin chung' },
  { page: 'units', path: '/don-vi', label: '1. Đơn vị và nhóm' },
  { page: 'exclusions', path: '/khong-ap-dung', label: '2. Không áp dụng' },
  { page: 'agencies', path: '/co-quan', label: '3. Cơ quan thẩm định' },
  { page: 'phases', path: '/thoi-han', label: '4. Thời hạn' },
  { page: 'rules', path: '/quy-tac', label: '5. Quy tắc' },
  { page: 'check', path: '/kiem-tra', label: '6. Kiểm tra và mở kỳ' },
] as const satisfies readonly { page: SetupPage; path: string; label: string }[];

export function setupPath(round: string, page: SetupPage): string {
  const path = SETUP_PAGES.find((one) => one.page === page)?.path ?? '';
  return `/quan-tri/ky-danh-gia/${round}/thiet-lap${path}`;
}

/** The page after this one; null after the last. */
export function pageAfter(page: SetupPage): (typeof SETUP_PAGES)[number] | null {
  return SETUP_PAGES[SETUP_PAGES.findIndex((one) => one.page === page) + 1] ?? null;
}
