import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { compareCriteriaSets } from '@/services/criteria/compare-criteria-sets';
import { ComparePage } from '@/ui/criteria/compare/compare-page';
import { confirmMappingAction } from './actions';

export const metadata: Metadata = { title: 'So sánh bộ tiêu chí' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { tu, den } = await searchParams;
  const ctx = await requireContext();
  const view = await found(compareCriteriaSets(ctx, { from: one(tu), to: one(den) }));
  return <ComparePage view={view} confirm={confirmMappingAction} />;
}

/** An empty choice of the form is none. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
