/** Server actions as the components get them from the page; the shapes are those of `runAction`. */
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { GrantExtensionInput, MergeSurveyInput, PublishRoundInput, ReturnSheetInput } from '@/contracts/rounds';

export type RoundActions = {
  readonly returnSheet: (input: ReturnSheetInput) => Promise<ActionOutcome<unknown>>;
  readonly grantExtension: (input: GrantExtensionInput) => Promise<ActionOutcome<unknown>>;
  readonly mergeSurvey: (input: MergeSurveyInput) => Promise<ActionOutcome<unknown>>;
  readonly publishRound: (input: PublishRoundInput) => Promise<ActionOutcome<{ code: string }>>;
};
