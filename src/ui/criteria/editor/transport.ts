import type { CriteriaSetView, SavedDraft } from '@/contracts/criteria';
import { ask, put } from '@/ui/saving/ask';
import { browserStorage, LocalDrafts } from '@/ui/saving/local-drafts';
import { isKeptDraft, type DraftTransport, type KeptDraft } from './draft-saver';

/** The transport of the browser for one set. */
export function httpTransport(setId: string): DraftTransport {
  const url = `/api/bo-tieu-chi/${encodeURIComponent(setId)}`;
  return {
    // Without `keepalive`: browsers refuse it for more than 64 KB. What does not arrive is kept on this machine.
    save: (document, revision) => put<SavedDraft>(url, { document, revision }),
    read: () => ask<CriteriaSetView>(url, {}),
  };
}

/** What this person has written into this set and the server has not got, on this machine. */
export function localDraftsOf(setId: string, accountId: string): LocalDrafts<KeptDraft> {
  return new LocalDrafts(browserStorage(), `bo-tieu-chi:${accountId}:${setId}:`, isKeptDraft);
}
