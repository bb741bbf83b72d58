/**
 * Points by the case: given for each up to the maximum (`count`), or taken off the maximum for each (`deduction`). In the
 * penalty part of a set the points that are taken off are what is counted.
 */
import type { DecimalString } from '../criteria-set';
import { compare, isZero } from '../../exact/decimal';
import type { Candidate } from './candidate';
import type { EachLine, Line, ScoredLine } from './line';
import { REASONS } from './reasons';
import type { ScaleContext } from './scale-reading';

const OWN: readonly Line['kind'][] = ['each', 'cap', 'floor', 'scored', 'unknown'];

/** null where nothing goes by the case, or giving and taking off are mixed. */
export function readEach(lines: readonly Line[], context: ScaleContext, max: DecimalString): Candidate | null {
  if (lines.some((line) => !OWN.includes(line.kind))) return null;
  const each = lines.filter((line) => line.kind === 'each');
  const scored = lines.filter((line) => line.kind === 'scored');
  const takesOff = each.some((line) => line.sign === 'minus') || scored.some((line) => line.result.kind === 'minus');
  if (each.length === 0 && !takesOff) return null;
  if (each.some((line) => isZero(line.points)) || (takesOff && each.some((line) => line.sign === 'plus'))) return null;
  const isPenalty = context.section === 'penalty' || (context.section === undefined && /điểm trừ/i.test(context.note ?? ''));
  if (isPenalty || !takesOff) return readCount(lines, each, scored, max, isPenalty && !takesOff ? [REASONS.penaltyWithoutMinus()] : []);
  return readDeduction(lines, each, scored, max);
}

function readCount(lines: readonly Line[], each: readonly EachLine[], scored: readonly ScoredLine[], max: DecimalString, doubts: string[]): Candidate | null {
  const [only] = each;
  // Several sorts of cases with points of their own are no count of one thing.
  if (!only || each.length > 1 || scored.length > 0 || lines.some((line) => line.kind === 'floor')) return null;
  const caps = capsOf(lines, each);
  if (caps.length === 0) doubts.push(REASONS.capMissing(max));
  if (caps.length > 1) doubts.push(REASONS.capTwice());
  const isOtherSign = lines.some((line) => line.kind === 'cap' && (line.of === 'deducted') !== (only.sign === 'minus') && line.of !== 'total');
  if (isOtherSign) return null;
  return {
    rule: { kind: 'count', item: only.item, pointsEach: only.points },
    doubts: [
      ...doubts,
      ...caps.flatMap((cap) => (compare(cap, max) === 0 ? [] : [REASONS.capDiffers(cap, max)])),
      ...(compare(only.points, max) > 0 ? [REASONS.pointsAboveMaximum(only.points, max)] : []),
      ...groupDoubts(only.item),
    ],
    taken: [],
  };
}

function readDeduction(lines: readonly Line[], each: readonly EachLine[], scored: readonly ScoredLine[], max: DecimalString): Candidate | null {
  const bases = scored.filter((line) => line.result.kind !== 'minus');
  const single = scored.filter((line) => line.result.kind === 'minus');
  const [base] = bases;
  if (bases.length > 1 || lines.some((line) => line.kind === 'cap' && line.of === 'items') || base?.result.kind === 'proportion') return null;
  const first = lines.findIndex((line) => line.kind === 'each' || (line.kind === 'scored' && line.result.kind === 'minus'));
  if (base && lines.indexOf(base) > first) return null;
  const violations = lines.flatMap((line) => {
    if (line.kind === 'each') return [{ label: line.item, pointsEach: line.points }];
    return line.kind === 'scored' && line.result.kind === 'minus' ? [{ label: line.label, pointsEach: line.result.points }] : [];
  });
  const labels = violations.map((violation) => violation.label.toLowerCase());
  const twice = violations.find((_, at) => labels.indexOf(labels[at] ?? '') !== at);
  const tooMuch = violations.find((violation) => compare(violation.pointsEach, max) > 0);
  if (violations.some((violation) => isZero(violation.pointsEach))) return null;
  return {
    rule: { kind: 'deduction', violations },
    doubts: [
      ...baseDoubts(base, max),
      ...single.map((line) => REASONS.notEach(line.label)),
      ...each.flatMap((line) => groupDoubts(line.item)),
      ...(capsOf(lines, each).length > 0 ? [REASONS.penaltyUnclear()] : []),
      ...(twice ? [REASONS.labelTwice(twice.label)] : []),
      ...(tooMuch ? [REASONS.pointsAboveMaximum(tooMuch.pointsEach, max)] : []),
    ],
    taken: [],
  };
}

function baseDoubts(base: ScoredLine | undefined, max: DecimalString): string[] {
  if (!base) return [REASONS.baseMissing(max)];
  const isUsual = /^không (có )?(vi phạm|sai phạm|sai sót)$/i.test(base.label);
  const points = base.result.kind === 'points' ? base.result.points : max;
  return [...(isUsual ? [] : [REASONS.baseInOtherWords(base.label)]), ...(compare(points, max) === 0 ? [] : [REASONS.baseDiffers(points, max)])];
}

function capsOf(lines: readonly Line[], each: readonly EachLine[]): DecimalString[] {
  return [...lines.flatMap((line) => (line.kind === 'cap' ? [line.points] : [])), ...each.flatMap((line) => line.cap ?? [])];
}

/** "Mỗi 10 hồ sơ", "Mỗi 1%": what is counted are groups. */
function groupDoubts(item: string): string[] {
  return /^(?!0?1\s+\p{L})\d|%/u.test(item) ? [REASONS.itemWithNumber(item)] : [];
}
