import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const FILES = new URL('./files/', import.meta.url);

/** Text of a file under `reference/files`. */
export function readText(path: string): string {
  return readFileSync(new URL(path, FILES), 'utf8');
}

/** JSON of a file under `reference/files`. The files are ours: the caller names their type. */
export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

/** Rows of a CSV file under `reference/files`, by column name. */
export function readCsv<T extends Record<string, string>>(path: string): T[] {
  return parse(readText(path), { columns: true, skip_empty_lines: true });
}
