import { matchesSearch } from '@/ui/appraisals/search';
import type { ImportRow } from './import-rows';
import type { Decisions } from './use-import';

export const ROW_FILTERS = ['all', 'waiting', 'problems', 'text'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const ROW_FILTER_LABELS = {
  all: 'Tất cả các dòng',
  waiting: 'Đề xuất chờ trả lời',
  problems: 'Có lỗi hoặc lưu ý',
  text: 'Chấm điểm trực tiếp',
} as const satisfies Record<RowFilter, string>;

/** What an empty list says. */
export const NONE_LEFT = {
  all: 'Không có dòng nào',
  waiting: 'Không còn đề xuất chờ trả lời',
  problems: 'Không có dòng nào có lỗi hoặc lưu ý',
  text: 'Không có tiêu chí nào chấm điểm trực tiếp',
} as const satisfies Record<RowFilter, string>;

export function matchesFilter(row: ImportRow, filter: RowFilter, decisions: Decisions): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return row.proposal !== null && !decisions.has(row.key);
    case 'problems':
      return row.problems.length > 0;
    case 'text':
      return row.scale === 'text' || (row.proposal !== null && decisions.get(row.key) === 'text');
  }
}

export function searchRow({ node }: ImportRow, typed: string): boolean {
  return typed.trim() === '' || matchesSearch([node.code, node.label, node.name, node.appraiser].filter(Boolean).join(' '), typed);
}
