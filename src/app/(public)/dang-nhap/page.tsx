import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { env } from '@/lib/env';
import { getSession } from '@/server/context';
import { ownPathOf } from '@/server/own-path';
import { SignInPage } from '@/ui/accounts/sign-in-page';

export const metadata: Metadata = { title: 'Đăng nhập' };

export default async function Page({ searchParams }: { searchParams: Promise<{ tiep?: string | string[] }> }) {
  const [{ tiep }, ctx] = await Promise.all([searchParams, getSession()]);
  const next = ownPathOf(typeof tiep === 'string' ? tiep : '/');
  if (ctx.actor !== null) redirect(next);
  return <SignInPage next={next} isDemo={env().DEMO_DATA} />;
}
