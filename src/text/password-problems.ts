import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, type PasswordProblem } from '@/core/access/password-rules';

export const PASSWORD_PROBLEM_TEXT = {
  'too-short': `Mật khẩu mới phải có ít nhất ${MIN_PASSWORD_LENGTH} ký tự.`,
  'too-long': `Mật khẩu mới không được quá ${MAX_PASSWORD_LENGTH} ký tự.`,
  'contains-username': 'Mật khẩu mới không được chứa tên đăng nhập.',
  'one-character': 'Mật khẩu mới không được chỉ gồm một ký tự lặp lại.',
  'same-as-current': 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'not-repeated': 'Hai lần nhập mật khẩu mới chưa giống nhau.',
} as const satisfies Record<PasswordProblem, string>;
