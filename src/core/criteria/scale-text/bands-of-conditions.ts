/**
 * Intervals with their results -> bands, and every reason why the bands may not say what the intervals say. Our bands know
 * only "at least": a strict "above", a gap or an overlap is never passed over in silence.
 */
import type { Band, DecimalString } from '../criteria-set';
import { add, compare, isZero, multiply, subtract } from '../../exact/decimal';
import { printDecimal } from '../../exact/print';
import type { Condition, End } from './conditions';
import type { ScoredLine } from './line';
import { REASONS } from './reasons';

export type ConditionLine = ScoredLine & { readonly condition: Condition };

export type ReadBands = {
  readonly bands: readonly Band[];
  readonly doubts: readonly string[];
  /** Whole numbers: ends that meet only if nothing lies between them ("Từ 5 đến 9" under "Từ 10"). */
  readonly hasIntegerSteps: boolean;
  /** An end that only a quantity with decimals needs ("Từ 5 - dưới 10" in the midst). */
  readonly hasOpenSteps: boolean;
};

type Show = (value: DecimalString) => string;

type Step = { readonly low: End; readonly high: End | null; readonly band: Band; readonly form: Condition['form'] };

/** What the unit and the quantity say of the numbers: shares in percent, numbers that may be whole, numbers that are. */
export type Numbers = 'percent' | 'any' | 'maybe-whole' | 'whole';

/** null where the lines are no scale of one quantity. */
export function bandsOfConditions(lines: readonly ConditionLine[], numbers: Numbers, max: DecimalString): ReadBands | null {
  const doubts: string[] = [];
  const isPercent = numbers === 'percent';
  const mayBeInteger = numbers === 'maybe-whole' || numbers === 'whole';
  const show = (value: DecimalString) => `${printDecimal(value)}${isPercent ? '%' : ''}`;
  const read = lines.map((line) => stepOf(line, max, doubts));
  if (read.some((step) => step === null) || (!isPercent && read.some((step) => step && 'proportional' in step.band))) return null;
  const printed = read as Step[];
  const steps = printed.toSorted((a, b) => compare(b.low.value, a.low.value) || Number(a.low.isInclusive) - Number(b.low.isInclusive));
  if (steps.some((step, at) => step !== printed[at])) doubts.push(REASONS.reordered());

  const seams = steps.slice(1).map((step, at) => seamOf(steps[at] as Step, step, mayBeInteger));
  const isWhole = numbers === 'whole' || (mayBeInteger && (seams.includes('integer') || steps.some((step) => step.form === 'none')));
  const bands = steps.map((step) => raised(step, isWhole, show, doubts));
  seams.forEach((seam, at) => doubts.push(...seamDoubts(seam, steps[at] as Step, steps[at + 1] as Step, show)));
  doubts.push(...topDoubts(steps[0], isPercent, show), ...stepDoubts(steps, isWhole, show));
  const lowest = bands.at(-1);
  if (!lowest) return null;
  const complete: Band[] = isZero(lowest.atLeast) ? bands : [...bands, { atLeast: '0', points: '0' }];
  if (complete.length > bands.length) doubts.push(REASONS.noZeroBand(show(lowest.atLeast)));
  if (complete.some((band, at) => at > 0 && compare(band.atLeast, complete[at - 1]?.atLeast ?? '0') >= 0)) return null;
  doubts.push(...pointDoubts(complete, max));
  const hasOpenSteps = steps.slice(1).some((step) => step.high?.isInclusive === false && !isBottom(step));
  return { bands: complete, doubts, hasIntegerSteps: seams.includes('integer'), hasOpenSteps };
}

/** Without a lower end the band goes down to 0. */
function stepOf({ condition, result }: ConditionLine, max: DecimalString, doubts: string[]): Step | null {
  const low = condition.low ?? { value: '0', isInclusive: true };
  if (condition.low && condition.high && compare(condition.low.value, condition.high.value) > 0) return null;
  const rest = { low, high: condition.high, form: condition.form };
  switch (result.kind) {
    case 'points':
      return { ...rest, band: { atLeast: low.value, points: result.points } };
    case 'maximum':
      return { ...rest, band: { atLeast: low.value, points: max } };
    case 'minus':
      return null;
    case 'proportion': {
      if (result.scale !== null) return null;
      if (result.factor.kind === 'unstated') doubts.push(REASONS.factorUnstated());
      if (result.factor.kind === 'points' && compare(result.factor.points, max) !== 0) doubts.push(REASONS.factorDiffers(result.factor.points, max));
      return { ...rest, band: { atLeast: low.value, proportional: true } };
    }
  }
}

