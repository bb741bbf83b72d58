/**
 * What the services would have left behind on the way of a sheet to its status: the snapshot of each submission and the
 * entries of the log.
 */
import { findActor } from '@/data/accounts';
import type { Db } from '@/data/client';
import { findSheet, type SheetRecord } from '@/data/sheets';
import { insertSubmission } from '@/data/submissions';
import { checksumOf } from '@/lib/canonical-json';
import { loadSheetContent } from '@/services/assessments/sheet-content';
import { snapshotOf } from '@/services/assessments/snapshot';
import { recordAudit } from '@/services/audit/record-audit';
import type { ServiceContext } from '@/services/service-context';
import { accountId } from './accounts';
import type { CreatedRound } from './create-round';
import type { SheetDraft } from './write-sheets';

export type SheetPeople = {
  /** Usernames by unit code. */
  readonly leader: (unitCode: string) => string;
  readonly officer: (unitCode: string) => string;
  readonly roundManager: string;
};

const RETURN_REASON =
  'Nhiều tiêu chí thuộc lĩnh vực cải cách thủ tục hành chính chưa có tài liệu kiểm chứng; đề nghị bổ sung và nộp lại.';

export async function logSheets(tx: Db, round: CreatedRound, sheets: readonly SheetDraft[], people: SheetPeople): Promise<void> {
  for (const { unitCode, status, submittedAt, updatedAt } of sheets) {
    if (status === 'pendingApproval') {
      const ctx = await contextOf(tx, people.officer(unitCode), updatedAt);
      await logStep(tx, ctx, await sheetOf(tx, ctx, round, unitCode), 'askApproval', 'draft', status);
    }
    if (submittedAt) await logSubmission(tx, await contextOf(tx, people.leader(unitCode), submittedAt), round, unitCode);
    if (status === 'returned') {
      const ctx = await contextOf(tx, people.roundManager, updatedAt);
      const sheet = await sheetOf(tx, ctx, round, unitCode);
      await logStep(tx, ctx, sheet, 'returnForRevision', 'submitted', status, { reason: RETURN_REASON });
    }
  }
}

/** The snapshot as the leader's button makes it. A sheet that the check list would refuse is refused here too. */
async function logSubmission(tx: Db, ctx: SeedContext, round: CreatedRound, unitCode: string): Promise<void> {
  const sheet = await sheetOf(tx, ctx, round, unitCode);
  const content = await loadSheetContent(tx, sheet);
  const gap = content.totals.gaps[0];
  if (gap) throw new Error(`${round.code} ${unitCode}: ${gap.code} ${gap.kind}`);
  const snapshot = snapshotOf(sheet, content, ctx.actor, ctx.now);
  const checksum = checksumOf(snapshot);
  const number = await insertSubmission(tx, { sheetId: sheet.id, snapshot, checksum, submittedById: ctx.actor.accountId, at: ctx.now });
  await logStep(tx, ctx, sheet, 'submit', 'draft', 'submitted', { after: { number, checksum } });
}

async function logStep(
  tx: Db,
  ctx: SeedContext,
  sheet: SheetRecord,
  step: 'askApproval' | 'submit' | 'returnForRevision',
  from: string,
  to: string,
  more: { readonly reason?: string; readonly after?: object } = {},
): Promise<void> {
  await recordAudit(tx, ctx, {
    action: `sheet.${step}`,
    subjectType: 'ScoreSheet',
    subjectId: sheet.id,
    roundId: sheet.round.id,
    unitId: sheet.unit.id,
    reason: more.reason,
    before: { status: from },
    after: { status: to, ...more.after },
  });
}

type SeedContext = ServiceContext & { readonly actor: NonNullable<ServiceContext['actor']> };

async function contextOf(tx: Db, username: string, now: Date): Promise<SeedContext> {
  const actor = await findActor(tx, accountId(username), now);
  if (actor === null) throw new Error(`No account ${username}`);
  return { actor, now, requestId: 'seed' };
}

async function sheetOf(tx: Db, ctx: SeedContext, round: CreatedRound, unit: string): Promise<SheetRecord> {
  const sheet = await findSheet(tx, { round: round.code, unit }, {}, ctx.actor.accountId);
  if (sheet === null) throw new Error(`No sheet of ${unit} in ${round.code}`);
  return sheet;
}
