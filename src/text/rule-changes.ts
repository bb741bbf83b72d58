/** Words of a change of rules or calendar: what it was, what it is, and by which decision. */
import type { PhaseChange, PhaseTimes, RuleChangeHead } from '@/contracts/rule-changes';
import type { RuleDifference, RulePart } from '@/core/scoring/rules-diff';
import type { PhaseChangeProblem } from '@/core/workflow/phase-change';
import { dayWords, formatDateTime } from './dates';
import { formatInteger, formatMax } from './format';
import { MISSING_RULE_LABELS, PHASE_LABELS, ROUNDING_STAGE_LABELS } from './labels';
import { bandListWords, tieWords } from './round-rules';

export type ChangeWords = { readonly term: string; readonly before: string; readonly after: string };
type Of<P extends RulePart> = Extract<RuleDifference, { part: P }>['before'];

const PARTS: { readonly [P in RulePart]: { readonly term: string; readonly words: (value: Of<P>, areaName: (code: string) => string) => string } } = {
  roundingStage: { term: 'Làm tròn tại', words: (stage) => ROUNDING_STAGE_LABELS[stage] },
  decimals: { term: 'Số chữ số thập phân', words: (decimals) => formatInteger(decimals) },
  missing: { term: 'Tiêu chí chưa có số liệu', words: (missing) => MISSING_RULE_LABELS[missing] },
  rankedBy: { term: 'Xếp hạng theo', words: (by) => (by === 'total' ? 'tổng điểm' : 'chỉ số (%)') },
  precision: { term: 'Số để xếp hạng', words: (precision) => (precision === 'published' ? 'đã làm tròn như công bố' : 'chính xác trước khi làm tròn') },
  tieBreak: { term: 'Khi bằng nhau', words: tieWords },
  bandsOn: { term: 'Xếp loại theo', words: (on) => (on === 'total' ? 'tổng điểm' : 'chỉ số (%)') },
  ratingBands: { term: 'Mức xếp loại', words: (bands) => (bands.length === 0 ? 'không xếp loại' : bandListWords(bands)) },
  minimumResponses: { term: 'Phiếu khảo sát tối thiểu', words: (minimum) => `${formatInteger(minimum)} phiếu` },
  bonusCap: { term: 'Điểm thưởng tối đa', words: capWords },
  penaltyCap: { term: 'Điểm trừ tối đa', words: capWords },
};

/** "Làm tròn tại": "từng tiêu chí" → "tổng điểm". @param areaName name of an area by code, for tie-break keys */
export function ruleDifferenceWords(difference: RuleDifference, areaName: (code: string) => string): ChangeWords {
  const { term, words } = PARTS[difference.part] as { term: string; words: (value: unknown, areaName: (code: string) => string) => string };
  return { term, before: words(difference.before, areaName), after: words(difference.after, areaName) };
}

/** "Tự đánh giá": only the end that moved, where only one did. */
export function phaseChangeWords({ phase, before, after }: PhaseChange): ChangeWords {
  const term = PHASE_LABELS[phase];
  if (before === null || after === null) return { term, before: windowWords(before), after: windowWords(after) };
  if (before.opensAt === after.opensAt) return { term: `Hạn ${lower(term)}`, before: instant(before.deadline), after: instant(after.deadline) };
  if (before.deadline === after.deadline) return { term: `Ngày mở ${lower(term)}`, before: instant(before.opensAt), after: instant(after.opensAt) };
  return { term, before: windowWords(before), after: windowWords(after) };
}

export function phaseChangeProblemWords({ kind, phase }: PhaseChangeProblem): string {
  const name = `“${PHASE_LABELS[phase]}”`;
  return kind === 'begun' ? `Bước ${name} đã mở nên không đổi ngày mở, không bỏ được nữa.` : `Hạn mới của bước ${name} phải sau thời điểm hiện tại.`;
}

/** "Quyết định số 12/QĐ-UBND ngày 05/11/2025" */
export function decisionWords({ decisionNumber, decisionDate }: Pick<RuleChangeHead, 'decisionNumber' | 'decisionDate'>): string {
  return `Quyết định số ${decisionNumber} ngày ${dayWords(decisionDate)}`;
}

/** "Quy tắc đã thay đổi theo Quyết định …; Quyết định …", printed beside the rules; null where they never changed. */
export function rulesChangedWords(changes: readonly RuleChangeHead[]): string | null {
  return changes.length === 0 ? null : `Quy tắc hoặc thời hạn của kỳ đã thay đổi theo ${changes.map(decisionWords).join('; ')}`;
}

function capWords(cap: string | null): string {
  return cap === null ? 'theo bộ tiêu chí' : `${formatMax(cap)} điểm`;
}

function windowWords(window: PhaseTimes | null): string {
  return window === null ? 'không có bước này' : `từ ${instant(window.opensAt)} đến ${instant(window.deadline)}`;
}

function instant(iso: string): string {
  return formatDateTime(new Date(iso));
}

function lower(term: string): string {
  return term.charAt(0).toLocaleLowerCase('vi') + term.slice(1);
}
