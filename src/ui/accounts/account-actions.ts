import type { OneTimePassword, RoleInput } from '@/contracts/accounts';

/** What the page passes in: the server actions, as the browser sees them. */
export type Failure = { message: string; details?: readonly { field?: string; message: string }[] };
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

type Seen = { accountId: string; version: number };

export type AccountActions = {
  create: (input: { username: string; displayName: string; roles: RoleInput[] }) => Promise<Outcome<OneTimePassword>>;
  changeRoles: (input: Seen & { roles: RoleInput[] }) => Promise<Outcome<void>>;
  resetPassword: (input: Seen) => Promise<Outcome<OneTimePassword>>;
  setDisabled: (input: Seen & { disabled: boolean; reason: string }) => Promise<Outcome<void>>;
};

/** The messages of one field, or of the parts of it ("roles.0.unitId"). */
export function messagesOf(failure: Failure | null, field: string): string[] {
  const details = failure?.details ?? [];
  return details.filter((detail) => detail.field === field || detail.field?.startsWith(`${field}.`)).map(({ message }) => message);
}
