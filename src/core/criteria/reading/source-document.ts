/**
 * A DOCX, XLSX or CSV file as plain tables: what `src/documents` reads and the recogniser of criteria works on. Nothing is
 * judged here: every visible cell is there as it is printed, with where it stands.
 */
import type { DecimalString } from '../criteria-set';

export type SourceCell = {
  /**
   * What a reader sees, NFC, lines joined by "\n", trimmed; non-breaking and zero-width characters are kept as spaces or
   * dropped. Numbering that Word prints by itself ("1.2.", "IV") is part of it. "" for an empty cell.
   */
  readonly text: string;
  /**
   * The exact value of a cell that is a number in the file (XLSX): at most 15 significant digits, as Excel itself keeps.
   * null where the cell is text. The text beside it is the number as printed there ("0,50").
   */
  readonly number: DecimalString | null;
  /** For a cell covered by a merged one: where that one stands. null for a cell of its own. */
  readonly mergedInto: { readonly row: number; readonly column: number } | null;
  /** The cell holds an error ("#REF!") or a formula without a stored result: there is no value that could be read. */
  readonly isBroken: boolean;
  readonly isBold: boolean;
  /** Ids of footnotes of the document whose marks stand in the cell, in order. */
  readonly footnotes: readonly string[];
};

export type SourceRow = {
  /** As the program that shows the file counts: the row of the sheet (XLSX), of the table (DOCX), the first line of the record (CSV); from 1. */
  readonly row: number;
  readonly isHidden: boolean;
  /** Repeated at the top of every page (DOCX "repeat header row"). */
  readonly isHeader: boolean;
  /** One a column of the table, from the first; a row shorter than the table ends with empty cells. */
  readonly cells: readonly SourceCell[];
};

export type SourceTable = {
  /** Name of the sheet; "Bảng 1", "Bảng 2" … of a DOCX; null for CSV. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  /** Indexes (from 0) of hidden columns. */
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly SourceRow[];
};

export type SourceDocument = {
  readonly format: 'docx' | 'xlsx' | 'csv';
  readonly tables: readonly SourceTable[];
  /** Paragraphs outside tables (DOCX only), with the index of the table they stand before (tables.length: after the last). */
  readonly paragraphs: readonly { readonly text: string; readonly beforeTable: number }[];
  /** Text of the document's own footnotes by id (DOCX; comments are none). */
  readonly footnotes: Readonly<Record<string, string>>;
  /** What reading the file itself had to say (CSV: encoding, delimiter; DOCX: tracked changes left out). */
  readonly remarks: readonly DocumentRemark[];
};

export type DocumentRemark = {
  readonly kind: 'encoding' | 'tracked-changes' | 'text-boxes' | 'images' | 'hidden-text';
  readonly sheet: string | null;
  readonly row: number | null;
  readonly detail: string;
};

/** "A", "B", … "AA" of a column index from 0: how a problem names the column in every format. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
