import { describe, expect, it } from 'vitest';
import { compareVi } from '@/text/collation';

describe('Vietnamese order of names', () => {
  it('puts đ after d and Cát Tiên before Di Linh', () => {
    const names = ['Đức Trọng', 'Di Linh', 'Đà Lạt', 'Cát Tiên', 'Đam Rông', 'Bảo Lộc', 'Dran'];
    expect([...names].sort(compareVi)).toEqual([
      'Bảo Lộc',
      'Cát Tiên',
      'Di Linh',
      'Dran',
      'Đà Lạt',
      'Đam Rông',
      'Đức Trọng',
    ]);
  });

  it('counts numbers as numbers', () => {
    expect(['Phường 10', 'Phường 2'].sort(compareVi)).toEqual(['Phường 2', 'Phường 10']);
  });
});