/** How the upper end of a step meets the lower end of the one above it. */
type Seam = 'meets' | 'integer' | 'strict' | 'gapAt' | 'gap' | 'overlap';

function seamOf(above: Step, below: Step, mayBeInteger: boolean): Seam {
  const { low } = above;
  const { high } = below;
  if (high === null) return 'overlap';
  const order = compare(high.value, low.value);
  if (order > 0) return 'overlap';
  if (order === 0) {
    if (low.isInclusive) return high.isInclusive ? 'overlap' : 'meets';
    return high.isInclusive ? 'strict' : 'gapAt';
  }
  const isNext = compare(add(high.value, '1'), low.value) === 0;
  return isNext && low.isInclusive && high.isInclusive && mayBeInteger ? 'integer' : 'gap';
}

function seamDoubts(seam: Seam, above: Step, below: Step, show: Show): string[] {
  if (seam === 'gap') return [REASONS.gap(show(below.high?.value ?? '0'), show(above.low.value))];
  if (seam === 'gapAt') return [REASONS.gapAt(show(above.low.value))];
  return seam === 'overlap' ? [REASONS.overlap(show(below.high?.value ?? above.low.value))] : [];
}

/** "Trên 5 cuộc" of whole numbers is from 6; of other quantities no band can say it. */
function raised({ low, band }: Step, isWhole: boolean, show: Show, doubts: string[]): Band {
  if (low.isInclusive) return band;
  const next = add(low.value, '1');
  doubts.push(isWhole ? REASONS.strictInteger(show(low.value), show(next)) : REASONS.strictBoundary(show(low.value)));
  return isWhole ? { ...band, atLeast: next } : band;
}

function topDoubts(top: Step | undefined, isPercent: boolean, show: Show): string[] {
  if (!top?.high) return [];
  const isHundred = isPercent && compare(top.low.value, '100') === 0;
  if (top.form === 'reached' || (top.form === 'exact' && isHundred)) return [];
  return [top.form === 'exact' ? REASONS.exactTop(show(top.low.value)) : REASONS.topOpen(show(top.high.value))];
}

/** Single values below the top: fine for whole numbers ("1 cuộc") and for nothing at all. */
function stepDoubts(steps: readonly Step[], isWhole: boolean, show: Show): string[] {
  return steps.slice(1).flatMap((step) => {
    const isSingle = step.form === 'exact' || step.form === 'reached' || step.form === 'none';
    return isSingle && !isWhole ? [REASONS.exactBand(show(step.low.value))] : [];
  });
}

function isBottom(step: Step): boolean {
  return isZero(step.low.value);
}

/** The points against the maximum and against each other, shares of the maximum at their ends included. */
function pointDoubts(bands: readonly Band[], max: DecimalString): string[] {
  const doubts: string[] = [];
  const fixed = bands.flatMap((band) => ('points' in band ? [band.points] : []));
  const best = fixed.toSorted(compare).at(-1);
  const reachesByShare = bands[0] !== undefined && 'proportional' in bands[0];
  if (best !== undefined && (compare(best, max) > 0 || (compare(best, max) < 0 && !reachesByShare))) doubts.push(REASONS.bestDiffers(best, max));
  const isFalling = bands.slice(1).every((band, at) => compare(upperPoints(band, bands[at] as Band, max), lowerPoints(bands[at] as Band, max)) <= 0);
  if (!isFalling) doubts.push(REASONS.notFalling());
  return doubts;
}

/** The least that a band gives. */
function lowerPoints(band: Band, max: DecimalString): DecimalString {
  return 'points' in band ? band.points : shareAt(band.atLeast, max);
}

/** The most that a band gives, just below the one above it. */
function upperPoints(band: Band, above: Band, max: DecimalString): DecimalString {
  return 'points' in band ? band.points : shareAt(above.atLeast, max);
}

function shareAt(percent: DecimalString, max: DecimalString): DecimalString {
  const share = multiply(multiply(percent, max), '0.01');
  return compare(subtract(share, max), '0') > 0 ? max : share;
}
