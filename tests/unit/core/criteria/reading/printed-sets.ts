/** Random criteria sets printed in the layouts that official appendices use, and mistakes put into them. */
import fc from 'fast-check';
import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { documentOf, numeric, tableOf, type CellSpec, type RowSpec } from '../../../../support/source-document';

export type RandomNode = { readonly hundredths: number; readonly children: readonly RandomNode[] };

export type Layout = {
  readonly numbering: 'arabic' | 'roman' | 'dotted' | 'restart' | 'letters' | 'nouns';
  readonly labels: 'column' | 'in-name' | 'merged-areas';
  readonly points: 'comma' | 'dot' | 'padded' | 'unit' | 'words' | 'number';
  readonly scale: 'column' | 'under-name' | 'rows' | 'rows-with-points' | 'plain-rows' | 'options-column' | 'none';
  readonly evidence: boolean;
  readonly header: 'one-row' | 'two-rows' | 'numbered';
  readonly total: 'none' | 'top' | 'bottom';
  readonly subtotals: 'none' | 'named' | 'plain';
  readonly repeatsHeader: boolean;
};

/** What one printed row of a criterion says, before a mistake is put into it. */
export type PrintedNode = {
  label: string;
  readonly name: string;
  points: CellSpec;
  readonly scale: readonly string[];
  readonly evidence: string;
  readonly level: number;
  readonly node: RandomNode;
  readonly parent: PrintedNode | null;
  readonly children: PrintedNode[];
  /** Row of the sheet, once laid out. */
  row: number;
};

export type PrintedSet = { readonly nodes: PrintedNode[]; readonly areas: PrintedNode[]; total: CellSpec; subtotals: Map<PrintedNode, CellSpec>; totalRow: number; subtotalRows: Map<PrintedNode, number> };

const leaf = fc.integer({ min: 1, max: 12 }).map((quarters): RandomNode => ({ hundredths: quarters * 25, children: [] }));

function group(child: fc.Arbitrary<RandomNode>, maxLength: number): fc.Arbitrary<RandomNode> {
  return fc.array(child, { minLength: 2, maxLength }).map((children): RandomNode => ({ hundredths: children.reduce((sum, { hundredths }) => sum + hundredths, 0), children }));
}

const criterion = fc.oneof({ arbitrary: leaf, weight: 2 }, { arbitrary: group(leaf, 4), weight: 2 });
export const randomSet = fc.array(group(criterion, 4), { minLength: 2, maxLength: 4 });

export const randomLayout: fc.Arbitrary<Layout> = fc.record({
  numbering: fc.constantFrom('arabic', 'roman', 'dotted', 'restart', 'letters', 'nouns'),
  labels: fc.constantFrom('column', 'in-name', 'merged-areas'),
  points: fc.constantFrom('comma', 'dot', 'padded', 'unit', 'words', 'number'),
  scale: fc.constantFrom('column', 'under-name', 'rows', 'rows-with-points', 'plain-rows', 'options-column', 'none'),
  evidence: fc.boolean(),
  header: fc.constantFrom('one-row', 'two-rows', 'numbered'),
  total: fc.constantFrom('none', 'top', 'bottom'),
  subtotals: fc.constantFrom('none', 'named', 'plain'),
  repeatsHeader: fc.boolean(),
});

const NAMES = [
  'Kế hoạch cải cách hành chính năm',
  'Công khai thủ tục hành chính',
  'Mức độ hoàn thành nhiệm vụ được giao',
  'Thực hiện chế độ báo cáo',
  'Tổng hợp, báo cáo kết quả',
  'Cộng tác viên dư luận xã hội',
  'Tổ chức bộ máy và biên chế',
  'Trừ sâu, diệt chuột trên đồng ruộng',
  'Xếp loại công chức, viên chức',
  'Một cửa, một cửa liên thông',
];

export function decimalOf(hundredths: number): string {
  return String(hundredths / 100);
}

