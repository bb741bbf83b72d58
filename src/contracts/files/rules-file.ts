/**
 * The file of a round's rules: the keys of `RoundRules`, each optional; the set's own conventions and the defaults fill
 * the rest. `conventions` with a rounding is taken as in a criteria set.
 */
import { z } from 'zod';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { DEFAULT_ROUND_RULES, MISSING_RULES, type RoundingRule, type RoundRules, type TieBreakKey } from '@/core/scoring/round-rules';
import { conventionsSchema, decimal, label, ratingBandsSchema, roundingSchema } from './parts';
import { readWith, type FileProblem, type FileResult } from './problems';

const tieBreakKey = z.union([z.enum(['appraised', 'survey']), z.strictObject({ area: label })]) as z.ZodType<TieBreakKey>;

const fileSchema = z.strictObject({
  rounding: roundingSchema.optional(),
  conventions: conventionsSchema.optional(),
  missing: z.enum(MISSING_RULES).optional(),
  ranking: z
    .strictObject({
      by: z.enum(['total', 'index']).optional(),
      precision: z.enum(['published', 'exact']).optional(),
      tieBreak: z.array(tieBreakKey).optional(),
    })
    .optional(),
  ratingBands: ratingBandsSchema.optional(),
  bandsOn: z.enum(['total', 'index']).optional(),
  survey: z.strictObject({ minimumResponses: z.int().min(0) }).optional(),
  bonusCap: decimal.optional(),
  penaltyCap: decimal.optional(),
});

type RulesFile = z.infer<typeof fileSchema>;

/** The rules of a set that no round changes: its own rounding and bands over the defaults. */
export function rulesOfSet(set: CriteriaSet, rounding: RoundingRule | null): RoundRules {
  return {
    ...DEFAULT_ROUND_RULES,
    rounding: rounding ?? DEFAULT_ROUND_RULES.rounding,
    ratingBands: set.ratingBands ?? DEFAULT_ROUND_RULES.ratingBands,
  };
}

/** Reads parsed JSON over the rules that the set brings. Tie-break areas must exist in the set. */
export function readRulesFile(json: unknown, set: CriteriaSet, base: RoundRules): FileResult<RoundRules> {
  const read = readWith(fileSchema, json);
  if (!read.ok) return read;
  const problems = unknownAreas(read.value, set);
  if (problems.length > 0) return { ok: false, problems };
  const { conventions, ranking, ...rest } = read.value;
  const rounding = rest.rounding ?? conventions?.rounding ?? base.rounding;
  return { ok: true, value: { ...base, ...rest, rounding, ranking: { ...base.ranking, ...ranking } } as RoundRules };
}

function unknownAreas({ ranking }: RulesFile, set: CriteriaSet): FileProblem[] {
  return (ranking?.tieBreak ?? []).flatMap((key, at) =>
    typeof key === 'object' && !set.areas.some((area) => area.code === key.area)
      ? [{ path: `ranking.tieBreak[${at}].area`, code: 'unknown-area' as const, detail: { value: key.area } }]
      : [],
  );
}
