'use server';

import { revalidatePath } from 'next/cache';
import type { ChangeRulesInput, PreviewRuleChangeInput } from '@/contracts/rule-changes';
import { runAction } from '@/server/action';
import { changeRules } from '@/services/rounds/change-rules';
import { previewRuleChange } from '@/services/rounds/preview-rule-change';

/** Computes only. */
export async function previewRuleChangeAction(input: PreviewRuleChangeInput) {
  return runAction(previewRuleChange, input);
}

/** Rules and calendar stand on many pages; after a refusal the screen is out of date. */
export async function changeRulesAction(input: ChangeRulesInput) {
  const result = await runAction(changeRules, input);
  revalidatePath('/', 'layout');
  return result;
}
