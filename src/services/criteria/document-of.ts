import type { DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { findDraft } from '@/data/criteria-drafts';

/** The tree of a set whatever its status: of a draft the working copy, of an issued set what was issued. */
export async function documentOf(db: Db, setId: string): Promise<{ document: DraftSet; revision: number | null }> {
  // A set has a draft or criteria; a draft that is issued between two reads has its criteria then.
  const working = await findDraft(db, setId);
  if (working !== null) return working;
  const { set, keys } = await loadCriteriaSet(db, setId);
  return { document: draftOfSet(set, keys), revision: null };
}
