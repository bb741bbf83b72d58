/**
 * What the reader of an official appendix gives: the tree as printed, proposals for a person to confirm, all problems.
 * Nothing printed is corrected, dropped or invented without a problem that says so.
 */
import type { DecimalString, RatingBand, ScoringRule } from '../criteria-set';

/** The meaning a column of the table can have. */
export const COLUMN_ROLES = ['label', 'name', 'maxPoints', 'scale', 'evidence', 'appraiser', 'note', 'ignored'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Column index (from 0) -> meaning, by sheet name ("" for CSV): as recognised, or as corrected by hand. */
export type ColumnRoles = Readonly<Record<string, readonly ColumnRole[]>>;

export type ReadNode = {
  /** As printed ("IV", "1.2.", "a)"), trimmed; "" where the row has none. */
  readonly label: string;
  /**
   * The label in canonical form ("4", "1.2") where labels are unique in the set; the path by position ("4.2.1") where they
   * restart in each part. "" where the row has no label.
   */
  readonly code: string;
  readonly name: string;
  /** null where the cell is empty or wrong. */
  readonly maxPoints: DecimalString | null;
  /** 1 for an area. */
  readonly level: number;
  /** Where it is printed: the sheet or table (a tree may run over several), and the row there. */
  readonly sheet: string | null;
  readonly row: number;
  readonly scaleText: string | null;
  /** Only where the scale text says it without doubt. */
  readonly rule: ScoringRule | null;
  readonly evidence: string | null;
  readonly appraiser: string | null;
  /** The printed note of the row, and after it, line by line, the text of footnotes whose marks it bears. */
  readonly footnote: string | null;
  readonly children: readonly ReadNode[];
};

/** A rule that the scale text makes likely. Taken only when a person confirms it. */
export type RuleProposal = {
  readonly sheet: string | null;
  readonly row: number;
  readonly code: string;
  readonly rule: ScoringRule;
  /** Why it is not certain, in Vietnamese, for the person who confirms. */
  readonly reasons: readonly string[];
};

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type ReadingProblem = {
  /** `error`: the set cannot be stored. `warning`: look at it. `info`: what was done. */
  readonly severity: Severity;
  readonly kind: string;
  readonly sheet: string | null;
  readonly row: number | null;
  /** Letter of the column, in every format. */
  readonly column: string | null;
  readonly code: string | null;
  /** Vietnamese, for the person with the file open. */
  readonly message: string;
};

export type ReadExtra = { readonly name: string; readonly cap: DecimalString | null; readonly row: number; readonly items: readonly ReadNode[] };

export type ReadSet = {
  /** From the lines above the table, null where they do not say. */
  readonly title: string | null;
  readonly decisionNumber: string | null;
  readonly year: number | null;
  readonly areas: readonly ReadNode[];
  readonly bonus: ReadExtra | null;
  readonly penalty: ReadExtra | null;
  readonly ratingBands: readonly RatingBand[];
  /** Printed total and the sum of the areas; null where one is missing. */
  readonly total: { readonly stated: DecimalString | null; readonly computed: DecimalString | null };
};

export type CriteriaReading = {
  readonly set: ReadSet;
  readonly proposals: readonly RuleProposal[];
  readonly problems: readonly ReadingProblem[];
  readonly columns: ColumnRoles;
};
