import { MAX_PREVIEWED, unitImportInput, type UnitImportPreview } from '@/contracts/units';
import { UNIT_TYPES } from '@/core/criteria/criteria-set';
import { db } from '@/data/client';
import { unitFilePlace, unitFileProblemText, unitStateText } from '@/text/unit-import';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { collectUnitFile, readUnitImport, type UnitFile } from './read-unit-import';
import { requireUnitReach } from './unit-reach';

/**
 * What a list of units would add and change, and every problem in it. Stores nothing.
 * @throws AppError FORBIDDEN, INVALID_INPUT, and as `readUnitImport`
 */
export async function previewUnitImport(ctx: ServiceContext, input: UnitFile & { options: unknown }): Promise<UnitImportPreview> {
  requirePermissionSomewhere(ctx, 'unit:manage');
  const options = parseInput(unitImportInput, { ...(input.options as object), fileName: input.fileName });
  const bytes = await collectUnitFile(input.body);
  const { plan, sha256, fingerprint } = await readUnitImport(db, await requireUnitReach(db, ctx), bytes, options);
  const { added, changed, problems } = plan;
  const count = (test: (problem: (typeof problems)[number]) => boolean) => problems.filter(test).length;
  return {
    ...{ fileName: options.fileName, sha256, fingerprint },
    added: added.slice(0, MAX_PREVIEWED).map(({ key, code, name, type, parentName, validFrom, validTo }) => ({ key, code, name, type, parentName, validFrom, validTo })),
    addedCount: added.length,
    addedByType: UNIT_TYPES.map((type) => ({ type, count: added.filter((unit) => unit.type === type).length })).filter((one) => one.count > 0),
    changed: changed.map(({ key, unit, name, validTo }) => ({ key, code: unit.code, before: unitStateText(unit), after: unitStateText({ ...unit, name, validTo }) })),
    ...{ unchanged: plan.unchanged, outside: plan.outside },
    problems: [...problems]
      .sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity])
      .slice(0, MAX_PREVIEWED)
      .map((problem) => ({ severity: problem.severity, place: unitFilePlace(problem), code: problem.code, message: unitFileProblemText(problem) })),
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity !== 'error'),
    shortCodes: count(({ kind }) => kind === 'codeShort' || kind === 'codePadded'),
    unknownParents: plan.outside + count(({ kind }) => kind === 'parentUnknown'),
  };
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;
