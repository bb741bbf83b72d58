'use server';

import type { FixLeafInput, FixSheetsInput } from '@/contracts/council';
import { runAction } from '@/server/action';
import { fixLeaf } from '@/services/council/fix-leaf';
import { fixSheets } from '@/services/council/fix-sheets';

export async function fixLeafAction(input: FixLeafInput) {
  return runAction(fixLeaf, input);
}

export async function fixSheetsAction(input: FixSheetsInput) {
  return runAction(fixSheets, input);
}
