/**
 * A criteria set as the appendix of its decision, in the layout that `readCriteria` reads back to the same tree. A draft may
 * have gaps: they are empty cells.
 */
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { DraftExtra, DraftNode, DraftSet } from '@/core/criteria/draft';
import type { DraftSection } from '@/core/criteria/draft-nodes';
import { romanNumeral } from '@/core/criteria/roman';
import { compare, sum } from '@/core/exact/decimal';
import type { Appendix, AppendixCell, AppendixColumn, AppendixRow } from '@/documents/appendix';
import { areaNote, leafNote, notesBelow, printed } from './appendix-notes';
import { printedScale } from './printed-scale';

export type AppendixOptions = {
  /** What is absent is printed as dots to be filled in. `date`: "2025-01-05". */
  readonly decision?: { readonly number?: string | null; readonly date?: string | null; readonly issuer?: string | null };
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

export function appendixOf(set: DraftSet, options: AppendixOptions = {}): Appendix {
  const decimals = options.decimals ?? 2;
  const points = (value: DecimalString | null): AppendixCell => (value === null ? '' : { value, decimals });
  const rows: AppendixRow[] = [];
  const areaRows: number[] = [];

  const addNode = (node: DraftNode, section: DraftSection) => {
    const head = [node.label ?? node.code, node.name, points(node.maxPoints)];
    if (node.children.length === 0) {
      rows.push({ look: 'leaf', cells: [...head, printedScale(node, section), node.evidence ?? '', node.appraiser ?? '', leafNote(node, section)] });
      return;
    }
    rows.push({ look: 'group', cells: [...head, '', '', '', node.note ?? ''] });
    for (const child of node.children) addNode(child, section);
  };
  const addExtra = (extra: DraftExtra | null, section: 'bonus' | 'penalty') => {
    if (!extra) return;
    rows.push({ look: 'area', cells: ['', extra.name.toLocaleUpperCase('vi'), points(extra.cap), '', '', '', extraNote(extra, section, set.totalMaxPoints)] });
    for (const item of extra.items) addNode(item, section);
  };

  set.areas.forEach((area, at) => {
    areaRows.push(rows.length);
    const label = options.areaNumbers === 'roman' ? romanNumeral(at + 1) : (area.label ?? area.code);
    rows.push({ look: 'area', cells: [label, area.name, points(area.maxPoints), '', '', '', areaNote(area)] });
    for (const child of area.children) addNode(child, 'main');
  });
  const total = set.totalMaxPoints;
  rows.push({ look: 'total', cells: ['', 'TỔNG CỘNG', total === null ? '' : { value: total, decimals, sumOf: isSumOf(set.areas, total) ? areaRows : undefined }, '', '', '', ''] });
  addExtra(set.bonus, 'bonus');
  addExtra(set.penalty, 'penalty');

  return { sheetName: 'Bộ tiêu chí', titleLines: titleLines(set, options), columns: COLUMNS, rows, notes: notesBelow(set) };
}

/** A formula stands only where it gives the printed total. */
function isSumOf(areas: readonly DraftNode[], total: DecimalString): boolean {
  const maxima = areas.map(({ maxPoints }) => maxPoints).filter((value) => value !== null);
  return maxima.length > 0 && maxima.length === areas.length && compare(sum(maxima), total) === 0;
}

function extraNote({ cap }: DraftExtra, section: 'bonus' | 'penalty', total: DecimalString | null): string {
  const head = section === 'penalty' ? 'Trừ vào tổng điểm' : total === null ? 'Cộng ngoài thang điểm' : `Cộng ngoài thang điểm ${printed(total)}`;
  return cap === null ? `${head}.` : `${head}, tối đa ${printed(cap)} điểm.`;
}

function titleLines(set: DraftSet, { decision: given = {}, isDraft }: AppendixOptions): Appendix['titleLines'] {
  const [year = String(set.year), month, day] = given.date?.split('-') ?? [];
  const isIllustrative = ILLUSTRATIVE.test(given.number ?? '') || ILLUSTRATIVE.test(given.issuer ?? '');
  const number = (given.number ?? '').replace(ILLUSTRATIVE, '').trim() || '……/QĐ-UBND';
  const issuer = (given.issuer ?? '').replace(ILLUSTRATIVE, '').trim();
  const decision = `(Kèm theo Quyết định số ${number} ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year}${issuer === '' ? '' : ` của ${issuer}`})`;
  return [
    { text: 'PHỤ LỤC', look: 'bold' },
    { text: set.name.toLocaleUpperCase('vi'), look: 'title' },
    { text: decision, look: 'italic' },
    ...(isIllustrative ? [{ text: 'TÀI LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC', look: 'italic' } as const] : []),
    ...(isDraft ? [{ text: 'DỰ THẢO', look: 'bold' } as const] : []),
  ];
}
