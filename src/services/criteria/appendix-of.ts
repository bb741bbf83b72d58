/** A criteria set as the appendix of its decision, in the layout that `readCriteria` reads back to the same tree. */
import { type CriteriaNode, type CriteriaSet, type ExtraPoints, isLeaf, type Leaf } from '@/core/criteria/criteria-set';
import { romanNumeral } from '@/core/criteria/roman';
import { writeScale } from '@/core/criteria/scale-text/write-scale';
import { compare, sum } from '@/core/exact/decimal';
import type { Appendix, AppendixCell, AppendixColumn, AppendixRow } from '@/documents/appendix';
import { areaNote, leafNote, notesBelow, printed } from './appendix-notes';

export type AppendixOptions = {
  /** Day of the decision, "2025-01-05"; null where it has none yet. */
  readonly decisionDate?: string | null;
  /** The set is not issued: the title says so. */
  readonly isDraft?: boolean;
  /** Areas as they are labelled, or I, II, III … */
  readonly areaNumbers?: 'label' | 'roman';
  /** Decimals of a maximum at least: 2 ("0,50") or 0 ("0,5"). */
  readonly decimals?: 0 | 2;
};

const COLUMNS: readonly AppendixColumn[] = [
  { header: 'STT', width: 13, align: 'center' },
  { header: 'Lĩnh vực, tiêu chí, tiêu chí thành phần', width: 56, align: 'left' },
  { header: 'Điểm tối đa', width: 15, align: 'center' },
  { header: 'Cách chấm điểm', width: 76, align: 'left' },
  { header: 'Tài liệu kiểm chứng', width: 44, align: 'left' },
  { header: 'Cơ quan thẩm định', width: 24, align: 'center' },
  { header: 'Ghi chú', width: 29, align: 'left' },
];
const ILLUSTRATIVE = /\(minh họa\)/i;

export function appendixOf(set: CriteriaSet, options: AppendixOptions = {}): Appendix {
  const points = (value: string): AppendixCell => ({ value, decimals: options.decimals ?? 2 });
  const rows: AppendixRow[] = [];
  const areaRows: number[] = [];

  const addLeaf = (leaf: Leaf, section: 'main' | 'bonus' | 'penalty') => {
    const scale = leaf.scaleText ?? writeScale(leaf.rule, leaf.maxPoints, section);
    rows.push({ look: 'leaf', cells: [leaf.label ?? leaf.code, leaf.name, points(leaf.maxPoints), scale, leaf.evidence ?? '', leaf.appraiser, leafNote(leaf, section)] });
  };
  const addNode = (node: CriteriaNode) => {
    if (isLeaf(node)) return addLeaf(node, 'main');
    rows.push({ look: 'group', cells: [node.label ?? node.code, node.name, points(node.maxPoints), '', '', '', node.note ?? ''] });
    node.children.forEach(addNode);
  };
  const addExtra = (extra: ExtraPoints | undefined, section: 'bonus' | 'penalty') => {
    if (!extra) return;
    const note = section === 'bonus' ? `Cộng ngoài thang điểm ${printed(set.totalMaxPoints)}, tối đa ${printed(extra.cap)} điểm.` : `Trừ vào tổng điểm, tối đa ${printed(extra.cap)} điểm.`;
    rows.push({ look: 'area', cells: ['', extra.name.toLocaleUpperCase('vi'), points(extra.cap), '', '', '', note] });
    for (const item of extra.items) addLeaf(item, section);
  };

  set.areas.forEach((area, at) => {
    areaRows.push(rows.length);
    const label = options.areaNumbers === 'roman' ? romanNumeral(at + 1) : (area.label ?? area.code);
    rows.push({ look: 'area', cells: [label, area.name, points(area.maxPoints), '', '', '', areaNote(area)] });
    area.children.forEach(addNode);
  });
  // A formula only where it gives the printed total.
  const isSum = areaRows.length > 0 && compare(sum(set.areas.map(({ maxPoints }) => maxPoints)), set.totalMaxPoints) === 0;
  rows.push({ look: 'total', cells: ['', 'TỔNG CỘNG', { value: set.totalMaxPoints, decimals: options.decimals ?? 2, sumOf: isSum ? areaRows : undefined }, '', '', '', ''] });
  addExtra(set.bonus, 'bonus');
  addExtra(set.penalty, 'penalty');

  return { sheetName: 'Bộ tiêu chí', titleLines: titleLines(set, options), columns: COLUMNS, rows, notes: notesBelow(set) };
}

function titleLines(set: CriteriaSet, { decisionDate, isDraft }: AppendixOptions): Appendix['titleLines'] {
  const [, month, day] = decisionDate?.split('-') ?? [];
  const year = decisionDate?.slice(0, 4) ?? set.year;
  const isIllustrative = ILLUSTRATIVE.test(set.decisionNumber ?? '') || ILLUSTRATIVE.test(set.issuer ?? '');
  const number = (set.decisionNumber ?? '').replace(ILLUSTRATIVE, '').trim() || '……/QĐ-UBND';
  const issuer = (set.issuer ?? '').replace(ILLUSTRATIVE, '').trim();
  const decision = `(Kèm theo Quyết định số ${number} ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year}${issuer === '' ? '' : ` của ${issuer}`})`;
  return [
    { text: 'PHỤ LỤC', look: 'bold' },
    { text: set.name.toLocaleUpperCase('vi'), look: 'title' },
    { text: decision, look: 'italic' },
    ...(isIllustrative ? [{ text: 'TÀI LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC', look: 'italic' } as const] : []),
    ...(isDraft ? [{ text: 'DỰ THẢO', look: 'bold' } as const] : []),
  ];
}
