'use server';

import { revalidatePath } from 'next/cache';
import type { OneTimePassword } from '@/contracts/accounts';
import type { BulkPreview } from '@/contracts/bulk-accounts';
import { changeRoles } from '@/services/users/change-roles';
import { createAccount } from '@/services/users/create-account';
import { previewAccounts } from '@/services/users/preview-accounts';
import { resetPassword } from '@/services/users/reset-password';
import { setAccountDisabled } from '@/services/users/set-account-disabled';
import { runAction, type ActionResult } from '@/server/action';

/** After every outcome the list is read anew: after a conflict the administrator must see what stands now. */
async function renewing<T>(work: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  const result = await work;
  revalidatePath('/quan-tri/tai-khoan');
  return result;
}

export async function createAccountAction(input: unknown): Promise<ActionResult<OneTimePassword>> {
  return renewing(runAction(createAccount, input));
}

export async function changeRolesAction(input: unknown): Promise<ActionResult<void>> {
  return renewing(runAction(changeRoles, input));
}

export async function resetPasswordAction(input: unknown): Promise<ActionResult<OneTimePassword>> {
  return renewing(runAction(resetPassword, input));
}

export async function setAccountDisabledAction(input: unknown): Promise<ActionResult<void>> {
  return renewing(runAction(setAccountDisabled, input));
}

/** Looks only: nothing is renewed. */
export async function previewAccountsAction(input: unknown): Promise<ActionResult<BulkPreview>> {
  return runAction(previewAccounts, input);
}
