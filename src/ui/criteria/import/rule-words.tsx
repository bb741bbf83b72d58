import type { DecimalString, ScoringRule } from '@/core/criteria/criteria-set';
import { RULE_KIND_LABELS } from '@/text/labels';
import { scaleLines } from '@/ui/assessments/facts-editor/rule-scale';

/** A rule as a unit will meet it: what is declared, and the points of each step. */
export function RuleWords({ rule, maxPoints }: { readonly rule: ScoringRule; readonly maxPoints: DecimalString | null }) {
  const declared = declaredWords(rule);
  return (
    <div className="grid gap-0.5 text-sm">
      <p className="font-medium">{RULE_KIND_LABELS[rule.kind]}</p>
      {declared && <p className="text-muted">{declared}</p>}
      <ul className="grid gap-0.5">
        {scaleLines({ rule, maxPoints: maxPoints ?? '0' }).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function declaredWords(rule: ScoringRule): string | null {
  switch (rule.kind) {
    case 'ratio':
      return `Tỷ lệ: ${rule.numerator} / ${rule.denominator}`;
    case 'number':
      return `Số liệu: ${rule.quantity}${rule.unit && ` (${rule.unit})`}`;
    case 'external':
      return `${rule.sourceName}: ${rule.quantity}${rule.unit && ` (${rule.unit})`}`;
    default:
      return null;
  }
}
