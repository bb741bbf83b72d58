/** The shape of each scoring rule in a criteria set file. */
import { z } from 'zod';
import type { Band, ExternalRule, ScoringRule } from '@/core/criteria/criteria-set';
import { decimal, label } from './parts';

const labelledPoints = z.strictObject({ label, points: decimal });

const bandSchema = z
  .strictObject({ atLeast: decimal, points: decimal.optional(), proportional: z.literal(true).optional() })
  .refine((band) => (band.points === undefined) !== (band.proportional === undefined), {
    params: { problem: 'band-needs-points-or-proportional' },
  }) as unknown as z.ZodType<Band>;

const bands = z.array(bandSchema).min(1);

const externalSchema = z
  .strictObject({
    kind: z.literal('external'),
    sourceName: label,
    quantity: label,
    unit: z.string(),
    bands: bands.optional(),
    scale: decimal.optional(),
    proportional: z.literal(true).optional(),
  })
  .refine((rule) => (rule.bands === undefined) !== (rule.scale === undefined && rule.proportional === undefined) && (rule.scale === undefined) === (rule.proportional === undefined), {
    params: { problem: 'band-needs-points-or-proportional' },
  });

export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: z.array(labelledPoints).min(1) }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(labelledPoints).min(1) }),
  z.strictObject({ kind: z.literal('ratio'), numerator: label, denominator: label, bands }),
  z.strictObject({ kind: z.literal('number'), quantity: label, unit: z.string(), integer: z.boolean().optional(), bands }),
  z.strictObject({ kind: z.literal('count'), item: label, pointsEach: decimal }),
  z.strictObject({ kind: z.literal('deduction'), violations: z.array(z.strictObject({ label, pointsEach: decimal })).min(1) }),
  z.strictObject({ kind: z.literal('manual'), step: decimal }),
  z.strictObject({ kind: z.literal('survey'), questions: z.array(z.strictObject({ id: label, text: label })).min(1) }),
  externalSchema as unknown as typeof externalSchema & z.ZodType<ExternalRule>,
]) as unknown as z.ZodType<ScoringRule>;
