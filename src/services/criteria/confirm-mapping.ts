import { confirmMappingInput, type StoredMapping } from '@/contracts/criteria-mapping';
import { comparableLeaves } from '@/core/criteria/compare/comparable-leaves';
import { compareDrafts } from '@/core/criteria/compare/compare-sets';
import { decideRows, type DecisionProblem } from '@/core/criteria/compare/decide-rows';
import { mappingRow, type MappingRow } from '@/core/criteria/compare/mapping-row';
import { inTransaction, type Db } from '@/data/client';
import type { LockedSet } from '@/data/criteria-drafts';
import { areCopies, loadMapping, writeMapping } from '@/data/criteria-mappings';
import { conflict, invalidInput, locked } from '@/lib/errors';
import { kindCountsText } from '@/text/criteria-comparison';
import { formatDateTime } from '@/text/format';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requireActor, type ServiceContext } from '../service-context';
import { documentOf } from './document-of';
import { lockManagedSet } from './managed-set';

/**
 * Stores which leaf of one set is which of the other, for comparisons across years. Both sets are issued and of one owner.
 * The person decides the pairs and whether a meaning changed; what differs is taken from the sets.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (a draft), INVALID_INPUT (one set twice, other owner, a leaf twice),
 *   CONFLICT (somebody else confirmed meanwhile, or the leaves of a set are others than those decided)
 */
export async function confirmMapping(ctx: ServiceContext, input: unknown): Promise<StoredMapping> {
  const actor = requireActor(ctx);
  const decided = parseInput(confirmMappingInput, input);
  return inTransaction(async (tx) => {
    const { from, to } = await lockPair(tx, ctx, decided);
    if (from.id === to.id) throw invalidInput('Xin chọn hai bộ tiêu chí khác nhau.');
    if (from.ownerId !== to.ownerId) throw invalidInput('Chỉ ghi nhận đối chiếu giữa hai bộ tiêu chí của cùng một cơ quan tổ chức.');
    if (from.status === 'draft' || to.status === 'draft') throw locked('Bộ tiêu chí chưa ban hành còn thay đổi nên chưa ghi nhận đối chiếu được.');
    const rows = await decidedRows(tx, from, to, decided.rows);
    const before = await loadMapping(tx, from.id, to.id);
    const id = await writeMapping(tx, decided.version, { fromSetId: from.id, toSetId: to.id, rows, confirmedById: actor.accountId, at: ctx.now });
    if (id === null) throw confirmedMeanwhile(before);
    await recordAudit(tx, ctx, {
      action: 'criteria.mapping',
      subjectType: 'CriteriaMapping',
      subjectId: id,
      unitId: from.ownerId,
      ...(before && { before: { version: before.version, mapping: kindCountsText(before.rows) } }),
      after: { olderSet: nameOf(from), newerSet: nameOf(to), version: decided.version + 1, mapping: kindCountsText(rows) },
    });
    return { version: decided.version + 1, confirmedAt: ctx.now.toISOString(), confirmedByName: actor.displayName };
  });
}

/** Always in the order of the ids: of two who confirm both directions at once none waits for the other for ever. */
async function lockPair(tx: Db, ctx: ServiceContext, ids: { from: string; to: string }): Promise<{ from: LockedSet; to: LockedSet }> {
  const locked = new Map<string, LockedSet>();
  for (const id of [ids.from, ids.to].toSorted()) locked.set(id, await lockManagedSet(tx, ctx, id));
  return { from: locked.get(ids.from) as LockedSet, to: locked.get(ids.to) as LockedSet };
}

async function decidedRows(tx: Db, from: LockedSet, to: LockedSet, decisions: Parameters<typeof decideRows>[1]): Promise<MappingRow[]> {
  const [older, newer] = [(await documentOf(tx, from.id)).document, (await documentOf(tx, to.id)).document];
  const proposed = compareDrafts(older, newer, await areCopies(tx, from.id, to.id));
  const { rows, problems } = decideRows({ from: comparableLeaves(older), to: comparableLeaves(newer) }, decisions, proposed);
  refuse(problems);
  return rows.map(mappingRow);
}

function refuse(problems: readonly DecisionProblem[]): void {
  const ill = problems.filter(({ kind }) => kind === 'twice' || kind === 'other-section');
  if (ill.length > 0) {
    const words = { twice: 'được đối chiếu hai lần', 'other-section': 'không cùng phần (điểm chính, điểm thưởng, điểm trừ)' } as const;
    throw invalidInput(
      'Có tiêu chí đối chiếu chưa đúng.',
      ill.map(({ kind, side, code }) => ({ field: `${side}.${code}`, message: `Tiêu chí ${code} của bộ ${side === 'from' ? 'trước' : 'sau'} ${words[kind as keyof typeof words]}.` })),
    );
  }
  if (problems.length > 0) throw conflict('Một trong hai bộ tiêu chí đã thay đổi từ khi mở trang này. Chưa ghi nhận gì; xin tải lại trang rồi xem lại.');
}

function confirmedMeanwhile(mapping: Awaited<ReturnType<typeof loadMapping>>) {
  const who = mapping === null ? 'Đối chiếu này không còn như khi mở trang' : `${mapping.confirmedByName} đã ghi nhận đối chiếu này lúc ${formatDateTime(mapping.confirmedAt)}`;
  return conflict(`${who}. Chưa có gì bị ghi đè; xin tải lại trang rồi xem lại.`);
}

function nameOf({ code, version }: LockedSet): string {
  return `${code} (phiên bản ${version})`;
}
