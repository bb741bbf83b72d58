/**
 * What a person has typed for one leaf, as typed: field -> text. It outlives wrong numbers, reloads and lost
 * connections; facts are read from it, and only whole and right facts go to the server.
 *
 * Fields: `optionIndex`, `ticked.N`, `none` (no item of the list is met), `numerator`, `denominator`, `value`, `count`,
 * `counts.N`, `points`; `notApplicable` with `reason`; `fixedPoints` (appraisal and council only). A ticked box is "1".
 */
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';

export type FactsDraft = Readonly<Record<string, string>>;

/** The mode of the form: the rule's own fields, "did not arise", or points against the rule. */
export type DraftMode = 'rule' | 'notApplicable' | 'fixedPoints';

export function draftMode(draft: FactsDraft): DraftMode {
  if (draft.notApplicable === '1') return 'notApplicable';
  return draft.fixedPoints === undefined ? 'rule' : 'fixedPoints';
}

/** The text that stands for stored facts; an empty draft where nothing is declared. */
export function draftOf(leaf: Leaf, facts: Facts | null): FactsDraft {
  if (facts === null) return {};
  if ('notApplicable' in facts) return { notApplicable: '1', reason: facts.reason };
  if ('fixedPoints' in facts) return { fixedPoints: typed(facts.fixedPoints) };
  if ('optionIndex' in facts) return { optionIndex: String(facts.optionIndex) };
  if ('ticked' in facts) return tickedDraft(leaf, facts.ticked);
  if ('numerator' in facts) return { numerator: typed(facts.numerator), denominator: typed(facts.denominator) };
  if ('value' in facts) return { value: typed(facts.value) };
  if ('count' in facts) return { count: String(facts.count) };
  if ('counts' in facts) return Object.fromEntries(facts.counts.map((count, index) => [`counts.${index}`, String(count)]));
  return { points: typed(facts.points) };
}

/** Empty lists say "none of them", which is declared; an empty draft says nothing. */
function tickedDraft(leaf: Leaf, ticked: readonly number[]): FactsDraft {
  if (leaf.rule.kind !== 'checklist' || ticked.length === 0) return { none: '1' };
  return Object.fromEntries(ticked.map((index) => [`ticked.${index}`, '1']));
}

/** Canonical "0.5" as it is typed here: "0,5". */
function typed(value: string): string {
  return value.replace('.', ',');
}

export function sameDraft(a: FactsDraft, b: FactsDraft): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => (a[field] ?? '') === (b[field] ?? ''));
}
