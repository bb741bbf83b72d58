import type { Metadata } from 'next';
import { loadUnitImportForm } from '@/services/units/load-unit-import-form';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { UnitImportPage } from '@/ui/units/import/unit-import-page';

export const metadata: Metadata = { title: 'Nhập danh mục đơn vị' };

export default async function Page() {
  const ctx = await requireContext();
  return <UnitImportPage form={await found(loadUnitImportForm(ctx))} />;
}
