import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSheet } from '@/services/assessments/read-sheet';
import { SheetPrint } from '@/ui/assessments/sheet-print';

export const metadata: Metadata = { title: 'Bản in phiếu tự đánh giá' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unit } = await params;
  const ctx = await requireContext();
  return <SheetPrint view={await found(readSheet(ctx, { round: decodeURIComponent(ky), unit: decodeURIComponent(unit) }))} now={ctx.now} />;
}
