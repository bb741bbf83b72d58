/** Accounts for many units at once, and new one-time passwords for those never used: what is sent, and what is answered. */
import { z } from 'zod';
import type { AccountPlan } from '@/core/access/plan-accounts';
import { ROLES, type Role } from '@/core/access/roles';
import type { UnitType } from '@/core/criteria/criteria-set';
import { rolePeriodInput } from './accounts';

/** One request hashes at most so many passwords: half a minute on one core. */
export const MAX_BATCH = 1000;

/** Administrators are made one at a time. */
export const BULK_ROLES = ROLES.filter((role) => role !== 'Administrator');

const patternInput = z.object({
  role: z.enum(ROLES, { error: 'Xin chọn một vai trò.' }).refine((role) => role !== 'Administrator', 'Tài khoản quản trị hệ thống được mở từng tài khoản một.'),
  username: z.string().trim().min(1, 'Xin nhập mẫu tên đăng nhập, ví dụ {mã}.canbo').max(80, 'Mẫu tên đăng nhập dài quá 80 ký tự.'),
  displayName: z.string().trim().min(1, 'Xin nhập mẫu tên gọi, ví dụ Cán bộ {đơn vị}').max(150, 'Mẫu tên gọi dài quá 150 ký tự.'),
  ...rolePeriodInput,
});
export type PatternInput = z.input<typeof patternInput>;

const plan = {
  unitIds: z.array(z.uuid()).min(1, 'Xin chọn ít nhất một đơn vị.').max(500, 'Mỗi lần mở cho tối đa 500 đơn vị.'),
  patterns: z.array(patternInput).min(1, 'Xin thêm ít nhất một loại tài khoản.').max(4, 'Mỗi lần có tối đa bốn loại tài khoản.'),
  /** Leaves out a unit for a role that somebody holds there. */
  skipHeld: z.boolean(),
};
/** Chosen by the browser once for what it shows: sent twice, the second is refused. */
const requestId = z.uuid({ error: 'Thiếu mã của lần gửi; xin tải lại trang.' });

export const planAccountsInput = z.object(plan);
export const createAccountsInput = z.object({
  ...plan,
  requestId,
  /** The usernames that the preview showed: nothing else is opened. */
  usernames: z.array(z.string().max(100)).min(1).max(MAX_BATCH, `Mỗi lần mở tối đa ${MAX_BATCH} tài khoản; xin chia làm nhiều lần.`),
});
export const reissuePasswordsInput = z.object({
  requestId,
  accounts: z
    .array(z.object({ accountId: z.uuid(), version: z.int().min(1) }))
    .min(1, 'Xin chọn ít nhất một tài khoản.')
    .max(MAX_BATCH, `Mỗi lần cấp lại cho tối đa ${MAX_BATCH} tài khoản; xin chia làm nhiều lần.`),
});
export type PlanAccountsInput = z.input<typeof planAccountsInput>;
export type CreateAccountsInput = z.input<typeof createAccountsInput>;
export type ReissuePasswordsInput = z.input<typeof reissuePasswordsInput>;

/** A unit that exists today, with the roles held there by accounts in use. */
export type BulkUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentName: string | null;
  readonly held: readonly Role[];
};
export type BulkUnits = { readonly units: readonly BulkUnit[]; readonly today: string };

export type BulkPreview = AccountPlan;

/** An account in use that nobody has ever signed in with. */
export type UnusedAccount = {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly version: number;
  readonly roles: readonly { readonly role: Role; readonly unitName: string }[];
  /** ISO instant at which it was opened. */
  readonly createdAt: string;
};

/** One slip of the sheet. It is answered once and stored nowhere. */
export type IssuedPassword = {
  readonly unitName: string;
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
};

/** A line of the answer while the work is going on, and its last line. */
export type WorkLine<T> =
  | { readonly progress: { readonly done: number; readonly of: number } }
  | { readonly value: T }
  | { readonly error: { readonly code: string; readonly message: string; readonly details?: readonly { readonly field?: string; readonly message: string }[] } };
