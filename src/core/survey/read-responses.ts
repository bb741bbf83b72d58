/**
 * From the rows of a file to survey forms: which columns they are, what each cell says, and every problem at once with
 * row and column. An error blocks the import; a note is only told. A blank cell is "không biết" and carries no answer.
 */
import type { Questionnaire, SurveyResponse } from './questionnaire';

/** The columns every file must have, in any order, before the questions; the first spelling is ours, the others are met. */
const FIXED_COLUMNS = {
  id: ['response_id', 'ma_phieu', 'mã phiếu'],
  unit: ['unit_code', 'ma_don_vi', 'mã đơn vị'],
  group: ['respondent_group', 'nhom_doi_tuong', 'nhóm đối tượng'],
} as const;
type FixedColumn = keyof typeof FIXED_COLUMNS;

/** Longer than any numbering; more would not fit the index that keeps a form from being stored twice. */
const MAX_ID_LENGTH = 100;

export type ResponseProblemKind =
  | 'empty-file'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'cell-count'
  | 'id-missing'
  | 'id-too-long'
  | 'id-twice'
  | 'id-stored'
  | 'unit-unknown'
  | 'group-unknown'
  | 'not-on-scale'
  | 'all-blank';

export type ResponseProblem = {
  readonly severity: 'error' | 'note';
  readonly kind: ResponseProblemKind;
  /** Row as a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Heading of the column; absent where the whole row is meant. */
  readonly column?: string;
  /** What stands there, or what was expected. */
  readonly found?: string;
};

export type ReadResponses = {
  /** Forms without errors, in the order of the file. */
  readonly responses: readonly SurveyResponse[];
  readonly problems: readonly ResponseProblem[];
};

export type KnownToRound = {
  /** What a file may call a unit (its code in the round or its official code) -> its code in the round. */
  readonly unitCodes: ReadonlyMap<string, string>;
  /** Numbers of the forms that are stored already. */
  readonly storedIds: ReadonlySet<string>;
};

/** @param table rows of cells, the header first; `rows` with only blank cells are passed over. */
export function readResponses(
  table: readonly (readonly string[])[],
  questionnaire: Questionnaire,
  known: KnownToRound,
): ReadResponses {
  const [header, ...rows] = table;
  if (header === undefined || rows.every(isBlank)) return { responses: [], problems: [{ severity: 'error', kind: 'empty-file', row: 1 }] };
  const { columns, problems } = readHeader(header, questionnaire);
  if (columns === null) return { responses: [], problems };
  const seen = new Map<string, number>();
  const read = rows.flatMap((cells, index) => {
    if (isBlank(cells)) return [];
    return [readRow(cells, index + 2, header, columns, questionnaire, known, seen)];
  });
  return {
    responses: read.flatMap(({ response }) => (response ? [response] : [])),
    problems: [...problems, ...read.flatMap((row) => row.problems)],
  };
}

type Columns = Record<FixedColumn, number> & { questions: ReadonlyMap<string, number> };

function readHeader(header: readonly string[], questionnaire: Questionnaire) {
  const names = header.map((name) => name.trim().toLocaleLowerCase('vi').normalize('NFC'));
  const problems: ResponseProblem[] = [];
  const find = (spellings: readonly string[]): number => {
    const places = names.flatMap((name, place) => (spellings.includes(name) ? [place] : []));
    const [first, second] = places;
    if (second !== undefined) problems.push({ severity: 'error', kind: 'column-twice', row: 1, column: header[second]! });
    if (first === undefined) problems.push({ severity: 'error', kind: 'column-missing', row: 1, column: spellings[0]! });
    return first ?? -1;
  };
  const fixed = { id: find(FIXED_COLUMNS.id), unit: find(FIXED_COLUMNS.unit), group: find(FIXED_COLUMNS.group) };
  const questions = new Map(questionnaire.questions.map(({ id }) => [id, find([id.toLocaleLowerCase('vi')])]));
  const used = new Set([...Object.values(fixed), ...questions.values()]);
  const twice = new Set(problems.flatMap(({ kind, column }) => (kind === 'column-twice' ? [column] : [])));
  header.forEach((name, place) => {
    if (used.has(place) || twice.has(name) || name.trim() === '') return;
    problems.push({ severity: 'error', kind: 'column-unknown', row: 1, column: name });
  });
  const columns: Columns | null = problems.length === 0 ? { ...fixed, questions } : null;
  return { columns, problems };
}

function readRow(
  cells: readonly string[],
  row: number,
  header: readonly string[],
  columns: Columns,
  questionnaire: Questionnaire,
  known: KnownToRound,
  seen: Map<string, number>,
): { response: SurveyResponse | null; problems: ResponseProblem[] } {
  if (cells.length !== header.length) {
    const found = `${cells.length}/${header.length}`;
    return { response: null, problems: [{ severity: 'error', kind: 'cell-count', row, found }] };
  }
  const problems: ResponseProblem[] = [];
  const cell = (place: number) => (cells[place] ?? '').trim();
  const refuse = (kind: ResponseProblemKind, place: number, found = cell(place)) =>
    problems.push({ severity: 'error', kind, row, column: header[place]!, found });

  const id = cell(columns.id);
  const firstRow = seen.get(id);
  if (id === '') refuse('id-missing', columns.id);
  else if (id.length > MAX_ID_LENGTH) refuse('id-too-long', columns.id, `${id.slice(0, MAX_ID_LENGTH)}…`);
  else if (firstRow !== undefined) refuse('id-twice', columns.id, `${id} (dòng ${firstRow})`);
  else if (known.storedIds.has(id)) refuse('id-stored', columns.id);
  if (firstRow === undefined) seen.set(id, row);

  const unitCode = known.unitCodes.get(cell(columns.unit));
  if (unitCode === undefined) refuse('unit-unknown', columns.unit);
  const group = cell(columns.group);
  if (!questionnaire.groups.some(({ key }) => key === group)) refuse('group-unknown', columns.group);

  const answers: Record<string, number> = {};
  for (const [question, place] of columns.questions) {
    const text = cell(place);
    if (text === '') continue;
    const option = questionnaire.scale.find(({ value }) => String(value) === text);
    if (option) answers[question] = option.value;
    else refuse('not-on-scale', place);
  }
  if (problems.length > 0) return { response: null, problems };
  if (Object.keys(answers).length === 0) problems.push({ severity: 'note', kind: 'all-blank', row, found: id });
  return { response: { id, unitCode: unitCode!, group, answers }, problems };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
