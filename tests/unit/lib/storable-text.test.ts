import { describe, expect, it } from 'vitest';
import { isStorableText, unstorableFields } from '@/lib/storable-text';

describe('text that the database can hold', () => {
  it.each(['', 'Giải trình: đạt 100% 👍', '\n\t'])('takes %j', (text) => expect(isStorableText(text)).toBe(true));
  it.each(['a\0b', '\ud83d', '\udc4d!'])('refuses %j', (text) => expect(isStorableText(text)).toBe(false));

  it('names every place in an input, keys too', () => {
    expect(unstorableFields({ a: 'x', b: ['y', { c: '\0' }], ['k\0']: 1, n: null })).toEqual(['b.1.c', '']);
  });
});
