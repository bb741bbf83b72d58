/** The sociological survey (điều tra xã hội học) as plain data: what is asked, of whom, and what was answered. */
import type { DecimalString } from '../criteria/criteria-set';

/** An option of the scale. The lowest value is worth 0, the highest 1, those between in proportion. */
export type ScaleOption = { readonly value: number; readonly label: string };

/** Nhóm đối tượng; weights need not add up to 1: those of the groups that answered are normalised. */
export type RespondentGroup = { readonly key: string; readonly label: string; readonly weight: DecimalString };

export type Question = { readonly id: string; readonly leaf: string; readonly text: string };

export type SurveyLeaf = { readonly code: string; readonly name: string; readonly maxPoints: DecimalString };

export type Questionnaire = {
  readonly id: string;
  readonly criteriaSet: string;
  readonly scale: readonly ScaleOption[];
  readonly groups: readonly RespondentGroup[];
  readonly questions: readonly Question[];
  readonly leaves: readonly SurveyLeaf[];
};

/** One answered form. Which person gave it is known to nobody; `id` only tells forms apart. */
export type SurveyResponse = {
  readonly id: string;
  readonly unitCode: string;
  readonly group: string;
  /** By question id; null or absent: "không biết", leaves the denominator. */
  readonly answers: Readonly<Record<string, number | null | undefined>>;
};
