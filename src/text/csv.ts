/**
 * A table for Vietnamese Excel: UTF-8 with BOM, `;` between cells, a comma before decimals, CRLF at the end of lines.
 */
import type { DecimalString } from '@/core/criteria/criteria-set';

const BOM = '\ufeff';

/** The whole file; cells come from `csvText` or `csvNumber`. */
export function csvDocument(lines: readonly (readonly string[])[]): string {
  return BOM + lines.map((cells) => cells.map(quoted).join(';')).join('\r\n') + '\r\n';
}

/** "No number" is an empty cell, never 0. */
export function csvNumber(value: DecimalString | null): string {
  return value === null ? '' : value.replace('.', ',');
}

/** A spreadsheet would run a cell that begins like a formula: an apostrophe makes it plain words. */
export function csvText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
