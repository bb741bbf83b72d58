/**
 * Reads the criteria set out of an official appendix: finds the table, builds the tree from the printed numbers, checks
 * numbers, maxima and totals, and offers rules for the printed scales. Total over its input; all problems at once.
 */
import { compare, sum } from '../../exact/decimal';
import type { DecimalString } from '../criteria-set';
import { readScale } from '../scale-text/read-scale';
import { checkMaxima, wrongCell, type Maxima } from './check-maxima';
import { checkTotals, statedIn } from './check-totals';
import { codesOf, type OtherParts } from './codes';
import { allNodes, treeOf, type TreeNode } from './criteria-tree';
import { documentProblems, inPrintedOrder } from './document-problems';
import { findTables } from './find-tables';
import { explanations } from './footnotes';
import { pointsInWords } from './points';
import { printedRows, type PrintedRow } from './printed-rows';
import { excerpt, problemAt, withComma, type Place } from './problems';
import { mentionsRating, ratingBandsIn } from './rating-bands';
import type { ColumnRoles, CriteriaReading, ReadExtra, ReadingProblem, ReadNode, RuleProposal } from './reading';
import { sortRows } from './row-kinds';
import type { Section } from './row-words';
import { readHead } from './set-head';
import type { SourceDocument } from './source-document';
import { linesAbove, linesBelow, sectionHeads } from './surroundings';
import { tableParts, unexplainedMarks, type PartRows } from './table-parts';

const DEEPEST_LEVEL = 5;

/** @param columns meanings of columns as corrected by hand, by sheet; sheets that are not named are recognised */
export function readCriteria(document: SourceDocument, columns: ColumnRoles = {}): CriteriaReading {
  const found = findTables(document, columns);
  const printed = printedRows(found.tables);
  const sorted = sortRows(sectionHeads(document, found.tables, printed.rows));
  const notes = linesBelow(document, found.tables, sorted);
  const problems: ReadingProblem[] = [...documentProblems(document), ...found.problems, ...printed.problems];
  const parts = tableParts(sorted, { marks: explanations(notes), footnotes: document.footnotes }, problems);
  const proposals: RuleProposal[] = [];

  const [main, ...extras] = parts as [PartRows, ...PartRows[]];
  const areas = readPart(main, null, { taken: new Set(), printed: printedIn(extras) }, proposals);
  const totals = checkTotals(
    main.totals.map(({ row, total, after }) => ({ row, total, after: areas.inOrder[after] ?? null })),
    areas.roots,
    areas.maxima.of,
  );
  const taken = new Set(areas.codes);
  const extrasOf = (section: Section) => readExtras(
    extras.filter((part) => part.section === section),
    { taken, printed: printedIn(parts.filter((part) => part.section !== section)) },
    proposals,
  );
  const bonus = extrasOf('bonus');
  for (const code of bonus.codes) taken.add(code);
  const penalty = extrasOf('penalty');
  problems.push(...areas.problems, ...bonus.problems, ...penalty.problems, ...unexplainedMarks(parts));
  const ratingBands = ratingBandsIn(notes);
  if (ratingBands.length === 0 && mentionsRating(notes)) problems.push(problemAt('rating-bands-not-read', { sheet: null }));
  if (areas.roots.length > 0) problems.push(...totals.problems);
  else if (found.tables.length > 0) problems.push(problemAt('no-criteria-table', { sheet: found.tables[0]?.table.sheet ?? null }));
  return {
    set: {
      ...readHead(linesAbove(document, found.tables)),
      areas: areas.nodes,
      bonus: bonus.extra,
      penalty: penalty.extra,
      ratingBands,
      total: { stated: totals.stated, computed: totals.computed },
    },
    proposals,
    problems: inPrintedOrder(problems, document),
    columns: found.columns,
  };
}

/** Paths of printed numbers -> their rows. */
function printedIn(parts: readonly PartRows[]): Map<string, PrintedRow> {
  return new Map(parts.flatMap((part) => part.criteria.flatMap(({ row }) => row.readings.map((reading) => [reading.path, row] as const))));
}

type ReadPart = {
  readonly roots: readonly TreeNode[];
  readonly inOrder: readonly TreeNode[];
  readonly nodes: readonly ReadNode[];
  readonly codes: readonly string[];
  readonly maxima: Maxima;
  readonly problems: readonly ReadingProblem[];
};

