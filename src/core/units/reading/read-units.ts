/**
 * A file as a list of units. Nothing printed is corrected: names stay as they are, a day or a kind that cannot be read is a
 * problem with its place. Rows without code and name (spaces between parts, notes) are passed over.
 */
import { columnName, type SourceDocument, type SourceRow, type SourceTable } from '../../criteria/reading/source-document';
import { isDay, type Day } from '../unit';
import { columnsOf, type FoundColumns } from './find-columns';
import { kindOfName, kindOfWords } from './unit-kinds';
import { UNIT_COLUMNS, type NamedParent, type UnitColumn, type UnitFileFault, type UnitFileProblem, type UnitFileRow } from './unit-file';

const HEAD_WITHIN = 15;
const LONGEST_NAME = 120;

export type UnitReading = { readonly rows: readonly UnitFileRow[]; readonly problems: readonly UnitFileProblem[] };

export function readUnits(document: SourceDocument): UnitReading {
  const rows: UnitFileRow[] = [];
  const problems: UnitFileProblem[] = document.remarks.map(({ sheet, row, detail }) => ({
    ...{ severity: 'info', sheet, row, column: null, code: null },
    ...{ kind: 'remark', words: detail },
  }));
  for (const table of document.tables.filter(({ isHidden }) => !isHidden)) {
    const head = table.rows.slice(0, HEAD_WITHIN).findIndex((row) => columnsOf(row) !== null);
    const columns = head === -1 ? null : columnsOf(table.rows[head] as SourceRow);
    if (columns === null) {
      problems.push({ severity: 'info', sheet: table.sheet, row: null, column: null, code: null, kind: 'otherSheet' });
      continue;
    }
    for (const row of table.rows.slice(head + 1)) readRow(table, row, columns, rows, problems);
  }
  if (rows.length === 0) problems.push({ severity: 'error', sheet: null, row: null, column: null, code: null, kind: 'noList' });
  return { rows, problems };
}

function readRow(table: SourceTable, row: SourceRow, columns: FoundColumns, rows: UnitFileRow[], problems: UnitFileProblem[]): void {
  const textOf = (column: UnitColumn) => row.cells[columns.get(column) ?? -1]?.text.replace(/\s+/g, ' ').trim() ?? '';
  const [code, name] = [textOf('code'), textOf('name')];
  if (code === '' && name === '') return;
  const letters = Object.fromEntries([...columns].map(([column, at]) => [column, columnName(at)]));
  const tell = (fault: UnitFileFault, column: UnitColumn | null, severity: UnitFileProblem['severity'] = 'error') =>
    problems.push({ severity, sheet: table.sheet, row: row.row, column: column && (letters[column] ?? null), code: code || null, ...fault });
  if (row.isHidden) {
    tell({ kind: 'hiddenRow' }, null, 'warning');
    return;
  }
  UNIT_COLUMNS.forEach((column) => {
    if (row.cells[columns.get(column) ?? -1]?.isBroken) tell({ kind: 'brokenCell' }, column);
  });
  if (code === '') tell({ kind: 'codeMissing' }, 'code');
  else if (!/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/.test(code)) tell({ kind: 'codeWrong', text: code }, 'code');
  if (name === '') tell({ kind: 'nameMissing' }, 'name');
  if (name.length > LONGEST_NAME) tell({ kind: 'nameTooLong' }, 'name');

  const parents: NamedParent[] = [
    { code: textOf('parentCode'), name: textOf('parentName') },
    { code: textOf('upperCode'), name: textOf('upperName') },
  ].filter((parent) => parent.code !== '' || parent.name !== '');
  const isTop = parents.length === 0;
  const written = textOf('type');
  const fromColumn = written === '' ? null : kindOfWords(written, isTop);
  const fromName = kindOfName(name, isTop);
  if (name !== '' && fromColumn === null && fromName === null) {
    tell(written === '' ? { kind: 'kindUnknown', name } : { kind: 'kindWordUnknown', text: written }, columns.has('type') ? 'type' : 'name');
  }
  if (fromColumn !== null && fromName !== null && fromColumn !== fromName) tell({ kind: 'kindsDiffer', fromColumn, fromName }, 'type', 'warning');

  const [validFrom, validTo] = (['validFrom', 'validTo'] as const).map((column) => {
    const text = textOf(column);
    const day = text === '' ? null : readDay(text);
    if (day === undefined) tell({ kind: 'dayWrong', text }, column);
    return day ?? null;
  });
  rows.push({
    ...{ key: `${table.sheet ?? ''}/${row.row}`, sheet: table.sheet, row: row.row, code, name, parents },
    ...{ type: fromColumn ?? fromName, validFrom: validFrom ?? null, validTo: validTo ?? null, columns: letters },
  });
}

/** "01/07/2025", "1-7-2025", "2025-07-01", also with a time of day behind it; undefined for what is no day. */
function readDay(text: string): Day | undefined {
  const [, first, second, third] = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[ T]\d.*)?$/.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const [year, day] = first.length === 4 ? [first, third] : [third, first];
  const iso = `${year}-${second.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
