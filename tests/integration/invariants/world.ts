import { inTransaction, type Db } from '@/data/client';
import { accountId } from '../../../prisma/seed/demo/accounts';
import { publishSeededRound } from '../../../prisma/seed/demo/publish';
import { type EntryDraft, writeSheets } from '../../../prisma/seed/demo/write-sheets';
import { createSmallRound, FULL_FACTS, type SmallRound } from '../../support/seed-small-round';

/** Ids of a small round that the statements of the tests speak of. */
export type World = SmallRound & {
  readonly setId: string;
  readonly roundUnitId: string;
  readonly sheetId: string;
  /** Entry of leaf 1.1 of don-vi-1. */
  readonly entryId: string;
  readonly criterion: (code: string) => string;
  readonly account: (key: keyof SmallRound['accounts']) => string;
};

/** A round whose three units have declared, been appraised and been fixed on every leaf, with survey points. */
export async function createWorld(db: Db, code: string, { isPublished = false } = {}): Promise<World> {
  const small = await createSmallRound(db, { code });
  const { round, accounts, surveyId } = small;
  const author = accountId(accounts.noivu);
  const entries: EntryDraft[] = Object.entries(FULL_FACTS).map(([leaf, facts]) => ({
    code: leaf,
    stages: {
      self: { facts, authorId: null },
      round1: { facts, authorId: author },
      final: { facts, authorId: accountId(accounts.hoidong) },
    },
  }));
  const now = new Date();
  await writeSheets(
    db,
    round,
    [...round.units.keys()].map((unitCode) => ({ unitCode, status: 'finalised' as const, submittedAt: now, updatedAt: now, entries })),
  );
  const roundUnitIds = [...round.units.values()].map((unit) => unit.roundUnitId);
  const criterion = (leaf: string): string => round.loaded.criterionIds.get(leaf) ?? '';
  await db.surveyUnit.createMany({
    data: roundUnitIds.map((roundUnitId) => ({ surveyId, roundUnitId, responses: 10, blank: 1, decision: 'computed' as const })),
  });
  await db.surveyScore.createMany({
    data: roundUnitIds.map((roundUnitId) => ({
      surveyId,
      roundUnitId,
      criterionId: criterion('2.4'),
      exact: '3.5',
      points: '3.5',
      maxPoints: '4',
      answers: 9,
    })),
  });
  const sheetId = round.units.get('don-vi-1')?.sheetId ?? '';
  const entry = await db.scoreEntry.findFirstOrThrow({ where: { sheetId, criterionId: criterion('1.1') } });
  await db.submission.create({
    data: { sheetId, number: 1, snapshot: {}, checksum: 'a'.repeat(64), submittedById: accountId(accounts.chutich1) },
  });
  if (isPublished) {
    await db.survey.update({ where: { id: surveyId }, data: { status: 'merged', frozenAt: now, mergedAt: now } });
    await inTransaction((tx) =>
      publishSeededRound(tx, round.code, {
        decisionNumber: '1/QĐ-UBND',
        decisionDate: '2023-01-01',
        publishedAt: now,
        publisher: accounts.quanly,
      }),
    );
  }
  return {
    ...small,
    setId: round.loaded.id,
    roundUnitId: round.units.get('don-vi-1')?.roundUnitId ?? '',
    sheetId,
    entryId: entry.id,
    criterion,
    account: (key) => accountId(accounts[key]),
  };
}
