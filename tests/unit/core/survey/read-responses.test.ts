import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '@/core/survey/questionnaire';
import { readResponses, type KnownToRound } from '@/core/survey/read-responses';

const questionnaire: Questionnaire = {
  id: 'phieu',
  criteriaSet: 'bo',
  scale: [1, 2, 3].map((value) => ({ value, label: `Mức ${value}` })),
  groups: [
    { key: 'can-bo', label: 'Cán bộ', weight: '0.4' },
    { key: 'nguoi-dan', label: 'Người dân', weight: '0.6' },
  ],
  questions: [
    { id: 'q1', leaf: '1.1', text: 'Một?' },
    { id: 'q2', leaf: '1.2', text: 'Hai?' },
  ],
  leaves: [
    { code: '1.1', name: 'Một', maxPoints: '2' },
    { code: '1.2', name: 'Hai', maxPoints: '3' },
  ],
};
const known: KnownToRound = {
  unitCodes: new Map([
    ['cat-tien', 'cat-tien'],
    ['674', 'cat-tien'],
  ]),
  storedIds: new Set(['P9']),
};
const HEADER = ['response_id', 'unit_code', 'respondent_group', 'q1', 'q2'];
const GOOD = ['P1', 'cat-tien', 'can-bo', '3', '1'];

const read = (...table: string[][]) => readResponses(table, questionnaire, known);
const problemsOf = (...rows: string[][]) => read(HEADER, ...rows).problems;

describe('readResponses', () => {
  it('reads forms; a blank cell carries no answer', () => {
    expect(read(HEADER, GOOD, ['P2', '674', 'nguoi-dan', '', ' 2 '])).toEqual({
      responses: [
        { id: 'P1', unitCode: 'cat-tien', group: 'can-bo', answers: { q1: 3, q2: 1 } },
        { id: 'P2', unitCode: 'cat-tien', group: 'nguoi-dan', answers: { q2: 2 } },
      ],
      problems: [],
    });
  });

  it('takes columns in any order and under their Vietnamese names, and passes over blank rows', () => {
    const { responses, problems } = read(['q2', 'Mã đơn vị', 'Q1', 'MÃ PHIẾU', 'nhom_doi_tuong'], ['', '', '', '', ''], ['1', 'cat-tien', '2', 'P1', 'can-bo'], ['']);
    expect(problems).toEqual([]);
    expect(responses).toEqual([{ id: 'P1', unitCode: 'cat-tien', group: 'can-bo', answers: { q1: 2, q2: 1 } }]);
  });

  it('knows a heading written with combining marks', () => {
    const header = ['mã phiếu'.normalize('NFD'), ...HEADER.slice(1)];
    expect(read(header, GOOD).problems).toEqual([]);
  });

  it.each([[[]], [[HEADER]], [[HEADER, ['', '', '', '', '']]]])('finds nothing in a file without a form', (table) => {
    expect(read(...table)).toEqual({ responses: [], problems: [{ severity: 'error', kind: 'empty-file', row: 1 }] });
  });

  it('names missing, unknown and doubled columns at once, and reads no row then', () => {
    expect(read(['response_id', 'unit_code', 'unit_code', 'q1', 'ghi_chu'], GOOD)).toEqual({
      responses: [],
      problems: [
        { severity: 'error', kind: 'column-twice', row: 1, column: 'unit_code' },
        { severity: 'error', kind: 'column-missing', row: 1, column: 'respondent_group' },
        { severity: 'error', kind: 'column-missing', row: 1, column: 'q2' },
        { severity: 'error', kind: 'column-unknown', row: 1, column: 'ghi_chu' },
      ],
    });
  });

  it.each([
    ['cell-count', ['P1', 'cat-tien', 'can-bo', '3'], undefined, '4/5'],
    ['id-missing', ['', 'cat-tien', 'can-bo', '3', '1'], 'response_id', ''],
    ['id-too-long', ['P'.repeat(101), 'cat-tien', 'can-bo', '3', '1'], 'response_id', `${'P'.repeat(100)}…`],
    ['id-stored', ['P9', 'cat-tien', 'can-bo', '3', '1'], 'response_id', 'P9'],
    ['unit-unknown', ['P1', 'cat-tiem', 'can-bo', '3', '1'], 'unit_code', 'cat-tiem'],
    ['group-unknown', ['P1', 'cat-tien', 'hoc-sinh', '3', '1'], 'respondent_group', 'hoc-sinh'],
    ['not-on-scale', ['P1', 'cat-tien', 'can-bo', '4', '1'], 'q1', '4'],
    ['not-on-scale', ['P1', 'cat-tien', 'can-bo', '0', '1'], 'q1', '0'],
    ['not-on-scale', ['P1', 'cat-tien', 'can-bo', '2', '2,5'], 'q2', '2,5'],
    ['not-on-scale', ['P1', 'cat-tien', 'can-bo', '2', 'Tốt'], 'q2', 'Tốt'],
  ] as const)('refuses a row for %s with row and column', (kind, row, column, found) => {
    const read = readResponses([HEADER, [...row]], questionnaire, known);
    expect(read.responses).toEqual([]);
    expect(read.problems).toEqual([{ severity: 'error', kind, row: 2, found, ...(column && { column }) }]);
  });

  it('refuses the second of two equal numbers and names the row of the first', () => {
    expect(problemsOf(GOOD, GOOD)).toEqual([{ severity: 'error', kind: 'id-twice', row: 3, column: 'response_id', found: 'P1 (dòng 2)' }]);
  });

  it('reports every problem of a row and of the file, the other rows being read', () => {
    const { responses, problems } = read(HEADER, ['P1', 'xx', 'yy', '9', 'a'], GOOD.with(0, 'P2'));
    expect(problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['unit-unknown', 2, 'unit_code'],
      ['group-unknown', 2, 'respondent_group'],
      ['not-on-scale', 2, 'q1'],
      ['not-on-scale', 2, 'q2'],
    ]);
    expect(responses.map(({ id }) => id)).toEqual(['P2']);
  });

  it('keeps a form without any answer, with a note', () => {
    const { responses, problems } = read(HEADER, ['P1', 'cat-tien', 'can-bo', '', '']);
    expect(responses).toEqual([{ id: 'P1', unitCode: 'cat-tien', group: 'can-bo', answers: {} }]);
    expect(problems).toEqual([{ severity: 'note', kind: 'all-blank', row: 2, found: 'P1' }]);
  });
});
