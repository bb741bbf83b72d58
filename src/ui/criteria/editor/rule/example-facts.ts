/** Facts to begin a preview with: such as show what the rule does between nothing and everything. */
import type { ScoringRule } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';

export function exampleFacts(rule: ScoringRule): Facts | null {
  switch (rule.kind) {
    case 'choice':
      return rule.options.length > 0 ? { optionIndex: 0 } : null;
    case 'checklist':
      return rule.items.length > 0 ? { ticked: [0] } : null;
    case 'ratio':
      return { numerator: '45', denominator: '50' };
    case 'number':
      return { value: rule.bands[0]?.atLeast ?? '1' };
    case 'external':
      return { value: 'scale' in rule ? '85' : (rule.bands[0]?.atLeast ?? '1') };
    case 'count':
      return { count: 1 };
    case 'deduction':
      return rule.violations.length > 0 ? { counts: rule.violations.map((_, at) => (at === 0 ? 1 : 0)) } : null;
    case 'manual':
      return { points: rule.step };
    case 'survey':
      return null;
  }
}
