import { describe, expect, it } from 'vitest';
import { canonicalJson, checksumOf } from '@/lib/canonical-json';

describe('the canonical spelling', () => {
  it('sorts keys at every depth, keeps the order of arrays, has no white space', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'Đạ Tẻh "1"' } })).toBe('{"a":{"c":"Đạ Tẻh \\"1\\"","d":null},"b":[2,1]}');
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('gives equal values one checksum, whatever the order they were built in', () => {
    expect(checksumOf({ a: '1', b: '2' })).toBe(checksumOf({ b: '2', a: '1' }));
    expect(checksumOf({ a: '1' })).not.toBe(checksumOf({ a: '1.0' }));
    expect(checksumOf([])).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');
  });
});
