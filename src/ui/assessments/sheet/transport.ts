import type { SaveEntryResult } from '@/contracts/assessments';
import type { LeafBase, LeafContent } from './leaf-content';

/** As the server words it: which field, and what to do. */
type ErrorDetail = { readonly field?: string; readonly message: string };

export type SheetAnswer =
  | { readonly ok: true; readonly value: SaveEntryResult }
  /** Nobody answered: no network, or the server is being restarted. To be tried again. */
  | { readonly ok: false; readonly lost: true }
  | { readonly ok: false; readonly lost: false; readonly code: string; readonly message: string; readonly details: readonly ErrorDetail[] };

/** How the screen talks to the server about single leaves. */
export type SheetTransport = {
  save(code: string, content: LeafContent, version: LeafBase['version']): Promise<SheetAnswer>;
  read(code: string): Promise<SheetAnswer>;
};

/** The transport of the browser. @param sheetUrl "/api/tu-danh-gia/<ky>/<don-vi>" */
export function httpTransport(sheetUrl: string): SheetTransport {
  const leafUrl = (code: string) => `${sheetUrl}/${encodeURIComponent(code)}`;
  return {
    save: (code, content, version) =>
      ask(leafUrl(code), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...content, version }), keepalive: true }),
    read: (code) => ask(leafUrl(code), {}),
  };
}

export async function ask(url: string, init: RequestInit): Promise<SheetAnswer> {
  try {
    return await readAnswer(await fetch(url, { ...init, cache: 'no-store' }));
  } catch {
    return { ok: false, lost: true };
  }
}

type ErrorBody = { error?: { code: string; message: string; details?: readonly ErrorDetail[] } };

async function readAnswer(response: Response): Promise<SheetAnswer> {
  const body = (await response.json().catch(() => null)) as (SaveEntryResult & ErrorBody) | null;
  if (response.ok && body) return { ok: true, value: body };
  // A gateway that answers in place of the app speaks no JSON: the same as no answer.
  if (!body?.error) return { ok: false, lost: true };
  return { ok: false, lost: false, code: body.error.code, message: body.error.message, details: body.error.details ?? [] };
}
