import type { Metadata } from 'next';
import { getContext } from '@/server/context';
import { found } from '@/server/found';
import { getPublicResult } from '@/services/results/get-public-result';
import { PublicResultPage } from '@/ui/results/public-result-page';

export const metadata: Metadata = { title: 'Kết quả công bố' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  return <PublicResultPage view={await found(getPublicResult(await getContext(), { round: ky }))} />;
}
