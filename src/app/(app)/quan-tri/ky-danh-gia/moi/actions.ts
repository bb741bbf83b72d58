'use server';

import { revalidatePath } from 'next/cache';
import type { CreateRoundInput } from '@/contracts/round-setup';
import { runAction } from '@/server/action';
import { createRound } from '@/services/rounds/create-round';

/** A round being prepared, empty or with the structure of an earlier one. */
export async function createRoundAction(input: CreateRoundInput) {
  const result = await runAction(createRound, input);
  if (result.ok) revalidatePath('/', 'layout');
  return result;
}
