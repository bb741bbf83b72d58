/** Pieces that several file formats share. */
import { z } from 'zod';
import type { RatingBand } from '@/core/criteria/criteria-set';
import { isDecimal } from '@/core/exact/decimal';
import { ROUNDING_STAGES, type RoundingRule } from '@/core/scoring/round-rules';

/** A canonical decimal string that is not negative. JSON numbers are refused: they are binary floats to every reader. */
export const decimal = z.string().refine((text) => isDecimal(text) && !text.startsWith('-'), { params: { problem: 'not-a-decimal' } });

export const label = z.string().min(1);

export const roundingSchema: z.ZodType<RoundingRule> = z.strictObject({
  mode: z.literal('half-up'),
  decimals: z.int().min(0).max(6),
  stage: z.enum(ROUNDING_STAGES),
});

export const ratingBandsSchema: z.ZodType<RatingBand[]> = z.array(z.strictObject({ label, from: decimal, fromInclusive: z.boolean() }));

/** The set's conventions are explanations for readers, except for the rounding, which is a rule. */
export const conventionsSchema = z.looseObject({ rounding: roundingSchema.optional() });
