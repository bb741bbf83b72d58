import {
  criteriaPreviewInput,
  MAX_LISTED_READING_PROBLEMS,
  MAX_SHOWN_CELL,
  MAX_SHOWN_ROWS,
  type CriteriaImportPreview,
  type ImportSourceTable,
} from '@/contracts/criteria-import';
import { SEVERITIES, type ReadingProblem, type Severity } from '@/core/criteria/reading/reading';
import type { SourceCell, SourceTable } from '@/core/criteria/reading/source-document';
import { parseInput } from '../parse-input';
import { requirePermissionSomewhere, type ServiceContext } from '../service-context';
import { readCriteriaFile, type CriteriaFile } from './read-criteria-file';

/**
 * What the appendix of a decision would bring: the tree, proposals, every problem, and the rows of the file to compare
 * with. Nothing is stored.
 * @throws AppError UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT (options), and as `readCriteriaFile`
 */
export async function previewCriteriaImport(ctx: ServiceContext, input: CriteriaFile & { readonly options: object }): Promise<CriteriaImportPreview> {
  requirePermissionSomewhere(ctx, 'criteria:manage');
  const { fileName, columns } = parseInput(criteriaPreviewInput, { ...input.options, fileName: input.fileName });
  const { document, reading, sha256, size } = await readCriteriaFile({ fileName, body: input.body }, columns);
  return {
    fileName,
    size,
    sha256,
    format: document.format,
    reading: { ...reading, problems: worstFirst(reading.problems).slice(0, MAX_LISTED_READING_PROBLEMS) },
    tables: document.tables.map(sourceTable),
    counts: countBySeverity(reading.problems),
  };
}

export function countBySeverity(problems: readonly ReadingProblem[]): Record<Severity, number> {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** In the order of the file within one severity: sorting is stable. */
function worstFirst(problems: readonly ReadingProblem[]): ReadingProblem[] {
  return [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function sourceTable({ sheet, isHidden, hiddenColumns, rows }: SourceTable): ImportSourceTable {
  return {
    sheet,
    isHidden,
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    hiddenColumns,
    rows: rows.slice(0, MAX_SHOWN_ROWS).map((row) => ({ row: row.row, isHidden: row.isHidden, cells: row.cells.map(shownText) })),
    omittedRows: Math.max(0, rows.length - MAX_SHOWN_ROWS),
  };
}

function shownText({ text, mergedInto }: SourceCell): string | null {
  if (mergedInto !== null) return null;
  return text.length <= MAX_SHOWN_CELL ? text : `${text.slice(0, MAX_SHOWN_CELL)}…`;
}
