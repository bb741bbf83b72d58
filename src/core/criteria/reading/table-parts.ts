/** The sorted rows of the table as its parts: areas, bonus, penalty, totals and notes. */
import { criterionOf, type Criterion, type Explained } from './criterion-rows';
import { excerpt, problemAt } from './problems';
import type { PrintedRow } from './printed-rows';
import type { ReadingProblem } from './reading';
import type { Section, TotalRow } from './row-words';
import type { SortedRow } from './row-kinds';

export type PartRows = {
  readonly section: Section | null;
  /** The head of the section; null for the areas. */
  readonly head: PrintedRow | null;
  readonly criteria: readonly Criterion[];
  /** Totals with the index of the criterion above them; -1 for none. */
  readonly totals: readonly { readonly row: PrintedRow; readonly total: TotalRow; readonly after: number }[];
};

type OpenPart = { section: Section | null; head: PrintedRow | null; rows: { row: PrintedRow; more: PrintedRow[] }[]; totals: { row: PrintedRow; total: TotalRow; after: number }[] };

export function tableParts(sorted: readonly SortedRow[], explained: Explained, problems: ReadingProblem[]): PartRows[] {
  const parts: OpenPart[] = [{ section: null, head: null, rows: [], totals: [] }];
  for (const item of sorted) {
    const { row } = item;
    const part = parts.at(-1) as OpenPart;
    const place = { sheet: row.sheet, row: row.row };
    switch (item.kind) {
      case 'node':
        part.rows.push({ row, more: [] });
        break;
      case 'more':
        if (part.rows.length === 0) problems.push(problemAt('unrecognised-row', place, { text: excerpt(row.text) }));
        part.rows.at(-1)?.more.push(row);
        break;
      case 'section':
        parts.push({ section: item.section, head: row, rows: [], totals: [] });
        break;
      case 'total':
        addTotal(parts, part, row, item.total);
        break;
      case 'repeated':
        problems.push(problemAt('repeated-row', place, { text: excerpt(row.name) }));
        break;
      case 'unknown':
        problems.push(problemAt('unrecognised-row', place, { text: excerpt(row.text) }));
        break;
      case 'note':
    }
  }
  return parts.map(({ rows, ...part }) => ({ ...part, criteria: rows.map(({ row, more }) => criterionOf(row, more, explained)) }));
}

/** A total of everything below the bonus points is still the total of the areas; "Cộng" there is of the section. */
function addTotal(parts: readonly OpenPart[], part: OpenPart, row: PrintedRow, total: TotalRow): void {
  const areas = parts[0] as OpenPart;
  const isOfSection = part.section !== null && (total.kind === 'section' || (total.kind === 'plain' && areas.totals.some((other) => other.total.kind !== 'subtotal' && other.after >= areas.rows.length - 1)));
  const owner = isOfSection ? part : areas;
  owner.totals.push({ row, total, after: owner.rows.length - 1 });
}

export function unexplainedMarks(parts: readonly PartRows[]): ReadingProblem[] {
  return parts.flatMap((part) =>
    part.criteria.flatMap(({ row, unexplained }) => unexplained.map((mark) => problemAt('footnote-without-text', { sheet: row.sheet, row: row.row }, { text: mark }))),
  );
}
