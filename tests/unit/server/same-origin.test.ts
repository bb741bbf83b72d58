import { describe, expect, it } from 'vitest';
import { requireSameOrigin } from '@/server/same-origin';

const request = (method: string, headers: Record<string, string>) => ({ method, headers: new Headers(headers) });
const HOST = 'cchc.lan:3000';

describe('writes come from our own pages', () => {
  it('passes reads and writes of our own origin', () => {
    expect(() => requireSameOrigin(request('GET', {}), HOST)).not.toThrow();
    expect(() => requireSameOrigin(request('POST', { origin: `http://${HOST}` }), HOST)).not.toThrow();
    const own = { origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' };
    expect(() => requireSameOrigin(request('PUT', own), HOST)).not.toThrow();
  });

  it.each([
    ['another origin', { origin: 'http://example.org' }],
    ['another port', { origin: 'http://cchc.lan:4000' }],
    ['no origin', {}],
    ['an opaque origin', { origin: 'null' }],
    ['a sister site', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-site' }],
  ])('refuses %s', (_, headers) => {
    expect(() => requireSameOrigin(request('POST', headers), HOST)).toThrow('FORBIDDEN');
  });
});
