/**
 * Import of a criteria set from the appendix of a decision: what the two verbs take, and what the preview shows. The file
 * comes twice, as bare bytes after its options (server/upload); nothing is kept between the two.
 */
import { z } from 'zod';
import { COLUMN_ROLES, type CriteriaReading, type Severity } from '@/core/criteria/reading/reading';
import { criteriaSetInput, setHeadInput } from './criteria';

/** An appendix is text and a table: 20 MB leave room for a scanned seal or two. */
export const MAX_CRITERIA_FILE_BYTES = 20 * 1024 * 1024;

/** The options name at most every row of the largest file we show, once. */
export const MAX_IMPORT_OPTIONS_BYTES = 1024 * 1024;

/** So many source rows stand beside the tree; appendices have hundreds, the largest known two thousand. */
export const MAX_SHOWN_ROWS = 10_000;

/** A longer cell is cut in the view beside the tree, never in what is read. */
export const MAX_SHOWN_CELL = 4_000;

/** So many problems are listed, the rest counted. */
export const MAX_LISTED_READING_PROBLEMS = 5_000;

export const CRITERIA_FILE_ENDINGS = ['.docx', '.xlsx', '.csv'] as const;

const fileName = z.string().trim().min(1, 'Xin đặt tên cho tệp.').max(255, 'Tên tệp dài quá 255 ký tự; xin đặt tên ngắn hơn.');
const columns = z.record(z.string().max(255), z.array(z.enum(COLUMN_ROLES)).max(300));

export const criteriaPreviewInput = z.object({
  fileName,
  /** As corrected by hand; absent: as recognised. */
  columns: columns.optional(),
});

export const importCriteriaSetInput = z.object({
  fileName,
  /** SHA-256 that the preview showed: what is stored is what was looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Thiếu mã kiểm tra của tệp đã xem trước; xin chọn lại tệp.'),
  columns: columns.optional(),
  /** Keys of the proposals that the person confirmed; every other one stays text. */
  confirmed: z.array(z.string().max(300)).max(MAX_SHOWN_ROWS),
  /** Unit that owns the set: the organiser of the rounds that will use it. */
  ownerId: z.uuid({ error: 'Xin chọn đơn vị ban hành.' }),
  head: setHeadInput,
});

/** Kinds of files a set is exported to; both import again. */
export const EXPORT_FORMATS = ['xlsx', 'docx'] as const;

export const exportCriteriaSetInput = criteriaSetInput.extend({ format: z.enum(EXPORT_FORMATS, { error: 'Chỉ xuất được tệp Excel (xlsx) hoặc Word (docx).' }) });

/** A row of the file as it is printed there. */
export type ImportSourceRow = {
  readonly row: number;
  readonly isHidden: boolean;
  /** null: covered by a merged cell. */
  readonly cells: readonly (string | null)[];
};

export type ImportSourceTable = {
  /** null for CSV. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  readonly columns: number;
  /** Indexes (from 0). */
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly ImportSourceRow[];
  /** Rows behind the last one shown. */
  readonly omittedRows: number;
};

export type CriteriaImportPreview = {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: 'docx' | 'xlsx' | 'csv';
  /** Its problems are cut at `MAX_LISTED_READING_PROBLEMS`, the worst first. */
  readonly reading: CriteriaReading;
  readonly tables: readonly ImportSourceTable[];
  /** All problems, also those not listed. */
  readonly counts: Readonly<Record<Severity, number>>;
};

export type ImportedSet = { readonly id: string; readonly code: string };
