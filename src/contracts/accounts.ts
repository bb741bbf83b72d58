/** Inputs and views of accounts: sign-in, password, the administrator's list, the log. */
import { z } from 'zod';
import { MAX_DISPLAY_NAME } from '@/core/access/plan-accounts';
import type { RoleState } from '@/core/access/role-period';
import { ROLES, type Role } from '@/core/access/roles';
import { isUsername, normaliseUsername } from '@/core/access/username';

/** Long enough for anybody; bounds the work a stranger can cause. */
const typed = z.string().max(1000);

export const signInInput = z.object({ username: typed, password: typed, address: z.string().max(100) });

export const changePasswordInput = z.object({ current: typed, next: typed, repeated: typed });

const accountId = z.uuid({ error: 'Tài khoản không hợp lệ. Xin tải lại trang rồi chọn lại.' });

/** A date field of a form: "2026-12-31". An empty field is null. */
const optionalDay = z.iso.date({ error: 'Xin ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2026.' }).nullable().default(null);

/** Days on which a role is held, both included. No first day: as it stands, or from today; no last day: until taken back. */
export const rolePeriodInput = { validFrom: optionalDay, validTo: optionalDay };

export const roleInput = z.object({
  role: z.enum(ROLES, { error: 'Xin chọn một vai trò.' }),
  unitId: z.uuid({ error: 'Xin chọn đơn vị của vai trò.' }),
  ...rolePeriodInput,
});
export type RoleInput = z.input<typeof roleInput>;

const displayName = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'Xin nhập họ và tên hoặc tên gọi của tài khoản.').max(MAX_DISPLAY_NAME, 'Tên gọi dài quá 120 ký tự; xin viết ngắn hơn.'));

const roles = z.array(roleInput).min(1, 'Xin chọn ít nhất một vai trò.').max(20, 'Một tài khoản có tối đa 20 vai trò.');

export const createAccountInput = z.object({
  username: z
    .string()
    .transform(normaliseUsername)
    .refine(
      isUsername,
      'Tên đăng nhập gồm 3–40 ký tự: chữ không dấu, chữ số, dấu chấm, gạch ngang; bắt đầu bằng chữ hoặc số và có ít nhất một chữ. Ví dụ: giavien.canbo',
    ),
  displayName,
  roles,
});

/** A change of an existing account names the version of its session it saw: two administrators do not overwrite each other. */
const seen = { accountId, version: z.int().min(1) };
export const changeRolesInput = z.object({ ...seen, roles });
export const resetPasswordInput = z.object(seen);
export const setAccountDisabledInput = z.object({
  ...seen,
  disabled: z.boolean(),
  reason: z
    .string()
    .transform((reason) => reason.trim())
    .pipe(z.string().min(1, 'Xin nhập lý do để ghi vào nhật ký.').max(500, 'Lý do dài quá 500 ký tự; xin viết ngắn hơn.')),
});

export type RoleView = {
  role: Role;
  unitId: string;
  unitName: string;
  /** yyyy-mm-dd */
  validFrom: string;
  /** Last day; null: until taken back. */
  validTo: string | null;
  state: RoleState;
};

export type AccountRow = {
  id: string;
  username: string;
  displayName: string;
  /** sessionVersion: what a change must name. */
  version: number;
  isDisabled: boolean;
  mustChangePassword: boolean;
  /** Those held today, then those to come, then those that ended. */
  roles: RoleView[];
  /** ISO instant of the last sign-in in the log, or null: never. */
  lastSignInAt: string | null;
  /** The actor's own account: cannot disable itself or take its own role. */
  isOwn: boolean;
};

/** A unit to bind a role to. `label` is unique: "Xã Cát Tiên · Tỉnh Lâm Đồng", with the end of a unit that has ended. */
export type UnitOption = { id: string; label: string };

export type AccountList = {
  accounts: AccountRow[];
  units: UnitOption[];
  /** Today in Vietnam, yyyy-mm-dd. */
  today: string;
};

/** Shown once, right after it was made; it is stored nowhere. */
export type OneTimePassword = { username: string; password: string };
