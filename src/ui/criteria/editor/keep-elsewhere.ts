import type { DraftSet } from '@/core/criteria/draft';
import { KEPT_NAME } from './draft-saver';
import { httpTransport, localDraftsOf } from './transport';

/**
 * Puts the document into a new draft of its own. It is kept on this machine first, so that it lives on there whatever
 * happens on the way; the new draft's page sends it again where this did not arrive.
 */
export async function keepElsewhere(newSetId: string, accountId: string, document: DraftSet): Promise<void> {
  const drafts = localDraftsOf(newSetId, accountId);
  drafts.keep(KEPT_NAME, { document, revision: 1 });
  const answer = await httpTransport(newSetId).save(document, 1);
  if (answer.ok) drafts.drop(KEPT_NAME);
}
