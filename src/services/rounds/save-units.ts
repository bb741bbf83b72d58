import { saveUnitsInput, type SavedSetup } from '@/contracts/round-setup';
import { inTransaction } from '@/data/client';
import { listSetupUnits } from '@/data/round-setup';
import { replaceGroupsAndUnits } from '@/data/round-setup-write';
import { listUnitsBelow } from '@/data/unit-succession';
import { invalidInput, type ErrorDetail } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdSetup } from './setup-round';

/**
 * The ranking groups and the units of a round being prepared become exactly these. A unit that leaves takes its exclusions
 * and appraisers along.
 * @throws AppError NOT_FOUND, LOCKED, CONFLICT, INVALID_INPUT (a unit of elsewhere, a code or group used twice, an unknown group)
 */
export async function saveUnits(ctx: ServiceContext, input: unknown): Promise<SavedSetup> {
  const { groups, units, ...seen } = parseInput(saveUnitsInput, input);
  return inTransaction(async (tx) => {
    const round = await holdSetup(tx, ctx, seen);
    const names = new Map((await listUnitsBelow(tx, round.organiser.id)).map(({ id, name }) => [id, name]));
    const problems = [...groupProblems(groups), ...unitProblems(groups, units, names)];
    if (problems.length > 0) throw invalidInput('Danh sách đơn vị chưa đúng. Xin sửa các mục được nêu rồi lưu lại.', problems);

    const before = await listSetupUnits(tx, round.id);
    await replaceGroupsAndUnits(tx, round.id, groups, units);
    const kept = new Set(before.map(({ unitId }) => unitId));
    const now = new Set(units.map(({ unitId }) => unitId));
    await recordAudit(tx, ctx, {
      action: 'round.saveUnits',
      subjectType: 'Round',
      subjectId: round.id,
      roundId: round.id,
      unitId: round.organiser.id,
      before: { units: before.length, groups: round.groups.map(({ name }) => name) },
      after: {
        units: units.length,
        groups: groups.map(({ name }) => name),
        added: named(units.filter(({ unitId }) => !kept.has(unitId)).map(({ unitId }) => names.get(unitId) as string)),
        removed: named(before.filter(({ unitId }) => !now.has(unitId)).map(({ name }) => name)),
      },
    });
    return { revision: round.revision };
  });
}

type Units = readonly { readonly unitId: string; readonly code: string; readonly group: string }[];
type Groups = readonly { readonly code: string; readonly name: string }[];

function groupProblems(groups: Groups): ErrorDetail[] {
  return groups.flatMap(({ code, name }, at) => [
    ...(groups.findIndex((other) => other.code === code) < at ? [{ field: `groups.${at}`, message: `Mã nhóm “${code}” bị dùng hai lần.` }] : []),
    ...(groups.findIndex((other) => other.name === name) < at ? [{ field: `groups.${at}`, message: `Có hai nhóm cùng tên “${name}”.` }] : []),
  ]);
}

function unitProblems(groups: Groups, units: Units, names: ReadonlyMap<string, string>): ErrorDetail[] {
  const known = new Set(groups.map(({ code }) => code));
  const ids = new Set<string>();
  const codes = new Map<string, string>();
  return units.flatMap(({ unitId, code, group }, at) => {
    const field = `units.${at}`;
    const name = names.get(unitId);
    const taken = codes.get(code);
    const isTwice = ids.has(unitId);
    ids.add(unitId);
    codes.set(code, name ?? code);
    if (name === undefined) return [{ field, message: 'Có đơn vị không thuộc cơ quan tổ chức kỳ đánh giá.' }];
    return [
      ...(isTwice ? [{ field, message: `${name} đứng hai lần trong danh sách.` }] : []),
      ...(taken !== undefined && !isTwice ? [{ field, message: `${name} và ${taken} cùng mã “${code}”. Mỗi đơn vị có một mã riêng trong kỳ.` }] : []),
      ...(known.has(group) ? [] : [{ field, message: `${name} chưa thuộc nhóm xếp hạng nào.` }]),
    ];
  });
}

/** The log keeps names, not hundreds of them. */
function named(names: readonly string[]): string {
  if (names.length <= 5) return names.join(', ');
  return `${names.slice(0, 5).join(', ')} và ${names.length - 5} đơn vị khác`;
}
