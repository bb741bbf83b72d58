/** Published results as a table for spreadsheets (see csv). */
import type { ApiResults, ApiUnit } from '@/contracts/api';
import { csvDocument, csvNumber as number, csvText as text } from './csv';

type Column = { readonly header: string; readonly value: (unit: ApiUnit) => string };

/** The whole file as text. "No number" is an empty cell, never 0. */
export function resultsCsv({ units }: ApiResults): string {
  const columns = [...fixedColumns, ...areaColumns(units)];
  const lines = [columns.map(({ header }) => header), ...units.map((unit) => columns.map(({ value }) => value(unit)))];
  return csvDocument(lines);
}

const fixedColumns: readonly Column[] = [
  { header: 'Mã đơn vị', value: ({ code }) => text(code) },
  { header: 'Đơn vị', value: ({ name }) => text(name) },
  { header: 'Nhóm xếp hạng', value: ({ group }) => text(group) },
  { header: 'Hạng', value: ({ rank }) => (rank === null ? '' : String(rank)) },
  { header: 'Trên tổng số', value: ({ rankOf }) => String(rankOf) },
  { header: 'Xếp loại', value: ({ band }) => text(band ?? '') },
  { header: 'Điểm thẩm định', value: ({ appraised }) => number(appraised.points) },
  { header: 'Điểm thẩm định tối đa', value: ({ appraised }) => number(appraised.max) },
  { header: 'Điểm điều tra xã hội học', value: ({ survey }) => number(survey.points) },
  { header: 'Điểm điều tra xã hội học tối đa', value: ({ survey }) => number(survey.max) },
  { header: 'Điểm thưởng', value: ({ bonus }) => number(bonus) },
  { header: 'Điểm trừ', value: ({ penalty }) => number(penalty) },
  { header: 'Tổng điểm', value: ({ total }) => number(total) },
  { header: 'Chỉ số (%)', value: ({ index }) => number(index) },
  { header: 'Số liệu minh họa', value: ({ illustrative }) => (illustrative ? 'có' : 'không') },
];

function areaColumns(units: readonly ApiUnit[]): Column[] {
  return (units[0]?.areas ?? []).flatMap(({ code, name }) => {
    const area = (unit: ApiUnit) => unit.areas.find((candidate) => candidate.code === code);
    return [
      { header: text(`${code}. ${name}`), value: (unit: ApiUnit) => number(area(unit)?.points ?? null) },
      { header: text(`${code}. Điểm tối đa`), value: (unit: ApiUnit) => number(area(unit)?.max ?? null) },
    ];
  });
}
