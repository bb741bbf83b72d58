'use server';

import { revalidatePath } from 'next/cache';
import type { CreateDraftInput, DiscardDraftInput, IssueSetInput, WithdrawIssueInput } from '@/contracts/criteria';
import { runAction } from '@/server/action';
import { createDraft } from '@/services/criteria/create-draft';
import { discardDraft } from '@/services/criteria/discard-draft';
import { issueSet } from '@/services/criteria/issue-set';
import { withdrawIssue } from '@/services/criteria/withdraw-issue';

/** A new draft: empty, the next version of a set, or a copy for another year. */
export async function createDraftAction(input: CreateDraftInput) {
  return refreshed(await runAction(createDraft, input));
}

/** Deletes a draft. */
export async function discardDraftAction(input: DiscardDraftInput) {
  return refreshed(await runAction(discardDraft, input));
}

/** Records the decision by which a set was issued. */
export async function issueSetAction(input: IssueSetInput) {
  return refreshed(await runAction(issueSet, input));
}

/** Takes back that a set was issued, with the reason. */
export async function withdrawIssueAction(input: WithdrawIssueInput) {
  return refreshed(await runAction(withdrawIssue, input));
}

/** Also after a refusal: what the screen shows is then out of date. */
function refreshed<T>(result: T): T {
  revalidatePath('/', 'layout');
  return result;
}
