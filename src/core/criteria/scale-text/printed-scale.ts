/**
 * The wording of a leaf's scale: `scaleText` where the leaf keeps one, else the official wording of its rule.
 *
 * A rule does not carry every wording: "Hoàn thành 100% kế hoạch" and "Đạt 100%" are the same band. So whoever takes a rule
 * from a printed text keeps the text beside it where the two differ (`scaleTextToKeep`), and whoever changes a rule drops the
 * kept text, or it would say something else than what is scored.
 */
import type { DecimalString, ScoringRule } from '../criteria-set';
import { writeScale } from './write-scale';

export type ScaleSection = 'main' | 'bonus' | 'penalty';

/** What a leaf stores as `scaleText`: the printed text, or nothing where the rule alone writes the same. */
export function scaleTextToKeep(printed: string | null, rule: ScoringRule | null, maxPoints: DecimalString | null, section: ScaleSection = 'main'): string | undefined {
  if (printed === null || printed.trim() === '') return undefined;
  return rule !== null && maxPoints !== null && writeScale(rule, maxPoints, section) === printed ? undefined : printed;
}

/** What an appendix prints in the column of scales; "" for a leaf that has neither rule nor text. */
export function printedScale(leaf: { readonly scaleText?: string; readonly rule?: ScoringRule; readonly maxPoints: DecimalString | null }, section: ScaleSection = 'main'): string {
  if (leaf.scaleText !== undefined) return leaf.scaleText;
  return leaf.rule && leaf.maxPoints !== null ? writeScale(leaf.rule, leaf.maxPoints, section) : '';
}
