/** Request -> ServiceContext. The account is read anew each time: what changed a second ago holds now. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import type { Actor } from '@/core/access/actor';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import type { ServiceContext } from '@/services/service-context';
import { authOptions } from './auth';
import { PATH_HEADER } from './request-headers';

export type SignedInContext = ServiceContext & { readonly actor: Actor };

/** Once per request: the session's actor, even one who must change the password first. */
const readContext = cache(async (): Promise<ServiceContext> => {
  const session = await getServerSession(authOptions());
  const now = new Date();
  return {
    actor: session?.accountId ? await findActor(db, session.accountId, now, session.sessionVersion) : null,
    now,
    // Never the client's own: under this number the log finds the request.
    requestId: crypto.randomUUID(),
  };
});

/** The context of pages and routes open to anyone. Who must change the password first counts as not signed in. */
export async function getContext(): Promise<ServiceContext> {
  const ctx = await readContext();
  return ctx.actor?.mustChangePassword ? { ...ctx, actor: null } : ctx;
}

/** The context of a page with an account: without one to the sign-in and back, with a password to change first to that. */
export async function requireContext(): Promise<SignedInContext> {
  const ctx = await requireSession();
  if (ctx.actor.mustChangePassword) redirect('/doi-mat-khau');
  return ctx;
}

/** As `requireContext`, for the change of password itself. */
export async function requireSession(): Promise<SignedInContext> {
  const ctx = await readContext();
  if (ctx.actor === null) {
    const path = (await headers()).get(PATH_HEADER) ?? '/';
    redirect(path === '/' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(path)}`);
  }
  return { ...ctx, actor: ctx.actor };
}

/** As `requireSession`, null instead of a redirect: for actions and routes, which answer with words. */
export async function getSession(): Promise<ServiceContext> {
  return readContext();
}
