import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, isDecimal, isZero, multiply, padDecimals, percentOf, roundHalfUp, subtract, sum, trimDecimals } from '@/core/exact/decimal';
import { exactText, fraction, parseFraction, readFraction, roundFraction } from '@/core/exact/fraction';
import { compareProducts, printPoints, printTrimmed, roundQuotient, scaleOf, toScaled } from '@/core/exact/scaled';

describe('decimals', () => {
  it('adds what binary floats cannot', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(add('62.16', '1.00')).toBe('63.16');
    expect(sum(['63.16', '19.89'])).toBe('83.05');
    expect(subtract('0.3', '0.1')).toBe('0.2');
    expect(multiply('1.1', '1.1')).toBe('1.21');
    expect(sum([])).toBe('0');
  });

  it.each([
    ['2.344', '2.34'],
    ['2.345', '2.35'],
    ['2.346', '2.35'],
    ['1.005', '1.01'],
    ['0.125', '0.13'],
    ['-0.125', '-0.13'],
    ['2.3449999999999999999', '2.34'],
    ['1/8', '0.13'],
    ['75/56', '1.34'],
    ['1', '1.00'],
  ])('rounds %s half-up to %s', (value, rounded) => {
    expect(roundHalfUp(value, 2)).toBe(rounded);
  });

  it('pads without losing and trims without changing', () => {
    expect([padDecimals('63.1', 2), padDecimals('1.345', 2), padDecimals('10', 2)]).toEqual(['63.10', '1.345', '10.00']);
    expect([trimDecimals('63.10'), trimDecimals('75.00'), trimDecimals('100')]).toEqual(['63.1', '75', '100']);
  });

  it('has no percent of nothing', () => {
    expect(percentOf('0', '0', 2)).toBeNull();
    expect(percentOf('68.32', '84', 2)).toBe('81.33');
  });

  it.each(['012', '1,5', '1e9', '', '.5', '5.', ' 1', '+1', '1.2.3'])('does not take %j for a decimal', (text) => {
    expect(isDecimal(text)).toBe(false);
  });

  it('knows fractions and refuses nonsense', () => {
    expect(compare('1/3', '0.333')).toBe(1);
    expect(isZero('0.00')).toBe(true);
    expect(readFraction('1/0')).toBeNull();
    expect(readFraction('a/b')).toBeNull();
    expect(exactText(fraction(-3n, -8n))).toBe('0.375');
    expect(exactText(parseFraction('2/6'))).toBe('1/3');
    expect(() => parseFraction('x')).toThrow(RangeError);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });
});

describe('scaled integers', () => {
  const safe = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

  it('print and read back the same points', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }), (points, scale) => {
        expect(toScaled(printPoints(points, scale), scale)).toBe(points === 0 ? 0 : points);
        expect(compare(printTrimmed(points, scale), printPoints(points, scale))).toBe(0);
      }),
    );
  });

  it('round the quotient as the fraction does, within and beyond 2^53', () => {
    fc.assert(
      fc.property(safe, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (a, b, c) => {
        const exact = roundFraction(fraction(BigInt(a) * BigInt(b), BigInt(c)), 0);
        fc.pre(BigInt(exact) <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(String(roundQuotient(a, b, c, 1))).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('round halves up at every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(1, 10, 100), (steps, unit) => {
        expect(roundQuotient(2 * steps + 1, unit, 2, unit)).toBe((steps + 1) * unit);
      }),
    );
  });

  it('compare products exactly', () => {
    fc.assert(
      fc.property(safe, safe, safe, safe, (a, b, c, d) => {
        const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('compare products that differ by 1 beyond 2^53, where floats see no difference', () => {
    expect(94906267 * 94906265 - 94906266 * 94906266).toBe(0);
    expect(compareProducts(94906267, 94906265, 94906266, 94906266)).toBeLessThan(0);
    expect(compareProducts(94906266, 94906266, 94906267, 94906265)).toBeGreaterThan(0);
  });

  it.each(['', '.', '1.', '.5', '1.2.3', 'a', '1e3', ' 1', '9007199254740993'])('do not read %j', (text) => {
    expect(toScaled(text, 2)).toBeNaN();
  });

  it('do not read more decimals than the scale has', () => {
    expect(toScaled('1.345', 2)).toBeNaN();
    expect([toScaled('1.340', 2), toScaled('2.0', 0)]).toEqual([134, 2]);
    expect([scaleOf('1.345'), scaleOf('12')]).toEqual([3, 0]);
  });
});
