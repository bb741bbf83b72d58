/** What a server action hands to a component: the value, or words for the person (server/action makes them). */
export type ActionOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly details?: readonly { readonly field?: string; readonly message: string }[] } };