function readPart(part: PartRows, sectionCode: string | null, others: OtherParts, proposals: RuleProposal[]): ReadPart {
  const rootPaths = part.head ? part.head.readings.map((reading) => reading.path) : [];
  const roots = treeOf(part.criteria, part.section === null ? 1 : 2, rootPaths);
  const inOrder = allNodes(roots);
  const codes = codesOf(roots, sectionCode, others);
  const codeOf = (node: TreeNode) => codes.codeOf.get(node) ?? '';
  const placeOf = (node: TreeNode): Place => ({ sheet: node.row.sheet, row: node.row.row, column: node.row.columns.maxPoints, code: codeOf(node) });
  const maxima = checkMaxima(roots, placeOf, part.section === null);
  const rows = inOrder.flatMap((node): ReadingProblem[] => [
    ...(node.name === '' ? [problemAt('missing-name', { ...placeOf(node), column: node.row.columns.name })] : []),
    ...(node.level > DEEPEST_LEVEL ? [problemAt('too-deep', { ...placeOf(node), column: node.row.columns.label })] : []),
  ]);
  const nodes = roots.map((root) => readNode(root, codeOf, proposals));
  return { roots, inOrder, nodes, codes: inOrder.map(codeOf), maxima, problems: [...codes.problems, ...rows, ...maxima.problems] };
}

function readNode(node: TreeNode, codeOf: (node: TreeNode) => string, proposals: RuleProposal[]): ReadNode {
  const maxPoints = node.maxPoints === '0' ? null : node.maxPoints;
  const isLeaf = node.children.length === 0;
  const scale = isLeaf && node.scaleText !== null ? readScale(node.scaleText, { name: node.name, maxPoints, note: node.note }) : null;
  if (scale?.certainty === 'likely') proposals.push({ sheet: node.row.sheet, row: node.row.row, code: codeOf(node), rule: scale.rule, reasons: scale.reasons });
  return {
    label: node.row.label,
    code: codeOf(node),
    name: node.name,
    maxPoints,
    level: node.level,
    sheet: node.row.sheet,
    row: node.row.row,
    scaleText: node.scaleText,
    rule: scale?.certainty === 'clear' && maxPoints !== null ? scale.rule : null,
    evidence: node.evidence,
    appraiser: node.appraiser,
    footnote: node.footnote,
    children: node.children.map((child) => readNode(child, codeOf, proposals)),
  };
}

/** Sections of one kind; a second head of the same kind goes on with the first. */
function readExtras(parts: readonly PartRows[], others: OtherParts, proposals: RuleProposal[]): { extra: ReadExtra | null; codes: readonly string[]; problems: ReadingProblem[] } {
  const [first] = parts;
  if (!first?.head) return { extra: null, codes: [], problems: [] };
  const problems: ReadingProblem[] = [];
  const merged: PartRows = { ...first, criteria: parts.flatMap((part) => part.criteria), totals: parts.flatMap((part) => part.totals) };
  const sectionCode = first.head.readings[0]?.path ?? (first.section === 'bonus' ? 'TH' : 'TR');
  const read = readPart(merged, others.taken.has(sectionCode) ? (first.section === 'bonus' ? 'TH' : 'TR') : sectionCode, others, proposals);
  const cap = capOf(merged, problems);
  const place = { sheet: first.head.sheet, row: first.head.row, column: first.head.columns.maxPoints };
  if (cap === null && first.head.points.kind === 'empty') problems.push(problemAt('missing-cap', place, { name: excerpt(first.head.name) }));
  problems.push(...read.problems, ...capProblems(cap, read, place, first.head.name));
  const name = first.head.label === '' ? first.head.name : first.head.name || first.head.label;
  return { extra: { name: name.replace(/\s+/g, ' '), cap, row: first.head.row, items: read.nodes }, codes: read.codes, problems };
}

function capOf(part: PartRows, problems: ReadingProblem[]): DecimalString | null {
  const { head } = part;
  if (!head) return null;
  if (head.points.kind === 'value') return head.points.value === '0' ? null : head.points.value;
  if (head.points.kind !== 'empty') {
    problems.push(...wrongCell(head.points, { sheet: head.sheet, row: head.row, column: head.columns.maxPoints }));
    return null;
  }
  const inWords = pointsInWords(head.name) ?? pointsInWords(head.own.note) ?? pointsInWords(head.own.scale);
  const total = part.totals[0];
  return inWords ?? (total ? statedIn(total.row, problems) : null);
}

/** More items than the cap are what a cap is for; fewer make it a promise that nobody can reach. */
function capProblems(cap: DecimalString | null, { roots, maxima }: ReadPart, place: Place, name: string): ReadingProblem[] {
  const values = roots.map((root) => maxima.of.get(root) ?? null);
  if (cap === null || roots.length === 0 || values.includes(null)) return [];
  const computed = sum(values.flatMap((value) => value ?? []));
  if (compare(computed, cap) >= 0) return [];
  return [problemAt('cap-not-reached', place, { name: excerpt(name), stated: withComma(cap), computed: withComma(computed) })];
}
