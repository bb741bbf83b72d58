/** One criterion of one or several printed rows: its texts as they belong together. */
import type { DecimalString, UnitType } from '../criteria-set';
import { bareMark, markAtEnd } from './footnotes';
import type { PrintedRow, SharedRole } from './printed-rows';
import { readNote, restrictionInName, restrictionInScale } from './read-note';
import { isScaleLine, splitNameCell } from './scale-lines';

export type Criterion = {
  readonly row: PrintedRow;
  readonly name: string;
  readonly scaleText: string | null;
  readonly evidence: string | null;
  readonly appraiser: string | null;
  readonly note: string | null;
  readonly footnote: string | null;
  /** null: for all units, as far as the row says. */
  readonly appliesTo: readonly UnitType[] | null;
  readonly isRestrictionUnclear: boolean;
  /** Marks without an explanation below the table. */
  readonly unexplained: readonly string[];
  /** Exact and positive; null where the cell is empty or wrong. */
  readonly maxPoints: DecimalString | null;
};

export type Explained = { readonly marks: ReadonlyMap<string, string>; readonly footnotes: Readonly<Record<string, string>> };

/** @param more rows that go on with it: lines of its scale, further evidence */
export function criterionOf(row: PrintedRow, more: readonly PrintedRow[], explained: Explained): Criterion {
  const scaleCell = textOf(row, 'scale');
  const { name, scale: scaleInName } = scaleCell === '' ? splitNameCell(row.name) : { name: oneLine(row.name), scale: null };
  const scaleText = joined([scaleCell, scaleInName ?? '', ...more.map(scaleOfMore)]);
  const evidence = joined([textOf(row, 'evidence'), ...more.map((other) => other.own.evidence)]);
  const note = joined([textOf(row, 'note'), ...more.map((other) => other.own.note)]);
  const read = readNote(note);
  const { texts, unexplained } = footnotesOf(row, more, [name, row.label, scaleText ?? '', evidence ?? '', note ?? ''], explained);
  return {
    row,
    name,
    scaleText,
    evidence,
    appraiser: joined([oneLine(textOf(row, 'appraiser')), ...more.map((other) => oneLine(other.own.appraiser))]),
    note,
    footnote: joined([note ?? '', ...texts]),
    appliesTo: read.appliesTo ?? restrictionInName(name) ?? restrictionInScale(scaleText ?? ''),
    isRestrictionUnclear: read.isRestrictionUnclear,
    unexplained,
    maxPoints: row.points.kind === 'value' ? row.points.value : null,
  };
}

function textOf(row: PrintedRow, role: SharedRole): string {
  return row.own[role] || row.shared[role];
}

/** "- Ban hành đúng hạn | 0,5" -> "- Ban hành đúng hạn: 0,5": the points of a line stand in their own column. */
function scaleOfMore(row: PrintedRow): string {
  const line = [row.label, row.name].filter((text) => text !== '').join(' ');
  const points = row.arePointsInName ? '' : row.pointsText;
  const own = joined([line, row.own.scale]) ?? '';
  if (points === '') return own;
  const lines = own.split('\n');
  return lines.length === 1 && !endsWithPoints(own) ? `${own.replace(/\s*[:;.]\s*$/u, '')}: ${points}` : own;
}

function endsWithPoints(text: string): boolean {
  return isScaleLine(text) && /\d\s*(?:điểm|đ)?\s*[.;]?$/iu.test(text) && /[:=]\s*\S+\s*(?:điểm|đ)?\s*[.;]?$/iu.test(text);
}

function footnotesOf(row: PrintedRow, more: readonly PrintedRow[], texts: readonly string[], { marks, footnotes }: Explained): { texts: string[]; unexplained: string[] } {
  const inPoints = row.points.kind === 'value' && row.points.mark !== null ? [bareMark(row.points.mark)] : [];
  const printed = texts.flatMap((text) => markAtEnd(text, marks) ?? []);
  const all = [...new Set([...printed, ...inPoints])];
  const ids = [...row.footnotes, ...more.flatMap((other) => other.footnotes)];
  return {
    texts: [...all.flatMap((mark) => marks.get(mark) ?? []), ...ids.flatMap((id) => footnotes[id] ?? [])],
    unexplained: all.filter((mark) => !marks.has(mark)),
  };
}

/** Breaks of lines within a name or an agency are layout. */
function oneLine(text: string): string {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

function joined(texts: readonly string[]): string | null {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== '');
  return kept.length === 0 ? null : kept.join('\n');
}
