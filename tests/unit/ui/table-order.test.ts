import { describe, expect, it } from 'vitest';
import { compareCells } from '@/ui/primitives/table-order';
import { unaccented } from '@/core/unaccented';

describe('order of table cells', () => {
  it('compares numbers exactly, not as text and not as floats', () => {
    const values = ['9.9', '10', '9.90000000000000000001'];
    expect(values.sort((a, b) => compareCells(a, b, 'number', 'ascending'))).toEqual([
      '9.9',
      '9.90000000000000000001',
      '10',
    ]);
  });

  it.each(['ascending', 'descending'] as const)('leaves a missing value last when sorted %s', (direction) => {
    const values = [null, '1', '0'];
    expect(values.sort((a, b) => compareCells(a, b, 'number', direction)).at(-1)).toBeNull();
  });
});

describe('search without accents', () => {
  it('finds Đạ Tẻh by "da teh"', () => {
    expect(unaccented('Đạ Tẻh')).toBe('da teh');
  });
});
