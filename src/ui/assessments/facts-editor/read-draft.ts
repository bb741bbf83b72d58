import { parseNumber } from '@/core/exact/parse';
import type { Leaf } from '@/core/criteria/criteria-set';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts, Stage } from '@/core/scoring/facts';
import { factsProblemText, numberProblemText } from '@/text/problems';
import { draftMode, type FactsDraft } from './facts-draft';

/** Something to say beside a field. An error keeps the facts from being saved; a warning stands beside them. */
export type FieldProblem = { readonly field?: string; readonly message: string; readonly severity: 'error' | 'warning' };

/**
 * What a draft says:
 * - `empty`: nothing is declared (facts null; may be saved: it clears the leaf);
 * - `incomplete`: begun, and `waitingFor` names the fields without which there are no facts;
 * - `wrong`: a field cannot be read or the rule refuses it; `problems` says what and how to mend it;
 * - `ready`: whole facts.
 */
export type DraftReading =
  | { readonly state: 'empty'; readonly facts: null; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'incomplete'; readonly facts: null; readonly waitingFor: readonly string[]; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'wrong'; readonly facts: null; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'ready'; readonly facts: Facts; readonly problems: readonly FieldProblem[] };

type Expectation = 'decimal' | 'integer' | 'points';
type NumberField = { readonly field: string; readonly expect: Expectation; readonly allowNegative?: boolean };

/** Reads a draft by the rule of the leaf. Pure; the server reads the facts again by the same `checkFacts`. */
export function readDraft(leaf: Leaf, draft: FactsDraft, stage: Stage = 'self'): DraftReading {
  switch (draftMode(draft)) {
    case 'notApplicable':
      return readReason(leaf, draft, stage);
    case 'fixedPoints':
      return readNumbers(leaf, draft, stage, [{ field: 'fixedPoints', expect: 'points' }], ([points]) => ({ fixedPoints: points! }));
    case 'rule':
      return readRule(leaf, draft, stage);
  }
}

function readRule(leaf: Leaf, draft: FactsDraft, stage: Stage): DraftReading {
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice':
      return draft.optionIndex ? judged(leaf, { optionIndex: Number(draft.optionIndex) }, stage) : EMPTY;
    case 'checklist': {
      const ticked = rule.items.flatMap((_, index) => (draft[`ticked.${index}`] === '1' ? [index] : []));
      return ticked.length > 0 || draft.none === '1' ? judged(leaf, { ticked }, stage) : EMPTY;
    }
    case 'ratio':
      return readNumbers(
        leaf,
        draft,
        stage,
        [
          { field: 'numerator', expect: 'decimal' },
          { field: 'denominator', expect: 'decimal' },
        ],
        ([numerator, denominator]) => ({ numerator: numerator!, denominator: denominator! }),
      );
    case 'number':
      return readNumbers(leaf, draft, stage, [
        { field: 'value', expect: rule.integer ? 'integer' : 'decimal', allowNegative: rule.integer !== true },
      ], asValue);
    case 'external':
      return readNumbers(leaf, draft, stage, [{ field: 'value', expect: 'decimal' }], asValue);
    case 'count':
      return readNumbers(leaf, draft, stage, [{ field: 'count', expect: 'integer' }], ([count]) => ({ count: Number(count) }));
    case 'deduction':
      return readNumbers(
        leaf,
        draft,
        stage,
        rule.violations.map((_, index) => ({ field: `counts.${index}`, expect: 'integer' as const })),
        (counts) => ({ counts: counts.map(Number) }),
      );
    case 'manual':
      return readNumbers(leaf, draft, stage, [{ field: 'points', expect: 'points' }], ([points]) => ({ points: points! }));
    case 'survey':
      return EMPTY;
  }
}

const EMPTY: DraftReading = { state: 'empty', facts: null, problems: [] };

const asValue = ([value]: readonly string[]): Facts => ({ value: value! });

function readReason(leaf: Leaf, draft: FactsDraft, stage: Stage): DraftReading {
  const reason = (draft.reason ?? '').trim();
  if (reason === '') return { state: 'incomplete', facts: null, waitingFor: ['reason'], problems: [] };
  return judged(leaf, { notApplicable: true, reason }, stage);
}

/** Reads the fields one by one, so that every wrong one is told at once. */
function readNumbers(
  leaf: Leaf,
  draft: FactsDraft,
  stage: Stage,
  fields: readonly NumberField[],
  toFacts: (values: readonly string[]) => Facts,
): DraftReading {
  const values: string[] = [];
  const problems: FieldProblem[] = [];
  const waitingFor: string[] = [];
  for (const { field, expect, allowNegative } of fields) {
    const text = draft[field] ?? '';
    const parsed = parseNumber(text, { expect, allowNegative });
    if (parsed.ok) values.push(parsed.value);
    else if (parsed.problem === 'empty') waitingFor.push(field);
    else problems.push({ field, message: numberProblemText(parsed.problem, text), severity: 'error' });
  }
  if (problems.length > 0) return { state: 'wrong', facts: null, problems };
  if (waitingFor.length === fields.length) return EMPTY;
  if (waitingFor.length > 0) return { state: 'incomplete', facts: null, waitingFor, problems: [] };
  return judged(leaf, toFacts(values), stage);
}

function judged(leaf: Leaf, facts: Facts, stage: Stage): DraftReading {
  const problems = checkFacts(leaf, facts, { stage }).map((problem) => ({
    ...(problem.field === undefined ? {} : { field: problem.field }),
    message: factsProblemText(problem, leaf),
    severity: problem.severity,
  }));
  const isWrong = problems.some((problem) => problem.severity === 'error');
  return isWrong ? { state: 'wrong', facts: null, problems } : { state: 'ready', facts, problems };
}
