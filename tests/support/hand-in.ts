import type { Prisma } from '@/generated/prisma/client';
import type { Facts } from '@/core/scoring/facts';
import { findLeaf } from '@/core/criteria/leaves';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { SheetStatus } from '@/core/workflow/statuses';

/**
 * Writes a unit's self stage straight into the database and hands the sheet in: the state in which the appraisal
 * finds it. The facts of an external leaf count as imported (no author).
 */
export async function handIn(
  db: Db,
  roundCode: string,
  unitCode: string,
  facts: Readonly<Record<string, Facts>>,
  options: { readonly status?: SheetStatus; readonly at?: Date } = {},
): Promise<{ sheetId: string }> {
  const { status = 'submitted', at = new Date() } = options;
  const unit = await db.roundUnit.findFirstOrThrow({ where: { code: unitCode, round: { code: roundCode } }, include: { round: true, sheet: true } });
  const { set, criterionIds } = await loadCriteriaSet(db, unit.round.criteriaSetId);
  const sheet = await db.scoreSheet.upsert({
    where: { roundUnitId: unit.id },
    create: { roundUnitId: unit.id, status, submittedAt: at },
    update: { status, submittedAt: at },
  });
  for (const [code, declared] of Object.entries(facts)) {
    const leaf = findLeaf(set, code);
    if (!leaf) throw new Error(`No leaf ${code}`);
    const outcome = scoreLeaf(leaf, declared, (unit.round.rules as unknown as RoundRules).rounding);
    if (outcome.kind !== 'scored' && outcome.kind !== 'notApplicable') throw new Error(`${code} has no outcome`);
    const stage = { facts: declared as Prisma.InputJsonValue, outcome: outcome.kind, points: outcome.points, maxPoints: leaf.maxPoints, updatedAt: at };
    const key = { sheetId: sheet.id, criterionId: criterionIds.get(code) ?? '' };
    const entry = await db.scoreEntry.upsert({ where: { sheetId_criterionId: key }, create: key, update: { version: { increment: 1 } } });
    await db.entryStage.upsert({
      where: { entryId_stage: { entryId: entry.id, stage: 'self' } },
      create: { entryId: entry.id, stage: 'self', createdAt: at, ...stage },
      update: { ...stage, version: { increment: 1 } },
    });
  }
  return { sheetId: sheet.id };
}
