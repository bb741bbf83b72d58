/**
 * The printed sum line: 63,16/75 + 19,89/25 = 83,05, and what is lacking where published parts do not add up.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { add, compare, isZero, subtract, sum, padDecimals } from '../exact/decimal';
import type { UnitScore } from './outcome';

export type SumPart = {
  readonly key: 'appraised' | 'survey' | 'bonus' | 'penalty';
  /** null: missing, or exempt (`isExempt`). */
  readonly points: DecimalString | null;
  /** null for bonus and penalty, which stand outside the maximum. */
  readonly max: DecimalString | null;
  readonly sign: 1 | -1;
  readonly isExempt: boolean;
};

export type SumLine = {
  /** Blocks always; bonus and penalty only where they are not 0. */
  readonly parts: readonly SumPart[];
  readonly total: DecimalString | null;
  /** What the printed parts add up to; null where one is missing. */
  readonly sum: DecimalString | null;
  /** total − sum: "0.00" unless the round rounds the total only, after adding unrounded parts. */
  readonly difference: DecimalString | null;
};

export function sumLine(score: Omit<UnitScore, 'leaves'>): SumLine {
  const blocks: SumPart[] = [
    { key: 'appraised', points: score.appraised.points, max: score.appraised.max, sign: 1, isExempt: false },
    { key: 'survey', points: score.survey.points, max: score.survey.max, sign: 1, isExempt: score.survey.exempt },
  ];
  const parts = [...blocks, ...extra('bonus', score.bonus, 1), ...extra('penalty', score.penalty, -1)];
  const counted = parts.filter((part) => !part.isExempt);
  if (score.total === null || counted.some((part) => part.points === null)) return { parts, total: score.total, sum: null, difference: null };
  const added = sum(counted.map(({ points, sign }) => (sign === 1 ? (points as string) : subtract('0', points as string))));
  const decimals = score.total.split('.')[1]?.length ?? 0;
  return { parts, total: score.total, sum: padDecimals(added, decimals), difference: padDecimals(subtract(score.total, added), decimals) };
}

function extra(key: 'bonus' | 'penalty', points: DecimalString, sign: 1 | -1): SumPart[] {
  return isZero(points) ? [] : [{ key, points, max: null, sign, isExempt: false }];
}

export type PartsComparison = {
  readonly points: DecimalString;
  readonly max: DecimalString | null;
  /** whole − parts: positive where parts were left out. */
  readonly missingPoints: DecimalString;
  readonly missingMax: DecimalString | null;
  readonly adds: boolean;
};

type Part = { readonly points: DecimalString; readonly max?: DecimalString | null };

/** Published parts against the published whole: 62,16/70 of 63,16/75 lacks 1,00/5. Without maxima only points are compared. */
export function compareParts(parts: readonly Part[], whole: Part, decimals = 2): PartsComparison {
  const points = sum(parts.map((part) => part.points));
  const maxima = parts.map((part) => part.max ?? null);
  const max = maxima.includes(null) || whole.max == null ? null : (maxima as string[]).reduce(add, '0');
  const missingPoints = subtract(whole.points, points);
  const missingMax = max === null ? null : subtract(whole.max as string, max);
  return {
    points: padDecimals(points, decimals),
    max,
    missingPoints: padDecimals(missingPoints, decimals),
    missingMax,
    adds: compare(missingPoints, '0') === 0 && (missingMax === null || isZero(missingMax)),
  };
}
