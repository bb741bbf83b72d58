/** Changes of rules and calendar of running rounds, as they were decided. */
import type { RuleRecord } from '@/core/scoring/rules-diff';
import type { Phase } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import { dayDate, dayText } from '@/lib/vietnam-day';
import type { Db } from './client';

export type StoredWindow = { readonly phase: Phase; readonly opensAt: string; readonly deadline: string };
/** One side of a change: what changed only. */
export type StoredSide = { readonly rules?: RuleRecord; readonly phases?: readonly StoredWindow[] };

export type StoredRuleChange = {
  readonly id: string;
  readonly roundId: string;
  readonly number: number;
  readonly decisionNumber: string;
  /** yyyy-mm-dd */
  readonly decisionDate: string;
  readonly reason: string;
  readonly before: StoredSide;
  readonly after: StoredSide;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** Within a scope, the newest first. */
export async function listRuleChanges(db: Db, where: Prisma.RoundRuleChangeWhereInput): Promise<StoredRuleChange[]> {
  const rows = await db.roundRuleChange.findMany({ where, include: { changedBy: { select: { displayName: true } } }, orderBy: [{ roundId: 'asc' }, { number: 'desc' }] });
  return rows.map(({ changedBy, decisionDate, before, after, changedById: _, ...row }) => ({
    ...row,
    decisionDate: dayText(decisionDate),
    before: before as StoredSide,
    after: after as StoredSide,
    changedBy: changedBy.displayName,
  }));
}

/** By which decisions the rules of a round changed, in order: what is printed beside them. */
export async function listRuleChangeHeads(db: Db, roundId: string) {
  const rows = await db.roundRuleChange.findMany({ where: { roundId }, select: { number: true, decisionNumber: true, decisionDate: true }, orderBy: { number: 'asc' } });
  return rows.map(({ decisionDate, ...row }) => ({ ...row, decisionDate: dayText(decisionDate) }));
}

type NewRuleChange = Omit<StoredRuleChange, 'id' | 'number' | 'changedBy'> & { readonly changedById: string };

/** The next change of the round; the caller holds the round's row, so numbers have no gaps. @returns its id and number */
export async function insertRuleChange(tx: Db, change: NewRuleChange): Promise<{ id: string; number: number }> {
  const last = await tx.roundRuleChange.aggregate({ where: { roundId: change.roundId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { id } = await tx.roundRuleChange.create({
    data: {
      ...change,
      number,
      decisionDate: dayDate(change.decisionDate),
      before: change.before as unknown as Prisma.InputJsonValue,
      after: change.after as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  return { id, number };
}
