/** How a screen talks to the app's own route handlers in the background. */

/** As the server words it: which field, and what to do. */
export type ErrorDetail = { readonly field?: string; readonly message: string };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** Nobody answered: no network, or the server is being restarted. To be tried again. */
  | { readonly ok: false; readonly lost: true }
  | { readonly ok: false; readonly lost: false; readonly code: string; readonly message: string; readonly details: readonly ErrorDetail[] };

export type Refusal = Extract<Answer<never>, { ok: false }>;

export async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  try {
    return await readAnswer<T>(await fetch(url, { ...init, cache: 'no-store' }));
  } catch {
    return { ok: false, lost: true };
  }
}

/** Sends JSON. */
export function put<T>(url: string, body: unknown, init: RequestInit = {}): Promise<Answer<T>> {
  return ask<T>(url, { ...init, method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

type ErrorBody = { error?: { code: string; message: string; details?: readonly ErrorDetail[] } };

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const body = (await response.json().catch(() => null)) as (T & ErrorBody) | null;
  if (response.ok && body) return { ok: true, value: body };
  // A gateway that answers in place of the app speaks no JSON: the same as no answer.
  if (!body?.error) return { ok: false, lost: true };
  return { ok: false, lost: false, code: body.error.code, message: body.error.message, details: body.error.details ?? [] };
}
