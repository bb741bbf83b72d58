/** Survey points of every unit and leaf as a table for spreadsheets: aggregates only, no single form. */
import type { SurveyView } from '@/contracts/surveys';
import { csvDocument, csvNumber, csvText } from './csv';
import { SURVEY_DECISION_LABELS } from './labels';

/** One line a unit and leaf, then one with the unit's total. */
export function surveyCsv({ units, maxPoints }: Pick<SurveyView, 'units' | 'maxPoints'>): string {
  const header = ['Mã đơn vị', 'Đơn vị', 'Mã tiêu chí', 'Tiêu chí', 'Điểm', 'Điểm tối đa', 'Số phiếu trả lời', 'Sai số chuẩn', 'Cách tính'];
  const lines = units.flatMap((unit) => {
    const head = [csvText(unit.code), csvText(unit.name)];
    const decision = SURVEY_DECISION_LABELS[unit.decision];
    const leaves = unit.leaves.map((leaf) => [
      ...head,
      csvText(leaf.code),
      csvText(leaf.name),
      csvNumber(leaf.points),
      csvNumber(leaf.maxPoints),
      String(leaf.n),
      csvNumber(leaf.standardError),
      decision,
    ]);
    return [...leaves, [...head, '', 'Tổng điểm điều tra', csvNumber(unit.points), csvNumber(maxPoints), String(unit.valid), csvNumber(unit.standardError), decision]];
  });
  return csvDocument([header, ...lines]);
}
