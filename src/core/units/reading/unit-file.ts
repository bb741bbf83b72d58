/** A list of units as a file prints it, and what is wrong with it. Days are "2025-07-01". */
import type { UnitType } from '../../criteria/criteria-set';
import type { Day } from '../unit';

export const UNIT_COLUMNS = ['code', 'name', 'type', 'parentCode', 'parentName', 'upperCode', 'upperName', 'validFrom', 'validTo'] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** A unit above, as named in a row: by code, by name, or by both. */
export type NamedParent = { readonly code: string; readonly name: string };

export type UnitFileRow = {
  /** "sheet/row": names the row in questions and answers. */
  readonly key: string;
  readonly sheet: string | null;
  readonly row: number;
  /** As printed; short where a spreadsheet has taken zeros away. */
  readonly code: string;
  readonly name: string;
  readonly type: UnitType | null;
  /** The nearest first; empty where the row names none. */
  readonly parents: readonly NamedParent[];
  /** null: the file does not say. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Letter of each column that was found, for problems. */
  readonly columns: Readonly<Partial<Record<UnitColumn, string>>>;
};

export type UnitFileProblem = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly sheet: string | null;
  readonly row: number | null;
  /** "B"; null: the whole row or file. */
  readonly column: string | null;
  readonly code: string | null;
} & UnitFileFault;

export type UnitFileFault =
  | { readonly kind: 'noList' }
  | { readonly kind: 'otherSheet' }
  | { readonly kind: 'hiddenRow' }
  | { readonly kind: 'brokenCell' }
  | { readonly kind: 'remark'; readonly words: string }
  | { readonly kind: 'codeMissing' }
  | { readonly kind: 'codeWrong'; readonly text: string }
  | { readonly kind: 'codeShort'; readonly text: string; readonly proposal: string }
  | { readonly kind: 'codePadded'; readonly text: string; readonly proposal: string }
  | { readonly kind: 'codeTwice'; readonly otherRow: number }
  | { readonly kind: 'codeTaken'; readonly by: string | null }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'nameTooLong' }
  | { readonly kind: 'kindUnknown'; readonly name: string }
  | { readonly kind: 'kindWordUnknown'; readonly text: string }
  | { readonly kind: 'kindsDiffer'; readonly fromColumn: UnitType; readonly fromName: UnitType }
  | { readonly kind: 'dayWrong'; readonly text: string }
  | { readonly kind: 'dayMissing' }
  | { readonly kind: 'endsBeforeStart' }
  | { readonly kind: 'dayOutOfRange'; readonly day: Day }
  | { readonly kind: 'parentMissing' }
  | { readonly kind: 'parentUnknown'; readonly name: string }
  | { readonly kind: 'parentAmbiguous'; readonly name: string }
  | { readonly kind: 'parentDiffers'; readonly before: string; readonly name: string }
  | { readonly kind: 'wrongPlace'; readonly type: UnitType; readonly parent: string | null }
  | { readonly kind: 'topNotAllowed' }
  | { readonly kind: 'endLeavesUnits'; readonly below: string };

/** The digits an official code has, by kind: province, district, commune. Codes of agencies are free. */
export const CODE_LENGTHS: Readonly<Partial<Record<UnitType, number>>> = {
  ...{ 'province': 2, 'district': 3, 'city': 3, 'town': 3 },
  ...{ 'xa': 5, 'phuong': 5, 'thi-tran': 5, 'dac-khu': 5 },
};
