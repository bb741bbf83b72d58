'use server';

import { revalidatePath } from 'next/cache';
import type { GiveBackInput, SheetTransitionInput } from '@/contracts/assessments';
import { runAction } from '@/server/action';
import { askApproval } from '@/services/assessments/ask-approval';
import { giveBack } from '@/services/assessments/give-back';
import { submitSheet } from '@/services/assessments/submit-sheet';

/** The officer hands the sheet to the leader. */
export async function askApprovalAction(input: SheetTransitionInput) {
  return refreshed(await runAction(askApproval, input));
}

/** The leader gives the sheet back with a reason. */
export async function giveBackAction(input: GiveBackInput) {
  return refreshed(await runAction(giveBack, input));
}

/** The leader approves and submits. */
export async function submitSheetAction(input: SheetTransitionInput) {
  return refreshed(await runAction(submitSheet, input));
}

/** Also after a refusal: what the screen shows is then out of date. */
function refreshed<T>(result: T): T {
  revalidatePath('/tu-danh-gia', 'layout');
  return result;
}
