import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCodeOf, isAddressCode, isRoundCode, MAX_CODE_LENGTH, proposeRoundCode } from '@/core/workflow/round-code';

describe('the code of an address', () => {
  it.each([
    ['Xã, đặc khu', 'xa-dac-khu'],
    ['  Phường  ', 'phuong'],
    ['Đơn vị số 1 (mới)', 'don-vi-so-1-moi'],
    ['!!!', ''],
  ])('of “%s” is “%s”', (name, code) => {
    expect(addressCodeOf(name)).toBe(code);
    // However the letters are composed.
    expect(addressCodeOf(name.normalize('NFD'))).toBe(code);
  });

  it('is cut between words', () => {
    const code = addressCodeOf('Chỉ số cải cách hành chính các xã, phường, đặc khu tỉnh Lâm Đồng năm 2025');
    expect(code.length).toBeLessThanOrEqual(MAX_CODE_LENGTH);
    expect(code.endsWith('-')).toBe(false);
  });

  it('is one, or nothing is left', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => addressCodeOf(name) === '' || isAddressCode(addressCodeOf(name))));
  });

  it('is no address of another page', () => {
    expect([isAddressCode('moi'), isRoundCode('moi')]).toEqual([true, false]);
    expect(isAddressCode('a'.repeat(MAX_CODE_LENGTH))).toBe(true);
    expect(isAddressCode('a'.repeat(MAX_CODE_LENGTH + 1))).toBe(false);
  });
});

it.each([
  ['Chỉ số cải cách hành chính các xã, phường, đặc khu tỉnh Lâm Đồng năm 2025', 2025, 'xa-phuong-dac-khu-tinh-lam-dong-2025'],
  ['Kỳ đánh giá CCHC năm 2026', 2026, 'ky-2026'],
  ['Sở, ban, ngành 2026', 2026, 'so-ban-nganh-2026'],
])('a round “%s” is proposed to be called by what tells it apart', (name, year, code) => {
  expect(proposeRoundCode(name, year)).toBe(code);
});
