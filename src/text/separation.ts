import type { SeparationProblem } from '@/core/access/separation';

export const SEPARATION_TEXT = {
  administratorWithOtherRole:
    'Quản trị hệ thống không được kiêm vai trò khác: người quản lý tài khoản không được can thiệp vào điểm.',
  surveyManagerAndAppraiser:
    'Quản lý điều tra xã hội học không được kiêm thẩm định trong cùng một kỳ đánh giá.',
  appraiserOfOwnUnit: 'Chuyên viên thẩm định không được đồng thời là cán bộ hoặc lãnh đạo của chính đơn vị đó.',
} as const satisfies Record<SeparationProblem['kind'], string>;
