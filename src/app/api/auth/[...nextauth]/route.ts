import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth';

/** What the sign-in form uses; next-auth's own pages, which are in English, and everything else of it are closed. */
const OPEN = ['GET csrf', 'POST callback/credentials'];

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.includes(`${request.method} ${nextauth.join('/')}`)) return new Response(null, { status: 404 });
  const response = (await NextAuth(request, context, authOptions())) as Response;
  response.headers.set('cache-control', 'no-store');
  return response;
}

export { handler as GET, handler as POST };
