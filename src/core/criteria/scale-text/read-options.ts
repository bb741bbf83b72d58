/**
 * Lines of words with points: options of which one is chosen, or items that are added. Which of the two is certain only
 * where it is printed ("Cộng điểm các nội dung …") or where a 0 option and the maximum stand among them.
 */
import type { DecimalString, LabelledPoints } from '../criteria-set';
import { compare, isZero, sum } from '../../exact/decimal';
import type { Candidate } from './candidate';
import type { Line, ScoredLine } from './line';
import { REASONS } from './reasons';

const OWN: readonly Line['kind'][] = ['scored', 'cap', 'quantity', 'unknown'];

/** null where a line gives no fixed points, or a single line stands alone. */
export function readOptions(lines: readonly Line[], max: DecimalString): Candidate | null {
  if (lines.some((line) => !OWN.includes(line.kind))) return null;
  const scored = lines.filter((line) => line.kind === 'scored');
  const caps = lines.filter((line) => line.kind === 'cap');
  const heads = lines.filter((line) => line.kind === 'quantity');
  const list = scored.map((line) => labelled(line, max));
  if (list.length < 2 || list.some((entry) => entry === null) || caps.some((cap) => cap.of === 'deducted')) return null;
  const entries = list as LabelledPoints[];
  const doubts = [...heads.map((head) => REASONS.lineNotUnderstood(head.text)), ...sharedDoubts(scored, entries, max)];
  if (caps.length === 0) return withoutCap(scored, entries, max, doubts);
  if (caps.length > 1) doubts.push(REASONS.capTwice());
  doubts.push(...caps.flatMap((cap) => (compare(cap.points, max) === 0 ? [] : [REASONS.capDiffers(cap.points, max)])));
  // "Tổng điểm không quá 1" limits a sum, but does not say that these lines are what is added.
  if (caps.some((cap) => cap.of === 'total')) doubts.push(REASONS.optionsOrItems());
  return checklist(entries, max, doubts);
}

function labelled({ label, result }: ScoredLine, max: DecimalString): LabelledPoints | null {
  if (result.kind === 'points') return { label, points: result.points };
  return result.kind === 'maximum' ? { label, points: max } : null;
}

function sharedDoubts(lines: readonly ScoredLine[], entries: readonly LabelledPoints[], max: DecimalString): string[] {
  const twice = entries.find(({ label }, at) => entries.findIndex((other) => folded(other.label) === folded(label)) !== at);
  const above = entries.find(({ points }) => compare(points, max) > 0);
  return [
    ...(twice ? [REASONS.labelTwice(twice.label)] : []),
    ...(above ? [REASONS.pointsAboveMaximum(above.points, max)] : []),
    ...(new Set(lines.map((line) => line.bullet)).size > 1 ? [REASONS.bulletsMixed()] : []),
  ];
}

function folded(label: string): string {
  return label.toLowerCase().replaceAll(/\s+/g, ' ');
}

function withoutCap(lines: readonly ScoredLine[], entries: readonly LabelledPoints[], max: DecimalString, doubts: string[]): Candidate {
  const points = entries.map((entry) => entry.points);
  const best = points.toSorted(compare).at(-1) ?? '0';
  const isBest = compare(best, max) === 0;
  if (!isBest && compare(sum(points), max) === 0) return checklist(entries, max, [...doubts, REASONS.itemsNotSaid()]);
  if (compare(best, max) < 0) doubts.push(REASONS.bestDiffers(best, max));
  if (!points.some(isZero)) doubts.push(REASONS.noZeroOption());
  // Several full maxima, or a list under bullets that all give points, may as well be added.
  if (points.filter((value) => compare(value, max) === 0).length > 1) doubts.push(REASONS.optionsOrItems());
  if (looksMeasured(lines)) doubts.push(REASONS.rangesAsOptions());
  return { rule: { kind: 'choice', options: entries }, doubts, taken: [] };
}

/** As many ranges as words, and a range was meant by the words too ("Dươi 80%"). */
function looksMeasured(lines: readonly ScoredLine[]): boolean {
  const conditions = lines.flatMap(({ condition }) => (condition && condition.form !== 'none' ? [condition] : []));
  const percents = conditions.filter((condition) => condition.unit === '%');
  return percents.length * 2 >= lines.length || conditions.length * 2 > lines.length;
}

function checklist(items: readonly LabelledPoints[], max: DecimalString, doubts: readonly string[]): Candidate {
  const total = sum(items.map((item) => item.points));
  return {
    rule: { kind: 'checklist', items },
    doubts: [
      ...doubts,
      ...(compare(total, max) < 0 ? [REASONS.itemsBelowMaximum(total, max)] : []),
      ...(items.some((item) => isZero(item.points)) ? [REASONS.zeroItem()] : []),
    ],
    taken: [],
  };
}
