/** Server actions as the components get them from the page; the shapes are those of `runAction`. */
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { CreateDraftInput, DiscardDraftInput, IssueSetInput, WithdrawIssueInput } from '@/contracts/criteria';

export type SetActions = {
  readonly create: (input: CreateDraftInput) => Promise<ActionOutcome<{ id: string }>>;
  readonly discard: (input: DiscardDraftInput) => Promise<ActionOutcome<unknown>>;
  readonly issue: (input: IssueSetInput) => Promise<ActionOutcome<{ id: string }>>;
  readonly withdraw: (input: WithdrawIssueInput) => Promise<ActionOutcome<{ id: string }>>;
};

export type ActionFailure = Extract<ActionOutcome<unknown>, { ok: false }>['error'];

/** What was said of one field of a form. */
export function fieldError(failure: ActionFailure | null, field: string): string | undefined {
  const messages = (failure?.details ?? []).flatMap((detail) => (detail.field === field ? [detail.message] : []));
  return messages.join(' ') || undefined;
}
