import { describe, expect, it } from 'vitest';
import { ownPathOf } from '@/server/own-path';

describe('where a sign-in leads to', () => {
  it.each([
    ['/tu-danh-gia/ky/xa?muc=1.2', '/tu-danh-gia/ky/xa?muc=1.2'],
    ['/', '/'],
    ['', '/'],
    [null, '/'],
    ['https://example.org/x', '/'],
    ['//example.org', '/'],
    ['/\\example.org', '/'],
    ['/\t/example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['/a//b', '/a//b'],
  ])('%j leads to %j', (url, path) => {
    expect(ownPathOf(url)).toBe(path);
  });

  it('takes an absolute address of this very app as its path', () => {
    expect(ownPathOf('http://app.vn/xep-hang', 'http://app.vn')).toBe('/xep-hang');
    expect(ownPathOf('http://app.vn:81/xep-hang', 'http://app.vn')).toBe('/');
    expect(ownPathOf('http://app.vn//example.org', 'http://app.vn')).toBe('/');
  });
});
