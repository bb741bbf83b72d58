/** Server actions as the components get them from the page; the shapes are those of `runAction`. */
import type { GiveBackInput, SheetTransitionInput, SubmitOutcome } from '@/contracts/assessments';

export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export type TransitionAction = (input: SheetTransitionInput) => Promise<ActionResult<void>>;
export type GiveBackAction = (input: GiveBackInput) => Promise<ActionResult<void>>;
export type SubmitAction = (input: SheetTransitionInput) => Promise<ActionResult<SubmitOutcome>>;
