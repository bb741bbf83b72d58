/** The words in a scoring rule that a reader needs: what is chosen, counted, measured or asked. */
import type { ScoringRule } from './criteria-set';

/** The parts of the rule whose words are still blank: "options.1", "numerator". A unit of measure may be. */
export function blankRuleTexts(rule: ScoringRule): string[] {
  return Object.entries(ruleTexts(rule)).flatMap(([part, text]) => (text.trim() === '' ? [part] : []));
}

function ruleTexts(rule: ScoringRule): Record<string, string> {
  switch (rule.kind) {
    case 'choice':
      return listed('options', rule.options.map(({ label }) => label));
    case 'checklist':
      return listed('items', rule.items.map(({ label }) => label));
    case 'deduction':
      return listed('violations', rule.violations.map(({ label }) => label));
    case 'survey':
      return listed('questions', rule.questions.map(({ text }) => text));
    case 'ratio':
      return { numerator: rule.numerator, denominator: rule.denominator };
    case 'number':
      return { quantity: rule.quantity };
    case 'external':
      return { sourceName: rule.sourceName, quantity: rule.quantity };
    case 'count':
      return { item: rule.item };
    case 'manual':
      return {};
  }
}

function listed(part: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, at) => [`${part}.${at}`, text]));
}
