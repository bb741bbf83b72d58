import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listCriteriaSets } from '@/services/criteria/list-criteria-sets';
import { SetListPage } from '@/ui/criteria/list/set-list-page';
import { createDraftAction } from './actions';

export const metadata: Metadata = { title: 'Bộ tiêu chí' };

export default async function Page() {
  const ctx = await requireContext();
  return <SetListPage list={await found(listCriteriaSets(ctx))} create={createDraftAction} />;
}
