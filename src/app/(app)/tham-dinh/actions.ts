'use server';

import type { ConfirmLeavesInput, DecideLeafInput } from '@/contracts/appraisals';
import { runAction } from '@/server/action';
import { confirmLeaves } from '@/services/appraisals/confirm-leaves';
import { decideLeaf } from '@/services/appraisals/decide-leaf';

export async function decideLeafAction(input: DecideLeafInput) {
  return runAction(decideLeaf, input);
}

export async function confirmLeavesAction(input: ConfirmLeavesInput) {
  return runAction(confirmLeaves, input);
}
