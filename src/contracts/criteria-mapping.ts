/** Comparison of two criteria sets and its confirmed mapping: what the verbs take, and what the page shows. */
import { z } from 'zod';
import { COMPARED_PARTS, MAPPING_KINDS, MATCHES, type ComparedRow, type MappingRow } from '@/core/criteria/compare/mapping-row';
import type { ReopenedRow } from '@/core/criteria/compare/reopen-rows';
import { MOST_DRAFT_NODES, type CriteriaSetRow } from './criteria';

/** A row as it is stored; what is stored in another shape is refused when it is read. */
export const mappingRowsSchema = z.array(
  z.strictObject({
    from: z.string().nullable(),
    to: z.string().nullable(),
    kind: z.enum(MAPPING_KINDS),
    differences: z.array(z.strictObject({ part: z.enum(COMPARED_PARTS), from: z.string().nullable(), to: z.string().nullable() })),
    match: z.enum(MATCHES).nullable(),
    similarity: z.strictObject({ shared: z.int().nonnegative(), words: z.int().positive() }).optional(),
    judged: z.literal(true).optional(),
  }),
) as unknown as z.ZodType<MappingRow[]>;

const setId = z.string().max(100);
const code = z.string().max(50).nullable();

/** Ids of the two sets; absent while one is not chosen yet. */
export const compareSetsInput = z.object({ from: setId.optional(), to: setId.optional() });

export const confirmMappingInput = z.object({
  from: setId,
  to: setId,
  /** Version of the stored mapping that the person saw; 0: none was stored. */
  version: z.int().nonnegative(),
  /** Which is which, every leaf of both sets once. What differs the server takes from the sets themselves. */
  rows: z.array(z.object({ from: code, to: code, meaning: z.enum(['kept', 'changed']).optional() })).max(2 * MOST_DRAFT_NODES),
});

export type ConfirmMappingInput = z.input<typeof confirmMappingInput>;

export type StoredMapping = { readonly version: number; readonly confirmedAt: string; readonly confirmedByName: string };

export type SetComparison = {
  /** As it is stored, or as proposed where nothing is stored. */
  readonly rows: readonly (ComparedRow | ReopenedRow)[];
  /** Keys of the leaves of the earlier set in their printed order; the rows stand in the order of the later one. */
  readonly olderKeys: readonly string[];
  /** What the comparison itself finds now. */
  readonly proposed: readonly ComparedRow[];
  readonly stored: StoredMapping | null;
  /** Codes of the stored mapping that the sets no longer have. */
  readonly gone: readonly { readonly side: 'from' | 'to'; readonly code: string }[];
  /** The mapping was confirmed the other way round. */
  readonly isStoredTurnedRound: boolean;
  /** Why this person cannot confirm; null: he can. */
  readonly refusal: ConfirmRefusal | null;
};

export type ConfirmRefusal = 'not-managed' | 'draft' | 'other-owner';

export type CriteriaComparisonView = {
  readonly sets: readonly CriteriaSetRow[];
  readonly from: CriteriaSetRow | null;
  readonly to: CriteriaSetRow | null;
  /** null while two different sets are not chosen. */
  readonly comparison: SetComparison | null;
};
