/** Words of the comparison of two criteria sets. */
import { COMPARED_PARTS, MAPPING_KINDS, type ComparedPart, type Difference, type MappingKind, type Match, type Similarity } from '@/core/criteria/compare/mapping-row';
import type { NotApplicablePolicy, UnitType } from '@/core/criteria/criteria-set';
import { percentOf } from '@/core/exact/decimal';
import { formatMax } from './format';
import { NOT_APPLICABLE_POLICY_LABELS, UNIT_TYPE_LABELS } from './labels';

export const MAPPING_KIND_LABELS = {
  same: 'Giữ nguyên',
  maximumChanged: 'Đổi điểm tối đa',
  ruleChanged: 'Đổi cách chấm',
  meaningChanged: 'Đổi nội dung',
  new: 'Mới',
  dropped: 'Bỏ',
} as const satisfies Record<MappingKind, string>;

/** What the kind means for comparing the points of two years. */
export const MAPPING_KIND_HINTS = {
  same: 'So sánh được theo điểm.',
  maximumChanged: 'So sánh được theo tỷ lệ % của điểm tối đa.',
  ruleChanged: 'So sánh được nhưng phải nêu rõ cách chấm đã khác.',
  meaningChanged: 'Không so sánh: hai tiêu chí đo hai nội dung khác nhau.',
  new: 'Không có ở bộ trước.',
  dropped: 'Không còn ở bộ sau.',
} as const satisfies Record<MappingKind, string>;

export const COMPARED_PART_LABELS = {
  name: 'Tên tiêu chí',
  maximum: 'Điểm tối đa',
  rule: 'Cách chấm điểm',
  notApplicable: 'Khi không áp dụng',
  unitTypes: 'Loại đơn vị áp dụng',
  place: 'Thuộc lĩnh vực, tiêu chí',
  code: 'Số thứ tự',
  evidence: 'Tài liệu kiểm chứng',
  appraiser: 'Cơ quan thẩm định',
  guidance: 'Hướng dẫn',
  note: 'Ghi chú',
} as const satisfies Record<ComparedPart, string>;

/** By what the two leaves were found to be counterparts. */
export function matchText(match: Match, similarity: Similarity | undefined): string {
  switch (match) {
    case 'copy':
      return 'Cùng một mục, do bộ sau được chép từ bộ trước';
    case 'codeAndName':
      return 'Trùng số thứ tự và tên';
    case 'name':
      return similarity === undefined ? 'Trùng tên' : `Tên giống nhau ${similarityText(similarity)}`;
    case 'hand':
      return 'Chọn bằng tay';
  }
}

/** "67 % (4 từ chung)": words that stand in both names. */
function similarityText({ shared, words }: Similarity): string {
  const percent = percentOf(String(2 * shared), String(words), 0) ?? '0';
  return `${percent}\u00a0% (${shared} từ chung)`;
}

/** One side of a difference as a person reads it; null where there is nothing. */
export function differenceText({ part }: Difference, value: string | null): string | null {
  if (value === null) return part === 'unitTypes' ? 'Mọi loại đơn vị' : null;
  if (part === 'maximum') return formatMax(value);
  if (part === 'notApplicable') return NOT_APPLICABLE_POLICY_LABELS[value as NotApplicablePolicy] ?? value;
  if (part === 'unitTypes') return value.split(', ').map((type) => UNIT_TYPE_LABELS[type as UnitType] ?? type).join(', ');
  return value;
}

/** "Điểm tối đa, Cách chấm điểm" */
export function partsText(differences: readonly Difference[]): string {
  const parts = new Set(differences.map(({ part }) => part));
  return COMPARED_PARTS.filter((part) => parts.has(part)).map((part) => COMPARED_PART_LABELS[part]).join(', ');
}

/** "1 giữ nguyên; 10 đổi cách chấm; 42 mới": kinds that occur. */
export function kindCountsText(rows: readonly { readonly kind: MappingKind }[]): string {
  return MAPPING_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${count} ${MAPPING_KIND_LABELS[kind].toLowerCase()}`];
  }).join('; ');
}