export function pointsAs(hundredths: number, style: Layout['points']): CellSpec {
  const value = decimalOf(hundredths);
  const comma = value.replace('.', ',');
  switch (style) {
    case 'comma':
      return comma;
    case 'dot':
      return value;
    case 'padded':
      return (hundredths / 100).toFixed(2).replace('.', ',');
    case 'unit':
      return `${comma}đ`;
    case 'words':
      return `${comma} điểm`;
    case 'number':
      return numeric(value);
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

export function labelOf(path: readonly number[], numbering: Layout['numbering']): string {
  const last = path.at(-1) ?? 0;
  const dotted = path.join('.');
  switch (numbering) {
    case 'arabic':
      return dotted;
    case 'dotted':
      return `${dotted}.`;
    case 'roman':
      return path.length === 1 ? (ROMAN[last - 1] ?? '') : dotted;
    case 'restart':
      return path.length === 1 ? (ROMAN[last - 1] ?? '') : path.length === 2 ? String(last) : `${'abcdđe'[last - 1]})`;
    case 'letters':
      return path.length === 1 ? ('ABCD'[last - 1] ?? '') : path.length === 2 ? (ROMAN[last - 1] ?? '') : String(last);
    case 'nouns':
      return path.length === 1 ? `Lĩnh vực ${last}` : `Tiêu chí ${dotted}`;
  }
}

export function printSet(areas: readonly RandomNode[], layout: Layout): PrintedSet {
  const nodes: PrintedNode[] = [];
  const print = (node: RandomNode, path: number[], parent: PrintedNode | null): PrintedNode => {
    const isLeaf = node.children.length === 0;
    const full = decimalOf(node.hundredths).replace('.', ',');
    const bullet = layout.scale === 'plain-rows' ? '' : '- ';
    const printed: PrintedNode = {
      label: labelOf(path, layout.numbering),
      name: path.length === 1 ? `CẢI CÁCH ${nodes.length} VỀ ${NAMES[nodes.length % NAMES.length]?.toUpperCase()}` : `${NAMES[nodes.length % NAMES.length]} số ${nodes.length}`,
      points: pointsAs(node.hundredths, layout.points),
      scale: isLeaf && layout.scale !== 'none' ? [`${bullet}Thực hiện đầy đủ: ${full}`, `${bullet}Không thực hiện: 0`] : [],
      evidence: isLeaf && layout.evidence ? 'Báo cáo năm.' : '',
      level: path.length,
      node,
      parent,
      children: [],
      row: 0,
    };
    nodes.push(printed);
    node.children.forEach((child, at) => printed.children.push(print(child, [...path, at + 1], printed)));
    return printed;
  };
  const printedAreas = areas.map((area, at) => print(area, [at + 1], null));
  const total = areas.reduce((sum, { hundredths }) => sum + hundredths, 0);
  return {
    nodes,
    areas: printedAreas,
    total: pointsAs(total, layout.points),
    subtotals: new Map(printedAreas.map((area) => [area, area.points])),
    totalRow: 0,
    subtotalRows: new Map(),
  };
}

/** Writes the rows of the sheet and notes in the printed set where each stands. */
export function layOut(set: PrintedSet, layout: Layout): SourceDocument {
  const rows: RowSpec[] = [[{ text: 'PHỤ LỤC', across: 5 }], [{ text: 'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025', across: 5 }], []];
  const hasLabels = layout.labels !== 'in-name';
  const scaleColumns = layout.scale === 'column' ? ['Cách chấm điểm'] : layout.scale === 'options-column' ? ['Cách tính điểm', 'Điểm'] : [];
  const wide = (label: string, name: CellSpec, points: CellSpec, scale: readonly CellSpec[], evidence: string): CellSpec[] => [
    ...(hasLabels ? [label] : []),
    name,
    points,
    ...scaleColumns.map((_, at) => scale[at] ?? ''),
    ...(layout.evidence ? [evidence] : []),
  ];
  const header = [...(hasLabels ? ['TT'] : []), 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', ...scaleColumns, ...(layout.evidence ? ['Tài liệu kiểm chứng'] : [])];
  const addHeader = (): void => {
    if (layout.header === 'two-rows') {
      const cells: CellSpec[] = [];
      for (const text of header) {
        if (text === 'Điểm tối đa') cells.push({ text: 'Điểm', across: 1 });
        else cells.push({ text, down: 2 });
      }
      rows.push([...cells, { text: 'Kết quả', across: 2 }], [...header.flatMap((text) => (text === 'Điểm tối đa' ? ['Tối đa'] : [])), 'Tự chấm', 'Thẩm định']);
    } else rows.push(header);
    if (layout.header === 'numbered') rows.push(header.map((_, at) => `(${at + 1})`));
  };
  const total = (): void => {
    rows.push(wide('', 'TỔNG CỘNG', set.total, [], ''));
    set.totalRow = rows.length;
  };
  addHeader();
  if (layout.total === 'top') total();
  set.areas.forEach((area, at) => {
    if (at === 1 && layout.repeatsHeader) addHeader();
    addNode(area);
    if (layout.subtotals !== 'none') {
      const label = labelOf([at + 1], layout.numbering).replace('Lĩnh vực ', '').replace('.', '');
      rows.push(wide('', layout.subtotals === 'plain' ? 'Cộng' : `Cộng lĩnh vực ${label}`, set.subtotals.get(area) ?? '', [], ''));
      set.subtotalRows.set(area, rows.length);
    }
  });
  if (layout.total === 'bottom') total();

  function addNode(node: PrintedNode): void {
    const inName = !hasLabels || (layout.labels === 'merged-areas' && node.level === 1);
    const separator = /^(Lĩnh|Tiêu)/.test(node.label) ? ':' : /[.)]$/.test(node.label) || node.label === '' ? '' : '.';
    const named = inName ? `${node.label}${separator} ${node.name}`.trim() : node.name;
    const underName = layout.scale === 'under-name' ? [named, ...node.scale].join('\n') : named;
    const width = header.length;
    const label = inName ? '' : node.label;
    if (layout.labels === 'merged-areas' && node.level === 1) rows.push([{ text: named, across: 2 }, node.points, ...Array.from({ length: width - 3 }, () => '')]);
    else if (layout.scale === 'options-column' && node.scale.length > 0) {
      const down = node.scale.length;
      const [first, ...rest] = node.scale.map((line) => line.split(': ') as [string, string]);
      rows.push([...(hasLabels ? [{ text: label, down }] : []), { text: named, down }, typeof node.points === 'string' ? { text: node.points, down } : { ...node.points, down }, first?.[0] ?? '', first?.[1] ?? '', ...(layout.evidence ? [{ text: node.evidence, down }] : [])]);
      node.row = rows.length;
      for (const [text, points] of rest) rows.push([text, points]);
      node.children.forEach(addNode);
      return;
    } else rows.push(wide(label, underName, node.points, [node.scale.join('\n')], node.evidence));
    node.row = rows.length;
    if (layout.scale === 'rows') for (const line of node.scale) rows.push(wide('', line, '', [], ''));
    if (layout.scale === 'rows-with-points' || layout.scale === 'plain-rows') {
      for (const line of node.scale) {
        const [text = '', points = ''] = line.split(': ');
        rows.push(wide('', text, points, [], ''));
      }
    }
    node.children.forEach(addNode);
  }
  return documentOf([tableOf(rows)]);
}
