/** What is wrong in a file of ours: where, and of what kind. Worded in Vietnamese by `text/file-problems`. */
import type { z } from 'zod';
import type { CriteriaProblem } from '@/core/criteria/check-criteria-set';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { FactsProblem } from '@/core/scoring/outcome';

export type FileProblem = {
  /** Where in the file, as a reader would look for it: "areas[2].children[0].maxPoints"; "" for the file itself. */
  readonly path: string;
  readonly code:
    | 'not-json'
    | 'required'
    | 'wrong-type'
    | 'unknown-key'
    | 'unknown-value'
    | 'not-a-decimal'
    | 'too-few'
    | 'too-large'
    | 'band-needs-points-or-proportional'
    | 'duplicate-unit'
    | 'duplicate-entry'
    | 'unknown-leaf'
    | 'leaf-of-other-unit-type'
    | 'other-criteria-set'
    | 'unit-type-missing'
    | 'source-differs'
    | 'survey-points-invalid'
    | 'unknown-area'
    | 'unknown-question-leaf'
    | 'unknown-group';
  readonly detail?: Readonly<Record<string, string>>;
};

/** Facts that do not fit the rule of their leaf, at their place in the file. */
export type FactsFileProblem = { readonly path: string; readonly code: 'facts'; readonly facts: FactsProblem; readonly leaf: Leaf };

/** A criteria set of the right shape that would score wrongly. */
export type CriteriaFileProblem = { readonly path: string; readonly code: 'criteria'; readonly criteria: CriteriaProblem };

/** The points that a file states differ from those that follow from its facts. A warning: the facts count. */
export type PointsDifferWarning = { readonly path: string; readonly code: 'points-differ'; readonly stated: string; readonly computed: string };

export type AnyFileProblem = FileProblem | FactsFileProblem | CriteriaFileProblem | PointsDifferWarning;

export type FileResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Parses with a schema and gives all problems with their paths. */
export function readWith<T>(schema: z.ZodType<T>, json: unknown): FileResult<T> {
  const parsed = schema.safeParse(json, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
}

/** "areas[2].children[0].maxPoints" */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('');
}

function problemsOf(issue: z.core.$ZodIssue): FileProblem[] {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? { path, code: 'required' } : { path, code: 'wrong-type', detail: { expected: issue.expected } }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), code: 'unknown-key' }));
    case 'invalid_value':
      return [issue.input === undefined ? { path, code: 'required' } : { path, code: 'unknown-value', detail: { allowed: issue.values.map(String).join(', ') } }];
    case 'invalid_union':
      return [{ path, code: issue.input === undefined ? 'required' : 'unknown-value' }];
    case 'invalid_format':
      return [{ path, code: 'not-a-decimal', detail: { value: String(issue.input) } }];
    case 'too_small':
      return [{ path, code: 'too-few' }];
    case 'too_big':
      return [{ path, code: 'too-large' }];
    case 'custom':
      return [{ path, code: (issue.params?.problem as FileProblem['code'] | undefined) ?? 'wrong-type' }];
    default:
      return [{ path, code: 'wrong-type' }];
  }
}
