import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/server/content-security-policy';

describe('the policy of pages', () => {
  it('lets no inline script and no inline style in, except under the nonce of this answer', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    for (const closed of ["object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(policy).toContain(closed);
    }
  });
});
