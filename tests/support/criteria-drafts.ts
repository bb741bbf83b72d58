/** Drafts of criteria sets in the database, made the way the services make them. */
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { inTransaction } from '@/data/client';
import type { ServiceContext } from '@/services/service-context';
import { storeImportedDraft } from '@/services/criteria/store-imported-draft';
import { smallCriteriaSet } from './small-criteria-set';

/** A draft without errors, stored for the owner by the person of the context (who manages criteria there). */
export async function storeDraft(ctx: ServiceContext, ownerId: string, code: string, document: DraftSet = smallDraft()): Promise<string> {
  const { name, level, year } = document;
  const stored = await inTransaction((tx) => storeImportedDraft(tx, ctx, { ownerId, code, name, level, year, draft: document, provenance: { fileName: 'phu-luc.docx' } }));
  return stored.id;
}

/** The small set as a draft; its set has the id that issuing gives it. */
export function smallDraft(set: CriteriaSet = smallCriteriaSet('bo-nho')): DraftSet {
  return draftOfSet(set);
}

export const DECISION = { decisionNumber: '1234/QĐ-UBND', decisionDate: '2026-01-15', issuer: 'UBND tỉnh Thử Nghiệm' };
