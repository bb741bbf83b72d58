/**
 * Headers of pages: the Content-Security-Policy with a nonce of its own for every answer, and the path for the way back
 * after a sign-in. It protects nothing else: pages and service verbs ask for permissions themselves.
 * Headers that need no nonce stand in next.config.mjs, for every answer.
 */
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/server/content-security-policy';
import { NONCE_HEADER, PATH_HEADER } from '@/server/request-headers';
import { isSecureSite } from '@/server/secure-site';

export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');

  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(NONCE_HEADER, nonce);
  // Next reads the nonce from here and puts it on its own scripts and styles.
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Told over plain http it would mean nothing; told for an office's http address it would lock the office out.
  if (isSecureSite()) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

export const config = {
  // Not the API: Next cuts request bodies that pass through a proxy at 10 MB, less than an evidence file.
  matcher: [{ source: '/((?!api/|_next/static|_next/image).*)' }],
};
