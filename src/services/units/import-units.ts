import { confirmUnitImportInput, type ImportedUnits } from '@/contracts/units';
import { inTransaction } from '@/data/client';
import { insertUnits, lockUnits, updateUnits } from '@/data/units';
import { conflict, invalidInput } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { collectUnitFile, readUnitImport, type UnitFile } from './read-unit-import';
import { requireUnitReach } from './unit-reach';

const NAMED_IN_LOG = 50;

/**
 * Adds the units of a previewed file and makes the changes that were ticked: all of it or nothing.
 * @throws AppError FORBIDDEN; INVALID_INPUT (the file has errors); CONFLICT (another file, or the directory has changed)
 */
export async function importUnits(ctx: ServiceContext, input: UnitFile & { options: unknown }): Promise<ImportedUnits> {
  requirePermissionSomewhere(ctx, 'unit:manage');
  const options = parseInput(confirmUnitImportInput, { ...(input.options as object), fileName: input.fileName });
  const bytes = await collectUnitFile(input.body);

  return inTransaction(async (tx) => {
    await lockUnits(tx);
    const reach = await requireUnitReach(tx, ctx);
    const { plan, sha256, fingerprint } = await readUnitImport(tx, reach, bytes, options);
    if (sha256 !== options.sha256) throw conflict('Tệp đã thay đổi sau khi xem trước. Xin xem trước lại rồi mới nhập.');
    const errors = plan.problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) throw invalidInput(`Tệp còn ${errors} lỗi, chưa nhập đơn vị nào. Xin sửa theo danh sách rồi xem trước lại.`);
    if (fingerprint !== options.fingerprint) throw conflict('Danh mục đơn vị vừa thay đổi ở nơi khác nên chưa nhập. Xin xem trước lại.');
    const ranges = options.changes === '' ? [] : options.changes.split(',').map((range) => range.split('-').map(Number));
    const changes = plan.changed.filter((_, at) => ranges.some(([first = -1, last = first]) => at >= first && at <= last));
    if (plan.added.length + changes.length === 0) throw invalidInput('Không có gì để nhập: không có đơn vị mới và chưa chọn thay đổi nào.');

    await insertUnits(tx, plan.added);
    if (!(await updateUnits(tx, changes))) throw conflict('Danh mục đơn vị vừa thay đổi ở nơi khác nên chưa nhập. Xin xem trước lại.');
    await recordAudit(tx, ctx, {
      action: 'unit.import',
      subjectType: 'Unit',
      subjectId: reach.rootIds[0] ?? sha256,
      unitId: reach.rootIds[0],
      before: { units: changes.slice(0, NAMED_IN_LOG).map(({ unit }) => `${unit.name} (${unit.code})`) },
      after: {
        ...{ fileName: options.fileName, sha256, added: plan.added.length, changed: changes.length },
        began: plan.added.slice(0, NAMED_IN_LOG).map(({ name, code }) => `${name} (${code})`),
        units: changes.slice(0, NAMED_IN_LOG).map(({ name, unit }) => `${name} (${unit.code})`),
      },
    });
    return { added: plan.added.length, changed: changes.length };
  });
}
