/**
 * The file of a criteria set, format `par-criteria/1`. The shape only: what would make scoring wrong in a file of the
 * right shape (sums, codes, order of scales) is found by `checkCriteriaSet`. Unknown keys are refused, because a
 * misspelt key would otherwise drop a rule in silence.
 */
import { z } from 'zod';
import { isLeaf, LEAF_SOURCES, NOT_APPLICABLE_POLICIES, UNIT_TYPES, type CriteriaGroup, type CriteriaNode, type CriteriaSet, type Leaf } from '@/core/criteria/criteria-set';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { label, decimal, conventionsSchema, ratingBandsSchema } from './parts';
import { readWith, type FileResult } from './problems';
import { ruleSchema } from './rule-schema';

const leafSchema = z.strictObject({
  code: label,
  name: label,
  maxPoints: decimal,
  source: z.enum(LEAF_SOURCES),
  rule: ruleSchema,
  evidence: z.string().optional(),
  guidance: z.string().optional(),
  label: label.optional(),
  scaleText: label.optional(),
  note: label.optional(),
  notApplicable: z.enum(NOT_APPLICABLE_POLICIES),
  appraiser: label,
  appliesTo: z.array(z.enum(UNIT_TYPES)).min(1).optional(),
}) as unknown as z.ZodType<Leaf>;

/** A node with `children` is a group, otherwise a leaf: chosen first, so that problems name the right fields. */
const nodeSchema: z.ZodType<CriteriaNode> = z.lazy(() =>
  z.unknown().transform((node, context): CriteriaNode => {
    const schema: z.ZodType<CriteriaNode> = typeof node === 'object' && node !== null && 'children' in node ? groupSchema : leafSchema;
    const parsed = schema.safeParse(node, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.issues.push(issue as z.core.$ZodRawIssue);
    return z.NEVER;
  }),
) as z.ZodType<CriteriaNode>;

const groupFields = { code: label, name: label, maxPoints: decimal, label: label.optional(), note: label.optional(), children: z.array(nodeSchema).min(1) };

const groupSchema = z.strictObject({
  ...groupFields,
  maxByBlock: z.strictObject({ appraised: decimal, survey: decimal }).optional(),
  maxBasis: z.string().optional(),
});

const extraSchema = z.strictObject({ name: label, cap: decimal, items: z.array(leafSchema) });

const fileSchema = z.strictObject({
  schema: z.literal('par-criteria/1').optional(),
  id: label,
  name: label,
  level: label,
  year: z.int(),
  issuer: z.string().optional(),
  decisionNumber: z.string().optional(),
  status: z.string().optional(),
  totalMaxPoints: decimal,
  areas: z.array(groupSchema).min(1),
  bonus: extraSchema.optional(),
  penalty: extraSchema.optional(),
  ratingBands: ratingBandsSchema.optional(),
  conventions: conventionsSchema.optional(),
  unitTypes: z.array(z.union([z.enum(UNIT_TYPES), z.looseObject({})])).optional(),
  blocks: z.array(z.looseObject({})).optional(),
  sumRule: z.string().optional(),
  note: z.string().optional(),
});

export type CriteriaSetFile = {
  readonly set: CriteriaSet;
  /** The set's own convention; a round may store another one. */
  readonly rounding: RoundingRule | null;
};

/** Reads parsed JSON. What only describes the file (blocks, status of the data) is left out of the set. */
export function readCriteriaSetFile(json: unknown): FileResult<CriteriaSetFile> {
  const read = readWith(fileSchema, json);
  if (!read.ok) return read;
  const { schema: _schema, conventions, unitTypes: _types, blocks: _blocks, sumRule: _rule, note: _note, areas, ...rest } = read.value;
  const set = { ...rest, areas: areas.map(plainNode) } as unknown as CriteriaSet;
  return { ok: true, value: { set, rounding: conventions?.rounding ?? null } };
}

/** A group without the maxima by block, which follow from its leaves. */
function plainNode(node: CriteriaNode): CriteriaNode {
  if (isLeaf(node)) return node;
  const { maxByBlock: _byBlock, maxBasis: _basis, ...group } = node as CriteriaGroup & { maxByBlock?: unknown; maxBasis?: unknown };
  return { ...group, children: group.children.map(plainNode) };
}
