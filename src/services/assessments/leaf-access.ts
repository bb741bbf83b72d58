/** One leaf of one sheet, as the verbs open it. */
import type { Leaf } from '@/core/criteria/criteria-set';
import { appliesTo, findLeaf } from '@/core/criteria/leaves';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import type { SheetRecord } from '@/data/sheets';
import { forbidden, locked, notFound } from '@/lib/errors';

/** The leaf of the sheet's set as it applies to this unit. @throws AppError NOT_FOUND, LOCKED where the round excludes it */
export async function openLeaf(tx: Db, sheet: SheetRecord, code: string): Promise<{ leaf: Leaf; criterionId: string }> {
  const { set, criterionIds } = await loadCriteriaSet(tx, sheet.round.criteriaSetId);
  const leaf = findLeaf(set, code);
  const criterionId = criterionIds.get(code);
  if (!leaf || !criterionId || !appliesTo(leaf, sheet.unit.type)) throw notFound(`Không có tiêu chí ${code} trong phiếu này.`);
  if (sheet.exclusions.has(criterionId)) throw locked(`Tiêu chí ${code} không áp dụng cho đơn vị trong kỳ này: ${sheet.exclusions.get(criterionId)}`);
  return { leaf, criterionId };
}

/** @throws AppError FORBIDDEN for leaves whose points come from elsewhere */
export function requireDeclared(leaf: Leaf): void {
  if (leaf.source === 'survey') throw forbidden(`Tiêu chí ${leaf.code} lấy điểm từ điều tra xã hội học; đơn vị không kê khai.`);
  if (leaf.source === 'external') throw forbidden(`Tiêu chí ${leaf.code} lấy số liệu từ hệ thống khác; đơn vị không kê khai.`);
}
