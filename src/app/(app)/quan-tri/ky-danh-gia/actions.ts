'use server';

import { revalidatePath } from 'next/cache';
import type { GrantExtensionInput, MergeSurveyInput, PublishRoundInput, ReturnSheetInput } from '@/contracts/rounds';
import { runAction } from '@/server/action';
import { publishRound } from '@/services/publications/publish-round';
import { grantExtension } from '@/services/rounds/grant-extension';
import { mergeSurvey } from '@/services/rounds/merge-survey';
import { returnSheet } from '@/services/rounds/return-sheet';

/** Gives a submitted sheet back to its unit. */
export async function returnSheetAction(input: ReturnSheetInput) {
  return refreshed(await runAction(returnSheet, input));
}

/** A later deadline for one unit. */
export async function grantExtensionAction(input: GrantExtensionInput) {
  return refreshed(await runAction(grantExtension, input));
}

/** Merges the frozen survey into the round. */
export async function mergeSurveyAction(input: MergeSurveyInput) {
  return refreshed(await runAction(mergeSurvey, input));
}

/** Publishes the round, for ever. */
export async function publishRoundAction(input: PublishRoundInput) {
  return refreshed(await runAction(publishRound, input));
}

/** Also after a refusal: what the screen shows is then out of date. */
function refreshed<T>(result: T): T {
  revalidatePath('/', 'layout');
  return result;
}
