/** A unit's results over the years, each against the one before, and the same result as another source printed it. */
import type { HistoryRow, PrintedElsewhere } from '@/contracts/results';
import { compareYears } from '@/core/analysis/compare-years';
import { add } from '@/core/exact/decimal';
import { compareParts } from '@/core/scoring/sum-line';
import type { HistoricRow } from '@/data/history';

/**
 * One row a year, the earliest first. Of a year that is published here the figure printed elsewhere is left out: it is
 * the same result.
 * @param roundCode the round on the page
 */
export function historyOf(historic: readonly HistoricRow[], published: readonly HistoricRow[], roundCode: string): HistoryRow[] {
  const years = new Set(published.map(({ year }) => year));
  const rows = [...historic.filter(({ year }) => !years.has(year)), ...published].sort((left, right) => left.year - right.year);
  return rows.map((row, at) => {
    const blocks = blocksOf(row);
    const before = rows[at - 1];
    return {
      ...{ year: row.year, roundCode: row.roundCode, unitCode: row.unitCode, source: row.source, illustrative: row.illustrative },
      ...blocks,
      ...{ rank: row.rank, rankOf: row.rankOf, groupMean: row.groupMean },
      isThisRound: row.roundCode === roundCode,
      changes: before ? changesBetween(blocksOf(before), blocks) : null,
    };
  });
}

/** Where a source prints parts of the appraised block that do not add up to it; null where there is nothing to tell. */
export function printedElsewhere(historic: readonly HistoricRow[], year: number): PrintedElsewhere | null {
  const row = historic.find((candidate) => candidate.year === year && candidate.parts.length > 0);
  if (row?.appraised == null || row.appraisedMax === null) return null;
  const whole = { points: row.appraised, max: row.appraisedMax };
  const { points, max, missingPoints, missingMax, adds } = compareParts(row.parts, whole);
  if (adds || max === null || missingMax === null) return null;
  return { source: row.source, parts: row.parts, sum: { points, max }, whole, missingPoints, missingMax };
}

function blocksOf(row: HistoricRow): Pick<HistoryRow, 'appraised' | 'survey' | 'total'> {
  const { appraised, appraisedMax, survey, surveyMax, total } = row;
  return {
    appraised: { points: appraised, max: appraisedMax },
    survey: { points: survey, max: surveyMax },
    total: { points: total, max: appraisedMax === null || surveyMax === null ? null : add(appraisedMax, surveyMax) },
  };
}

type Blocks = ReturnType<typeof blocksOf>;

function changesBetween(older: Blocks, newer: Blocks): NonNullable<HistoryRow['changes']> {
  return {
    appraised: compareYears(older.appraised, newer.appraised),
    survey: compareYears(older.survey, newer.survey),
    total: compareYears(older.total, newer.total),
  };
}
