/**
 * The criteria set (bộ tiêu chí) as plain data: the file format `par-criteria/1`, and what the database gives back.
 *
 * Every number of points, threshold or scale is a decimal string with a point ("1.25"): nothing here is a binary float.
 */

/** Canonical decimal string: digits, optionally a point and digits. Never an exponent, never a comma. */
export type DecimalString = string;

export const RULE_KINDS = [
  'choice',
  'checklist',
  'ratio',
  'number',
  'count',
  'deduction',
  'manual',
  'survey',
  'external',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Where the points of a leaf come from: the unit's own declaration, an imported figure, or the survey. */
export const LEAF_SOURCES = ['appraised', 'external', 'survey'] as const;
export type LeafSource = (typeof LEAF_SOURCES)[number];

/** What a leaf that did not arise means for the points. `never`: it may not be declared. */
export const NOT_APPLICABLE_POLICIES = ['exclude', 'full', 'zero', 'never'] as const;
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number];

/** Kinds of administrative units; `department` stands for sở, ban, ngành. */
export const UNIT_TYPES = [
  'province',
  'department',
  'district',
  'city',
  'town',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** One step of a scale. Bands are sorted by `atLeast` descending; the first one reached gives the points. */
export type Band =
  | { readonly atLeast: DecimalString; readonly points: DecimalString }
  | { readonly atLeast: DecimalString; readonly proportional: true };

export type LabelledPoints = { readonly label: string; readonly points: DecimalString };
export type Violation = { readonly label: string; readonly pointsEach: DecimalString };

export type ChoiceRule = { readonly kind: 'choice'; readonly options: readonly LabelledPoints[] };
export type ChecklistRule = { readonly kind: 'checklist'; readonly items: readonly LabelledPoints[] };
export type RatioRule = {
  readonly kind: 'ratio';
  readonly numerator: string;
  readonly denominator: string;
  readonly bands: readonly Band[];
};
export type NumberRule = {
  readonly kind: 'number';
  readonly quantity: string;
  readonly unit: string;
  readonly integer?: boolean;
  readonly bands: readonly Band[];
};
export type CountRule = { readonly kind: 'count'; readonly item: string; readonly pointsEach: DecimalString };
export type DeductionRule = { readonly kind: 'deduction'; readonly violations: readonly Violation[] };
export type ManualRule = { readonly kind: 'manual'; readonly step: DecimalString };
export type SurveyRule = {
  readonly kind: 'survey';
  readonly questions: readonly { readonly id: string; readonly text: string }[];
};
/** A figure of another system: by bands, or value / scale × max. */
export type ExternalRule = {
  readonly kind: 'external';
  readonly sourceName: string;
  readonly quantity: string;
  readonly unit: string;
} & (
  | { readonly bands: readonly Band[] }
  | { readonly scale: DecimalString; readonly proportional: true }
);

export type ScoringRule =
  | ChoiceRule
  | ChecklistRule
  | RatioRule
  | NumberRule
  | CountRule
  | DeductionRule
  | ManualRule
  | SurveyRule
  | ExternalRule;

/** A criterion that is scored itself (tiêu chí or tiêu chí thành phần without parts). */
export type Leaf = {
  readonly code: string;
  readonly name: string;
  readonly maxPoints: DecimalString;
  readonly source: LeafSource;
  readonly rule: ScoringRule;
  readonly evidence?: string;
  readonly guidance?: string;
  /** Number as printed where it is not the code ("IV", "a"). */
  readonly label?: string;
  /** Printed scale, kept where the rule does not say it all. */
  readonly scaleText?: string;
  /** Printed note (ghi chú). */
  readonly note?: string;
  readonly notApplicable: NotApplicablePolicy;
  /** Name of the agency that appraises it, as printed in the decision. */
  readonly appraiser: string;
  /** Only for units of these types; absent: for all. Alternatives of one parent share its maximum. */
  readonly appliesTo?: readonly UnitType[];
};

/** An area (lĩnh vực) or a criterion with parts. The maxima of its children that apply to one unit add up to its own. */
export type CriteriaGroup = {
  readonly code: string;
  readonly name: string;
  readonly maxPoints: DecimalString;
  readonly label?: string;
  readonly note?: string;
  readonly children: readonly CriteriaNode[];
};
export type CriteriaNode = CriteriaGroup | Leaf;

/** Bonus or penalty items outside the 100; their sum is capped. Penalty items are positive numbers that are subtracted. */
export type ExtraPoints = { readonly name: string; readonly cap: DecimalString; readonly items: readonly Leaf[] };

/** Rating band (xếp loại): the first whose lower end is reached. The comparison operator is part of the rule. */
export type RatingBand = {
  readonly label: string;
  readonly from: DecimalString;
  readonly fromInclusive: boolean;
};

export type CriteriaSet = {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly year: number;
  readonly issuer?: string;
  readonly decisionNumber?: string;
  readonly status?: string;
  readonly totalMaxPoints: DecimalString;
  readonly areas: readonly CriteriaGroup[];
  readonly bonus?: ExtraPoints;
  readonly penalty?: ExtraPoints;
  readonly ratingBands?: readonly RatingBand[];
};

export function isLeaf(node: CriteriaNode): node is Leaf {
  return 'rule' in node;
}
