/** The rule a leaf begins with when its kind is chosen: whole where the maximum says it, blank where a person must. */
import type { Band, DecimalString, RuleKind, ScoringRule } from '../criteria-set';

/** @param maxPoints null: not known yet; points then begin at 0 and the checks name them */
export function newRule(kind: RuleKind, maxPoints: DecimalString | null): ScoringRule {
  const max = maxPoints ?? '0';
  const bands: Band[] = [
    { atLeast: '100', points: max },
    { atLeast: '0', points: '0' },
  ];
  switch (kind) {
    case 'choice':
      return { kind, options: [{ label: 'Có', points: max }, { label: 'Không', points: '0' }] };
    case 'checklist':
      return { kind, items: [{ label: '', points: max }] };
    case 'ratio':
      return { kind, numerator: '', denominator: '', bands };
    case 'number':
      return { kind, quantity: '', unit: '', bands: [{ atLeast: '1', points: max }, { atLeast: '0', points: '0' }] };
    case 'count':
      return { kind, item: '', pointsEach: '0' };
    case 'deduction':
      return { kind, violations: [{ label: '', pointsEach: '0' }] };
    case 'manual':
      return { kind, step: '0.25' };
    case 'survey':
      return { kind, questions: [] };
    case 'external':
      return { kind, sourceName: '', quantity: '', unit: '%', scale: '100', proportional: true };
  }
}
