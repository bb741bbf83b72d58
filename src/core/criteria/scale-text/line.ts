/**
 * What one line of a printed scale says. A line in which anything is left over is `unknown`: no rule that leaves it out is
 * certain.
 */
import type { DecimalString } from '../criteria-set';
import type { Condition } from './conditions';
import type { Definition, QuotientHead, SourceHead } from './heads';
import type { Proportion, Result } from './results';

export type ScoredLine = { readonly kind: 'scored'; readonly bullet: string | null; readonly label: string; readonly condition: Condition | null; readonly result: Result };
export type EachLine = { readonly kind: 'each'; readonly item: string; readonly sign: 'plus' | 'minus'; readonly points: DecimalString; readonly cap: DecimalString | null };

export type Line =
  | QuotientHead
  | SourceHead
  | { readonly kind: 'definitions'; readonly definitions: readonly Definition[] }
  | { readonly kind: 'quantity'; readonly text: string }
  | ScoredLine
  | EachLine
  /** `items`: the sum of what is reached; `deducted`: of what is taken off. */
  | { readonly kind: 'cap'; readonly of: 'total' | 'items' | 'deducted'; readonly points: DecimalString }
  /** Deductions end at 0 points. */
  | { readonly kind: 'floor' }
  | { readonly kind: 'formula'; readonly proportion: Proportion }
  | { readonly kind: 'manual'; readonly max: DecimalString; readonly step: DecimalString }
  | { readonly kind: 'survey'; readonly isExact: boolean }
  | { readonly kind: 'unknown'; readonly text: string };
