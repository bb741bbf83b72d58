/**
 * A round with a submitted sheet (don-vi-1, assigned to the appraisers), a draft (don-vi-2, with an evidence file and an
 * entry) and a submitted sheet that nobody is assigned to (don-vi-3). Beside it a round of the same units that is being prepared.
 */
import { Readable } from 'node:stream';
import { db } from '@/data/client';
import { attachEvidence } from '@/services/evidence/attach-evidence';
import { insertCriteriaSet } from '@/data/criteria';
import { contextFor } from '../../support/actor';
import { storeDraft } from '../../support/criteria-drafts';
import { smallCriteriaSet } from '../../support/small-criteria-set';
import { createDraftRound, type DraftRound } from '../../support/seed-draft-round';
import { createSmallRound, type SmallRound } from '../../support/seed-small-round';

export type Place = SmallRound & {
  /** Unusual enough to be looked for in whatever a verb answers. */
  readonly code: string;
  readonly roundCode: string;
  readonly evidenceId: string;
  readonly importId: string;
  /** Told to everybody of the round. */
  readonly noticeId: string;
  readonly draftRound: DraftRound;
  readonly accountIdOf: (key: keyof SmallRound['accounts']) => Promise<string>;
};
/** The draft becomes `pendingApproval` (its officer has asked the leader) or a draft again. */
export async function setDraftStatus(place: Place, status: 'draft' | 'pendingApproval'): Promise<void> {
  await db.scoreSheet.updateMany({
    where: { roundUnit: { round: { code: place.roundCode }, code: 'don-vi-2' } },
    data: { status },
  });
}
export type Person = keyof SmallRound['accounts'];

export async function createPlace(code: string): Promise<Place> {
  const round = await createSmallRound(db, { code });
  const draft = { round: `ky-${code}`, unit: 'don-vi-2' };
  await attachEvidence(await contextFor(db, round.accounts.canbo2), { address: { ...draft, leaf: '1.1' }, ...pdf() });
  const evidence = await db.evidence.findFirstOrThrow({
    where: { entry: { sheet: { roundUnit: { round: { code: draft.round } } } } },
  });
  const importer = await db.account.findUniqueOrThrow({ where: { username: round.accounts.khaosat } });
  const surveyImport = await db.surveyImport.create({
    data: { surveyId: round.surveyId, fileName: 'phieu.csv', sha256: 'b'.repeat(64), rowCount: 1, importedById: importer.id },
  });
  const notice = await db.roundNotice.create({ data: { roundId: round.round.id, kind: 'opened', subject: {}, createdById: importer.id } });
  await db.scoreSheet.updateMany({
    where: { roundUnit: { round: { code: draft.round }, code: { in: ['don-vi-1', 'don-vi-3'] } } },
    data: { status: 'submitted', submittedAt: new Date() },
  });
  return {
    ...round,
    code,
    roundCode: draft.round,
    evidenceId: evidence.id,
    importId: surveyImport.id,
    noticeId: notice.id,
    draftRound: await createDraftRound(db, round, code),
    accountIdOf: async (key) =>
      (await db.account.findUniqueOrThrow({ where: { username: round.accounts[key] }, select: { id: true } })).id,
  };
}

let sets = 0;

/** A draft of criteria of the place's organiser, each time another one. */
export async function draftSetOf(place: Place): Promise<string> {
  return storeDraft(await contextFor(db, place.accounts.quanly), place.provinceId, `nhap-${place.code}-${++sets}`);
}

/** A set of the place's organiser that is issued and that no round uses. */
export function issuedSetOf(place: Place): Promise<string> {
  return insertCriteriaSet(db, place.provinceId, smallCriteriaSet(`ban-hanh-${place.code}-${++sets}`));
}

/** A file of survey answers, as an upload. */
export function csv() {
  return { fileName: 'phieu-khac.csv', body: Readable.from([Buffer.from('ma_phieu,don_vi\n')]) };
}

/** A small real PDF as an upload. */
export function pdf() {
  const bytes = Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n%${Math.random()}\n%%EOF\n`);
  return { fileName: 'tai-lieu.pdf', size: bytes.length, body: Readable.from([bytes]) };
}
