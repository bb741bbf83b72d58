/**
 * A table as it is printed behind a decision: title lines, one header row that every page repeats, rows, notes. What
 * `writeXlsx` and `writeDocx` put into the look of an official appendix (landscape A4, Times New Roman).
 */
import type { DecimalString } from '@/core/criteria/criteria-set';

export type Appendix = {
  /** Name of the sheet: at most 31 characters, none of []:*?/\ */
  readonly sheetName: string;
  readonly titleLines: readonly { readonly text: string; readonly look: 'bold' | 'title' | 'italic' }[];
  readonly columns: readonly AppendixColumn[];
  readonly rows: readonly AppendixRow[];
  /** Below the table. */
  readonly notes: readonly string[];
};

export type AppendixColumn = {
  readonly header: string;
  /** In millimetres; the columns of a page of A4 have 257 together. */
  readonly width: number;
  readonly align: 'left' | 'center';
};

/** `area`: bold on grey; `group`: bold italic; `total`: bold on blue, as the header. */
export const APPENDIX_LOOKS = ['area', 'group', 'leaf', 'total'] as const;
export type AppendixLook = (typeof APPENDIX_LOOKS)[number];

export type AppendixRow = { readonly look: AppendixLook; readonly cells: readonly AppendixCell[] };

/** Text with lines joined by "\n", or a number. Text stays text whatever it begins with. */
export type AppendixCell = string | AppendixNumber;

export type AppendixNumber = {
  readonly value: DecimalString;
  /** Decimals that are printed at least; more where the value has more. */
  readonly decimals: number;
  /** Indexes of the rows whose numbers of the same column make up this one: a spreadsheet then has the sum as a formula. */
  readonly sumOf?: readonly number[];
};
