'use server';

import { revalidatePath } from 'next/cache';
import type { ConfirmMappingInput } from '@/contracts/criteria-mapping';
import { runAction } from '@/server/action';
import { confirmMapping } from '@/services/criteria/confirm-mapping';

/** Stores which leaf of one set is which of the other. */
export async function confirmMappingAction(input: ConfirmMappingInput) {
  const result = await runAction(confirmMapping, input);
  revalidatePath('/', 'layout');
  return result;
}
