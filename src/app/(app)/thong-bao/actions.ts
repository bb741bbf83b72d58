'use server';

import { revalidatePath } from 'next/cache';
import type { MarkNoticesReadInput } from '@/contracts/rule-changes';
import { runAction } from '@/server/action';
import { markNoticesRead } from '@/services/notices/mark-notices-read';

/** The number beside the bell stands on every page. */
export async function markNoticesReadAction(input: MarkNoticesReadInput) {
  const result = await runAction(markNoticesRead, input);
  revalidatePath('/', 'layout');
  return result;
}
