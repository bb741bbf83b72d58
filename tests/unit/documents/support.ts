import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument, SourceTable } from '@/core/criteria/reading/source-document';
import { readDocument } from '@/documents/read-document';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(FIXTURES, name));
}

export async function readFixture(name: string): Promise<SourceDocument> {
  return readDocument(fixture(name), path.basename(name));
}

/** The texts of a table, row by row; "^" where a merged cell covers. */
export function texts(table: SourceTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells }) => cells.map(({ text, mergedInto }) => (mergedInto ? '^' : text)));
}

/** "5: a | b" a row. */
export function lines(table: SourceTable | undefined): string[] {
  return (table?.rows ?? []).map(({ row, cells }) => `${row}: ${cells.map(({ text, mergedInto }) => (mergedInto ? '^' : text)).join(' | ')}`);
}
