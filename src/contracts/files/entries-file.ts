/**
 * The file of a unit's entries, format `par-entries/1`: one unit, or an array of units. The stages `self` and `appraised`
 * stand side by side; `appraised` is what is scored by default. Survey leaves carry given points (`fromSurvey`).
 */
import { z } from 'zod';
import { UNIT_TYPES } from '@/core/criteria/criteria-set';
import { label } from './parts';
import { readWith, type FileProblem, type FileResult } from './problems';

const stageSchema = z.strictObject({
  /** Facts; their shape depends on the rule of the leaf and is checked against it (`checkFacts`). */
  data: z.looseObject({}).nullish(),
  points: z.string().nullish(),
  reason: z.string().nullish(),
  systemFilled: z.boolean().optional(),
});

const entrySchema = z.strictObject({
  code: label,
  source: z.string().optional(),
  self: stageSchema.nullish(),
  appraised: stageSchema.nullish(),
});

const unitSchema = z.looseObject({
  code: label,
  name: label,
  type: z.enum(UNIT_TYPES).optional(),
  group: label.optional(),
  level: z.string().optional(),
  illustrative: z.boolean().optional(),
});

const fileSchema = z.looseObject({
  schema: z.literal('par-entries/1').optional(),
  unit: unitSchema,
  criteriaSet: label,
  illustrative: z.boolean().optional(),
  surveyExempt: label.optional(),
  entries: z.array(entrySchema),
  bonus: z.array(entrySchema).optional(),
  penalty: z.array(entrySchema).optional(),
});

export type UnitEntries = z.infer<typeof fileSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type EntryStage = z.infer<typeof stageSchema>;

export type LocatedEntries = { readonly entries: UnitEntries; /** "" or "[3]" within an array. */ readonly path: string };

/** Reads parsed JSON: all units of the file, or all problems of all of them. */
export function readEntriesFile(json: unknown): FileResult<readonly LocatedEntries[]> {
  const documents = Array.isArray(json) ? json.map((document: unknown, at) => ({ document, path: `[${at}]` })) : [{ document: json, path: '' }];
  const units: LocatedEntries[] = [];
  const problems: FileProblem[] = [];
  for (const { document, path } of documents) {
    const read = readWith(fileSchema, document);
    if (read.ok) units.push({ entries: read.value, path });
    else problems.push(...read.problems.map((problem) => ({ ...problem, path: joinPath(path, problem.path) })));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: units };
}

export function joinPath(base: string, path: string): string {
  return base === '' || path === '' || path.startsWith('[') ? base + path : `${base}.${path}`;
}
