import type { ScoringRule } from '@/core/criteria/criteria-set';
import type { DraftNode } from '@/core/criteria/draft';
import type { DraftSection } from '@/core/criteria/draft-nodes';
import { readScale } from '@/core/criteria/scale-text/read-scale';
import { writeScale } from '@/core/criteria/scale-text/write-scale';
import { canonicalJson } from '@/lib/canonical-json';

/**
 * The scale of a leaf in the column "Cách chấm điểm": the text of the decision as long as it says the rule that holds, and
 * after a change of the rule or the maximum the rule in the official wording. Otherwise an export would print one scale and
 * the system score by another.
 */
export function printedScale(leaf: DraftNode, section: DraftSection): string {
  const { rule, maxPoints, scaleText } = leaf;
  if (rule === undefined) return scaleText ?? '';
  if (scaleText !== undefined && says(scaleText, rule, leaf, section)) return scaleText;
  return maxPoints === null ? (scaleText ?? '') : writeScale(rule, maxPoints, section);
}

/** Points entered by hand go with any text: that is what it is kept for. */
function says(scaleText: string, rule: ScoringRule, { name, maxPoints, note }: DraftNode, section: DraftSection): boolean {
  if (rule.kind === 'manual') return true;
  const read = readScale(scaleText, { name, maxPoints, note: note ?? null, section });
  return read.certainty !== 'none' && spelling(read.rule) === spelling(rule);
}

/** Questions of a survey are printed nowhere. */
function spelling(rule: ScoringRule): string {
  return canonicalJson(rule.kind === 'survey' ? { kind: rule.kind } : rule);
}
