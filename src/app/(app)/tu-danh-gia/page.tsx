import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listSheets } from '@/services/assessments/list-sheets';
import { SheetList } from '@/ui/assessments/sheet-list';

export const metadata: Metadata = { title: 'Tự đánh giá' };

export default async function Page() {
  const ctx = await requireContext();
  return <SheetList sheets={await found(listSheets(ctx))} now={ctx.now} />;
}
