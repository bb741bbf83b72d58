/**
 * A printed scale -> the rule that it says, and how sure that is. Nothing is guessed in silence:
 *
 * - `clear` only where every line is accounted for, every number understood, the points fit the maximum and the bands meet
 *   without gap or overlap;
 * - `likely` where one reading is the obvious one but something does not fit or is not said: each such thing is a reason;
 * - `none` for everything else.
 *
 * A clear rule need not say the whole wording ("Hoàn thành 100% kế hoạch" and "Đạt 100%" are one band): whether the text must be
 * kept beside the rule says `scaleTextToKeep`. Questions of a survey are not printed in a scale: its rule has none.
 */
import type { DecimalString } from '../criteria-set';
import { compare, isDecimal, trimDecimals } from '../../exact/decimal';
import type { Candidate } from './candidate';
import type { Line } from './line';
import { linesOf } from './lines';
import { readBandScale } from './read-bands';
import { readEach } from './read-each';
import { readOptions } from './read-options';
import { REASONS } from './reasons';
import type { ScaleContext, ScaleReading } from './scale-reading';

export function readScale(text: string, context: ScaleContext): ScaleReading {
  const lines = linesOf(text);
  const max = context.maxPoints !== null && isDecimal(context.maxPoints) && compare(context.maxPoints, '0') > 0 ? trimDecimals(context.maxPoints) : null;
  // Without a maximum nothing is certain; what the points themselves say is judged against the largest of them.
  const candidate = lines.length === 0 ? null : candidateOf(lines, context, max ?? largestPoints(lines));
  if (candidate === null) return { certainty: 'none' };
  const unknown = lines.flatMap((line) => (line.kind === 'unknown' && !candidate.taken.includes(line) ? [line.text] : []));
  // A number that nobody understood may be the very one that decides.
  if (unknown.length * 2 > lines.length || unknown.some((line) => /\d/.test(line))) return { certainty: 'none' };
  const reasons = [
    ...(max === null ? [REASONS.maximumUnknown()] : []),
    ...candidate.doubts,
    ...unknown.map(REASONS.lineNotUnderstood),
  ];
  const { rule } = candidate;
  return reasons.length === 0 ? { certainty: 'clear', rule } : { certainty: 'likely', rule, reasons: [...new Set(reasons)] };
}

function candidateOf(lines: readonly Line[], context: ScaleContext, max: DecimalString): Candidate | null {
  return readFixed(lines, max) ?? readEach(lines, context, max) ?? readBandScale(lines, context, max) ?? readOptions(lines, max);
}

/** Scales of one line that name their kind: points by hand, the survey. */
function readFixed(lines: readonly Line[], max: DecimalString): Candidate | null {
  const [line, ...others] = lines.filter((each) => each.kind !== 'unknown');
  if (others.length > 0) return null;
  if (line?.kind === 'survey') return { rule: { kind: 'survey', questions: [] }, doubts: line.isExact ? [] : [REASONS.surveyInOtherWords()], taken: [] };
  if (line?.kind !== 'manual' || compare(line.step, '0') <= 0) return null;
  const doubts = [
    ...(compare(line.max, max) === 0 ? [] : [REASONS.bestDiffers(line.max, max)]),
    ...(isMultiple(line.max, line.step) ? [] : [REASONS.stepDoesNotFit(line.step, line.max)]),
  ];
  return { rule: { kind: 'manual', step: line.step }, doubts, taken: [] };
}

function isMultiple(value: DecimalString, step: DecimalString): boolean {
  const decimals = Math.max(...[value, step].map((text) => text.split('.')[1]?.length ?? 0));
  const scaled = (text: DecimalString) => BigInt(text.replace('.', '') + '0'.repeat(decimals - (text.split('.')[1]?.length ?? 0)));
  return scaled(value) % scaled(step) === 0n;
}

function largestPoints(lines: readonly Line[]): DecimalString {
  const points = lines.flatMap((line) => {
    if (line.kind === 'cap' || line.kind === 'each') return [line.points];
    if (line.kind === 'manual') return [line.max];
    return line.kind === 'scored' && line.result.kind === 'points' ? [line.result.points] : [];
  });
  return points.toSorted(compare).at(-1) ?? '1';
}
