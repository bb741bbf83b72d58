import { findActor } from '@/data/accounts';
import type { Db } from '@/data/client';
import { findRound } from '@/data/rounds';
import { writePublication } from '@/services/publications/write-publication';
import { computeRoundResults } from '@/services/rounds/compute-round-results';
import { accountId } from './accounts';

export type SeededDecision = {
  readonly decisionNumber: string;
  /** yyyy-mm-dd */
  readonly decisionDate: string;
  readonly publishedAt: Date;
  /** Username of the round manager. */
  readonly publisher: string;
};

/** Publishes a round by the same steps as the round manager's button, at the time of the decision. */
export async function publishSeededRound(tx: Db, roundCode: string, decision: SeededDecision): Promise<void> {
  const round = await findRound(tx, roundCode);
  if (round === null) throw new Error(`No round ${roundCode}`);
  const actor = await findActor(tx, accountId(decision.publisher), decision.publishedAt);
  const context = { actor, now: decision.publishedAt, requestId: 'seed' };
  await writePublication(tx, context, await computeRoundResults(tx, round), decision);
}
