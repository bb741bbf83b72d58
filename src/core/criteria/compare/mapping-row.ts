/** What became of each leaf from one criteria set to another: the result of a comparison, and what is stored of it. */
import type { DecimalString, NotApplicablePolicy, ScoringRule, UnitType } from '../criteria-set';
import type { DraftSection } from '../draft-nodes';

/** Several things may have changed at once; the kind is the one that weighs most (`kindOf`). */
export const MAPPING_KINDS = ['same', 'maximumChanged', 'ruleChanged', 'meaningChanged', 'new', 'dropped'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** Parts of a leaf that are compared, in the order in which they are shown. */
export const COMPARED_PARTS = ['name', 'maximum', 'rule', 'notApplicable', 'unitTypes', 'place', 'code', 'evidence', 'appraiser', 'guidance', 'note'] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** Both values as text; a rule in its official wording, policies and unit types as their identifiers. null: nothing there. */
export type Difference = { readonly part: ComparedPart; readonly from: string | null; readonly to: string | null };

/** By what the two were found: the same node of a copy; code and name; words of the name; a person. */
export const MATCHES = ['copy', 'codeAndName', 'name', 'hand'] as const;
export type Match = (typeof MATCHES)[number];

/** Of `words` in both names together, `shared` stand in both: alike to 2 × shared / words. */
export type Similarity = { readonly shared: number; readonly words: number };

type RowParts = {
  readonly kind: MappingKind;
  readonly differences: readonly Difference[];
  /** null for a leaf without counterpart. */
  readonly match: Match | null;
  /** Only where the names differ. */
  readonly similarity?: Similarity;
  /** A person decided whether the meaning changed, against what the names suggest. */
  readonly judged?: true;
};

/** Codes of the two leaves; null where the leaf has no counterpart. This is what is stored. */
export type MappingRow = RowParts & { readonly from: string | null; readonly to: string | null };

/** A leaf with all that is compared. */
export type ComparableLeaf = {
  /** Unique in its set; the same in copies of a set. */
  readonly key: string;
  readonly code: string;
  readonly label?: string;
  readonly name: string;
  readonly section: DraftSection;
  /** Names from the area down to the parent; of a bonus or penalty item none. */
  readonly place: readonly string[];
  readonly maxPoints: DecimalString | null;
  readonly rule?: ScoringRule;
  readonly scaleText?: string;
  readonly notApplicable?: NotApplicablePolicy;
  readonly appliesTo?: readonly UnitType[];
  readonly evidence?: string;
  readonly appraiser?: string;
  readonly guidance?: string;
  readonly note?: string;
};

/** A row with its leaves: what is shown and corrected. */
export type ComparedRow = RowParts & { readonly from: ComparableLeaf | null; readonly to: ComparableLeaf | null };

export function mappingRow({ from, to, ...parts }: ComparedRow): MappingRow {
  return { from: from?.code ?? null, to: to?.code ?? null, ...parts };
}
