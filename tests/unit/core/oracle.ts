/**
 * A second opinion on the points of a leaf, written from the README of the criteria sets and from nothing else: plain
 * BigInt fractions, one rule after another, no code of `src/core`. Slow and obvious on purpose.
 */
type Json = Record<string, unknown>;
export type Ratio = { n: bigint; d: bigint };

export function exactly(text: string): Ratio {
  const [whole = '', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

function atLeast(a: Ratio, b: Ratio): boolean {
  return a.n * b.d >= b.n * a.d;
}

function smaller(a: Ratio, b: Ratio): Ratio {
  return atLeast(a, b) ? b : a;
}

function times(a: Ratio, b: Ratio): Ratio {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Half-up to two decimals. */
export function twoDecimals({ n, d }: Ratio): string {
  const hundredths = (n * 200n + d) / (2n * d);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

function byBands(value: Ratio, bands: Json[], max: Ratio): Ratio {
  const band = bands.find((candidate) => atLeast(value, exactly(candidate.atLeast as string)));
  if (!band) return { n: 0n, d: 1n };
  if (!band.proportional) return exactly(band.points as string);
  return times(times(smaller(value, { n: 100n, d: 1n }), { n: 1n, d: 100n }), max);
}

function total(parts: Ratio[]): Ratio {
  return parts.reduce((sum, part) => ({ n: sum.n * part.d + part.n * sum.d, d: sum.d * part.d }), { n: 0n, d: 1n });
}

/** Points of a leaf of the file from its declared data, half-up to two decimals. */
export function oraclePoints(leaf: Json, data: Json): string {
  const rule = leaf.rule as Json;
  const max = exactly(leaf.maxPoints as string);
  return twoDecimals(oracleExact(rule, max, data));
}

function oracleExact(rule: Json, max: Ratio, data: Json): Ratio {
  const bands = rule.bands as Json[];
  switch (rule.kind) {
    case 'choice':
      return exactly(((rule.options as Json[])[data.optionIndex as number] as Json).points as string);
    case 'checklist':
      return smaller(total((data.ticked as number[]).map((at) => exactly((rule.items as Json[])[at]?.points as string))), max);
    case 'ratio': {
      const [part, whole] = [exactly(data.numerator as string), exactly(data.denominator as string)];
      return byBands({ n: part.n * whole.d * 100n, d: part.d * whole.n }, bands, max);
    }
    case 'number':
      return byBands(exactly(data.value as string), bands, max);
    case 'external':
      return bands ? byBands(exactly(data.value as string), bands, max) : times(max, smaller({ n: 1n, d: 1n }, divided(exactly(data.value as string), exactly(rule.scale as string))));
    case 'count':
      return smaller(times({ n: BigInt(data.count as number), d: 1n }, exactly(rule.pointsEach as string)), max);
    case 'deduction': {
      const lost = total((data.counts as number[]).map((count, at) => times({ n: BigInt(count), d: 1n }, exactly((rule.violations as Json[])[at]?.pointsEach as string))));
      return atLeast(lost, max) ? { n: 0n, d: 1n } : { n: max.n * lost.d - lost.n * max.d, d: max.d * lost.d };
    }
    case 'manual':
      return exactly(data.points as string);
    default:
      throw new Error(`No opinion on ${String(rule.kind)}`);
  }
}

function divided(a: Ratio, b: Ratio): Ratio {
  return { n: a.n * b.d, d: a.d * b.n };
}
