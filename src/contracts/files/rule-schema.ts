/** The shape of each scoring rule, in a criteria set file and in a draft. */
import { z } from 'zod';
import type { Band, ExternalRule, ScoringRule } from '@/core/criteria/criteria-set';
import { decimal, label } from './parts';

const bandSchema = z
  .strictObject({ atLeast: decimal, points: decimal.optional(), proportional: z.literal(true).optional() })
  .refine((band) => (band.points === undefined) !== (band.proportional === undefined), {
    params: { problem: 'band-needs-points-or-proportional' },
  }) as unknown as z.ZodType<Band>;

/**
 * The rules with words of this kind and lists of at least so many rows: a file is whole, a draft may have blanks.
 */
function ruleSchemaOf(words: z.ZodType<string>, least: number): z.ZodType<ScoringRule> {
  const bands = z.array(bandSchema).min(least);
  const labelledPoints = z.array(z.strictObject({ label: words, points: decimal })).min(least);
  const externalSchema = z
    .strictObject({
      kind: z.literal('external'),
      sourceName: words,
      quantity: words,
      unit: z.string(),
      bands: bands.optional(),
      scale: decimal.optional(),
      proportional: z.literal(true).optional(),
    })
    .refine((rule) => (rule.bands === undefined) !== (rule.scale === undefined && rule.proportional === undefined) && (rule.scale === undefined) === (rule.proportional === undefined), {
      params: { problem: 'band-needs-points-or-proportional' },
    });
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choice'), options: labelledPoints }),
    z.strictObject({ kind: z.literal('checklist'), items: labelledPoints }),
    z.strictObject({ kind: z.literal('ratio'), numerator: words, denominator: words, bands }),
    z.strictObject({ kind: z.literal('number'), quantity: words, unit: z.string(), integer: z.boolean().optional(), bands }),
    z.strictObject({ kind: z.literal('count'), item: words, pointsEach: decimal }),
    z.strictObject({ kind: z.literal('deduction'), violations: z.array(z.strictObject({ label: words, pointsEach: decimal })).min(least) }),
    z.strictObject({ kind: z.literal('manual'), step: decimal }),
    z.strictObject({ kind: z.literal('survey'), questions: z.array(z.strictObject({ id: label, text: words })).min(least) }),
    externalSchema as unknown as typeof externalSchema & z.ZodType<ExternalRule>,
  ]) as unknown as z.ZodType<ScoringRule>;
}

/** In a criteria set file. */
export const ruleSchema = ruleSchemaOf(label, 1);

/** In a draft: words may be blank and lists empty until it is issued. */
export const draftRuleSchema = ruleSchemaOf(z.string().max(4000), 0);
