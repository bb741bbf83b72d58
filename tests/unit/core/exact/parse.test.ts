import { describe, expect, it } from 'vitest';
import { parseNumber, type NumberProblem, type ParseOptions } from '@/core/exact/parse';

const NBSP = '\u00a0';

describe('parseNumber reads', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1.258', '1258'],
    ['1,258', '1.258'],
    ['1.258,5', '1258.5'],
    ['1.258.000', '1258000'],
    ['0.125', '0.125'],
    ['00.125', '0.125'],
    ['1.2345', '1.2345'],
    ['1234.567', '1234.567'],
    ['1258', '1258'],
    ['63,16', '63.16'],
    ['12,50', '12.5'],
    ['007', '7'],
    ['0', '0'],
    ['0,00', '0'],
    ['-0', '0'],
    [' 12,5 ', '12.5'],
    [`${NBSP}1.258${NBSP}`, '1258'],
    ['123456789012345', '123456789012345'],
  ])('%j as %s', (typed, value) => {
    expect(parseNumber(typed)).toEqual({ ok: true, value });
  });

  it('a negative growth rate where that is allowed', () => {
    expect(parseNumber('-1,5', { allowNegative: true })).toEqual({ ok: true, value: '-1.5' });
    expect(parseNumber('−1,5', { allowNegative: true })).toEqual({ ok: true, value: '-1.5' });
  });
});

describe('parseNumber refuses', () => {
  it.each<[string, NumberProblem]>([
    ['', 'empty'],
    [`  ${NBSP}`, 'empty'],
    ['12,5,3', 'not-a-number'],
    ['1,258.5', 'not-a-number'],
    ['1.25.8', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['+1', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['１２', 'not-a-number'],
    ['1 2', 'not-a-number'],
    [`1${NBSP}258`, 'not-a-number'],
    ['5,', 'not-a-number'],
    [',5', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['-1', 'negative'],
    ['1,1234567', 'too-many-decimals'],
    ['1234567890123456', 'too-large'],
  ])('%j: %s', (typed, problem) => {
    expect(parseNumber(typed)).toEqual({ ok: false, problem });
  });

  it.each<[string, ParseOptions, NumberProblem]>([
    ['1.258', { expect: 'points' }, 'ambiguous'],
    ['12,5', { expect: 'integer' }, 'not-an-integer'],
    ['1,25', { maxDecimals: 1 }, 'too-many-decimals'],
  ])('%j where %j is expected: %s', (typed, options, problem) => {
    expect(parseNumber(typed, options)).toEqual({ ok: false, problem });
  });

  it('takes zeros as decimals of an integer', () => {
    expect(parseNumber('12,0', { expect: 'integer' })).toEqual({ ok: true, value: '12' });
  });
});
