import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listImportOwners } from '@/services/criteria/list-import-owners';
import { ImportPage } from '@/ui/criteria/import/import-page';

export const metadata: Metadata = { title: 'Nhập bộ tiêu chí' };

export default async function Page() {
  const ctx = await requireContext();
  const owners = await found(listImportOwners(ctx));
  return <ImportPage owners={owners} />;
}
