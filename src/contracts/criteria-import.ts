/**
 * Import of a criteria set from the appendix of a decision: what the two verbs take, and what the preview shows. The file
 * comes twice, as bare bytes after its options (server/upload); nothing is kept between the two.
 */
import { z } from 'zod';
import { COLUMN_ROLES, type CriteriaReading, type Severity } from '@/core/criteria/reading/reading';

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

/** Levels of the units that a set can be for. */
export const SET_LEVELS = ['commune', 'department', 'district'] as const;

/** Code of a set within its owner: "commune-2025". */
const SET_CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const importHeadInput = z.object({
  code: z
    .string({ error: 'Xin đặt mã cho bộ tiêu chí.' })
    .transform((code) => code.trim().toLowerCase())
    .pipe(
      z
        .string()
        .min(1, 'Xin đặt mã cho bộ tiêu chí.')
        .max(60, 'Mã dài quá 60 ký tự; xin đặt mã ngắn hơn.')
        .regex(SET_CODE, 'Mã gồm chữ không dấu, chữ số và dấu gạch ngang. Ví dụ: xa-2025'),
    ),
  name: z
    .string({ error: 'Xin nhập tên bộ tiêu chí.' })
    .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, 'Xin nhập tên bộ tiêu chí.').max(500, 'Tên dài quá 500 ký tự; xin viết ngắn hơn.')),
  level: z.enum(SET_LEVELS, { error: 'Xin chọn cấp đơn vị được đánh giá.' }),
  year: z.int({ error: 'Xin nhập năm gồm 4 chữ số.' }).min(2000, 'Xin nhập năm từ 2000 trở đi.').max(2100, 'Xin nhập năm trước 2100.'),
});
export type ImportHead = z.infer<typeof importHeadInput>;

export const importCriteriaSetInput = z.object({
  fileName,
  /** SHA-256 that the preview showed: what is stored is what was looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Thiếu mã kiểm tra của tệp đã xem trước; xin chọn lại tệp.'),
  columns: columns.optional(),
  /** Keys of the proposals that the person confirmed; every other one stays text. */
  confirmed: z.array(z.string().max(300)).max(MAX_SHOWN_ROWS),
  /** Unit that owns the set: the organiser of the rounds that will use it. */
  ownerId: z.uuid({ error: 'Xin chọn đơn vị ban hành.' }),
  head: importHeadInput,
});

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
