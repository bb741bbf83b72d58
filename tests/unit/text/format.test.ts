import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDecimal,
  formatFileSize,
  formatInteger,
  formatMax,
  formatOfMax,
  formatPercent,
  formatPoints,
  formatRank,
  formatSigned,
} from '@/text/format';

/** Canonical decimal strings of any size, far beyond what a binary float could hold. */
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^[0-9]{0,8}$/))
  .map(([isNegative, whole, digits]) => `${isNegative ? '-' : ''}${whole}${digits === '' ? '' : `.${digits}`}`);

/** What a reader understands by a printed number. */
function readBack(printed: string): string {
  return printed.replaceAll('.', '').replace(',', '.').replace('\u2212', '-');
}

describe('numbers the Vietnamese way', () => {
  it.each([
    ['63.16', '63,16'],
    ['63.1', '63,10'],
    ['10', '10,00'],
    ['0', '0,00'],
    ['1.3393', '1,3393'],
    ['1258.5', '1.258,50'],
  ])('prints the points %s as %s in a column', (value, printed) => {
    expect(formatPoints(value)).toBe(printed);
  });

  it.each([
    ['75.00', '75'],
    ['10', '10'],
    ['1.50', '1,5'],
    ['0.25', '0,25'],
  ])('prints the maximum %s as %s', (value, printed) => {
    expect(formatMax(value)).toBe(printed);
  });

  it('prints points of a maximum as the decisions do', () => {
    expect(formatOfMax('63.16', '75')).toBe('63,16/75');
    expect(formatOfMax('19.89', '25.00')).toBe('19,89/25');
  });

  it('never prints a missing number as 0', () => {
    expect(formatPoints(null)).toBe('chưa có');
    expect(formatPoints(null, 'không áp dụng')).toBe('không áp dụng');
    expect(formatOfMax(null, '75', 'được miễn')).toBe('được miễn/75');
    expect(formatPercent(null)).toBe('chưa có');
    expect(formatRank(null, 12)).toBe('chưa xếp hạng');
  });

  it('prints ranks, integers and percent', () => {
    expect(formatRank(10, 12)).toBe('10/12');
    expect(formatInteger('1258')).toBe('1.258');
    expect(formatInteger(1258000)).toBe('1.258.000');
    expect(formatPercent('81.33')).toBe('81,33\u00a0%');
  });

  it.each([
    ['1', '+1,00'],
    ['-0.5', '\u22120,50'],
    ['0', '0,00'],
    ['-0.00', '0,00'],
  ])('prints the difference %s with its sign as %s', (value, printed) => {
    expect(formatSigned(value)).toBe(printed);
  });

  it('loses and invents no digit, however long the number', () => {
    fc.assert(fc.property(decimals, (value) => readBack(formatDecimal(value)) === value));
  });

  it('groups thousands by points and writes at most one comma', () => {
    fc.assert(
      fc.property(decimals, (value) => /^\u2212?\d{1,3}(\.\d{3})*(,\d+)?$/.test(formatDecimal(value))),
    );
  });

  it('shows at least two decimals in a column of points', () => {
    fc.assert(fc.property(decimals, (value) => /,\d{2,}$/.test(formatPoints(value))));
  });
});

describe('file sizes', () => {
  it.each([
    [0, '0\u00a0byte'],
    [1023, '1.023\u00a0byte'],
    [1024, '1\u00a0KB'],
    [1536, '1,5\u00a0KB'],
    [1024 * 1024 - 1, '1\u00a0MB'],
    [20 * 1024 * 1024, '20\u00a0MB'],
    [1_468_006, '1,4\u00a0MB'],
  ])('prints %i bytes as %s', (bytes, printed) => {
    expect(formatFileSize(bytes)).toBe(printed);
  });
});
