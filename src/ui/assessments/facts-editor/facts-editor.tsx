'use client';

import { useId, useState } from 'react';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts, Stage } from '@/core/scoring/facts';
import { draftMode, draftOf, type FactsDraft } from './facts-draft';
import { FixedPointsFields } from './fixed-points-fields';
import { NotApplicableFields } from './not-applicable-fields';
import { ProblemList } from './problem-list';
import { readDraft, type DraftReading, type FieldProblem } from './read-draft';
import { RuleFields } from './rule-fields';

export type FactsChange = {
  /** As typed; keep it where a reload must not lose it. */
  readonly draft: FactsDraft;
  /** What it says by the rule: only `ready` (facts) and `empty` (null) may be saved. */
  readonly reading: DraftReading;
  /** A choice was made or a field was left: a good moment to save. False while somebody is still typing. */
  readonly isSettled: boolean;
};

export type FactsEditorProps = {
  readonly leaf: Leaf;
  /** Where the form begins. Later values are ignored while somebody types: give a new `key` to begin anew. */
  readonly facts: Facts | null;
  /** Typed text kept locally; wins over `facts`. */
  readonly draft?: FactsDraft;
  onChange(change: FactsChange): void;
  /** The fields stand there, readable, and cannot be changed; the caller says why. */
  readonly disabled?: boolean;
  /** Problems the server told, beside those the form finds itself. */
  readonly problems?: readonly FieldProblem[];
  /** Default `self`. Other stages may fix points against the rule. */
  readonly stage?: Stage;
  /** Offers "ấn định điểm" (stages other than `self`). */
  readonly allowFixedPoints?: boolean;
};

/**
 * The form of one leaf, for every rule kind. `survey` leaves have no form. `external` leaves get their figure here:
 * the caller decides by `disabled` who may enter it.
 */
export function FactsEditor(props: FactsEditorProps) {
  const { leaf, facts, disabled = false, problems = [], stage = 'self', allowFixedPoints = false, onChange } = props;
  const id = useId();
  const [draft, setDraft] = useState<FactsDraft>(() => props.draft ?? draftOf(leaf, facts));
  // A half-typed number is no mistake yet: a field is judged once it was left.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(props.draft ? Object.keys(props.draft) : []));

  const change = (next: FactsDraft, isSettled: boolean) => {
    setDraft(next);
    onChange({ draft: next, reading: readDraft(leaf, next, stage), isSettled });
  };
  const leave = (field: string) => {
    setLeft((fields) => (fields.has(field) ? fields : new Set(fields).add(field)));
    onChange({ draft, reading: readDraft(leaf, draft, stage), isSettled: true });
  };

  const reading = readDraft(leaf, draft, stage);
  const shown = merged(
    reading.problems.filter(({ field }) => field === undefined || left.has(field) || !isTyped(field)),
    problems,
  );
  const form: FactsForm = {
    id,
    leaf,
    draft,
    disabled,
    problemsOf: (field) => shown.filter((problem) => problem.field === field),
    set: (fields, isSettled) => change({ ...draft, ...fields }, isSettled),
    replace: (next) => change(next, true),
    leave,
  };
  const mode = draftMode(draft);

  return (
    <div className="grid gap-4">
      {mode === 'rule' && <RuleFields form={form} />}
      {mode === 'rule' && <ProblemList problems={shown.filter(({ field }) => field === undefined)} />}
      <NotApplicableFields form={form} isChosen={mode === 'notApplicable'} />
      {allowFixedPoints && stage !== 'self' && <FixedPointsFields form={form} isChosen={mode === 'fixedPoints'} />}
    </div>
  );
}

/** What the fields of the form share. */
export type FactsForm = {
  readonly id: string;
  readonly leaf: Leaf;
  readonly draft: FactsDraft;
  readonly disabled: boolean;
  problemsOf(field: string): readonly FieldProblem[];
  /** Changes some fields and keeps the rest. */
  set(fields: FactsDraft, isSettled: boolean): void;
  /** Begins anew with these fields only. */
  replace(next: FactsDraft): void;
  leave(field: string): void;
};

/** Chosen, not typed: judged at once. */
function isTyped(field: string): boolean {
  return !field.startsWith('ticked') && field !== 'optionIndex';
}

function merged(own: readonly FieldProblem[], told: readonly FieldProblem[]): FieldProblem[] {
  const fresh = told.filter(({ message, field }) => !own.some((problem) => problem.message === message && problem.field === field));
  return [...own, ...fresh];
}
