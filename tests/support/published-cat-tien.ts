/** The figures that a round worked through by hand must end in: read from the data files, not from the app. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Leaf } from '@/core/criteria/criteria-set';
import { leavesOf } from '@/core/criteria/leaves';
import type { Facts } from '@/core/scoring/facts';
import { readCriteriaSet } from '../../prisma/seed/reference/criteria-sets';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(FIXTURES, 'criteria', file), 'utf8')) as T;

type Stage = { readonly data: Facts; readonly points: string; readonly reason?: string };
type EntriesFile = {
  readonly entries: readonly { readonly code: string; readonly source: string; readonly self: Stage | null; readonly appraised: Stage }[];
  readonly areaTotals: readonly { readonly code: string; readonly name: string; readonly maxAppraised: string; readonly self: string; readonly appraised: string; readonly survey: string }[];
  readonly totals: { readonly self: string; readonly appraised: string; readonly survey: string; readonly total: string };
};
type Illustrated = { readonly points: string; readonly illustrative: boolean };
type DistrictsFile = {
  readonly units: readonly {
    readonly code: string;
    readonly fullName: string;
    readonly illustrative: boolean;
    readonly areas: readonly { readonly code: string; readonly appraised: Illustrated; readonly survey: Illustrated }[];
    readonly appraisedTotal: Illustrated;
    readonly surveyTotal: Illustrated;
    readonly bonus: string;
    readonly penalty: string;
    readonly total: Illustrated;
    readonly rating: string;
    readonly rank: { readonly value: number; readonly of: number };
  }[];
};

const entriesFile = readJson<EntriesFile>('cat-tien-2022-entries.json');
const leaves = new Map(leavesOf(readCriteriaSet('district-2022')).map((leaf) => [leaf.code, leaf]));

export type PublishedLeaf = {
  readonly leaf: Leaf;
  /** Declared by the unit, or by another system for an external leaf. */
  readonly self: Stage;
  readonly appraised: Stage;
  /** Whether the appraisal took other facts than the declared ones (the points may still be the same). */
  readonly isChanged: boolean;
};

/** Cát Tiên 2022 leaf by leaf without the survey, in printed order. */
export const CAT_TIEN_LEAVES: readonly PublishedLeaf[] = entriesFile.entries.flatMap(({ code, self, appraised }) => {
  const leaf = leaves.get(code);
  if (!leaf) throw new Error(`No leaf ${code}`);
  return self === null ? [] : [{ leaf, self, appraised, isChanged: JSON.stringify(self.data) !== JSON.stringify(appraised.data) }];
});

export const CAT_TIEN_AREAS = entriesFile.areaTotals;
export const CAT_TIEN_TOTALS = entriesFile.totals;
/** The twelve districts; all but Cát Tiên illustrative. */
export const DISTRICTS = readJson<DistrictsFile>('lam-dong-districts-2022.json').units;

/** A decimal of the data files as it is printed: "7.5" -> "7,5". */
export const printed = (decimal: string): string => decimal.replace('.', ',');

/** A small file made by an office program or a camera, as units attach them. */
export function evidenceFile(name: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  return { name, mimeType: MEDIA_TYPES[path.extname(name)] ?? '', buffer: readFileSync(path.join(FIXTURES, 'evidence', name)) };
}

const MEDIA_TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};
