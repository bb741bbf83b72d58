import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/server/client-address';

describe('the address of a client', () => {
  it('is the socket’s, whatever the client claims, where no proxy is trusted', () => {
    expect(clientAddress('10.0.0.7', '1.2.3.4', false)).toBe('10.0.0.7');
    expect(clientAddress('::ffff:10.0.0.7', undefined, false)).toBe('10.0.0.7');
  });

  it('is what the trusted proxy appended, not what the client had written before', () => {
    expect(clientAddress('127.0.0.1', '6.6.6.6, 1.2.3.4', true)).toBe('1.2.3.4');
    expect(clientAddress('127.0.0.1', ['6.6.6.6', '1.2.3.4'], true)).toBe('1.2.3.4');
    expect(clientAddress('127.0.0.1', undefined, true)).toBe('127.0.0.1');
  });

  it('is one common word where nothing is known, so that the throttle still counts', () => {
    expect(clientAddress(undefined, undefined, false)).toBe('unknown');
  });
});
