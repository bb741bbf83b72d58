import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSheet } from '@/services/assessments/read-sheet';
import { SheetScreen } from '@/ui/assessments/sheet/sheet-screen';
import { askApprovalAction } from '../../actions';

export const metadata: Metadata = { title: 'Phiếu tự đánh giá' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unit } = await params;
  const ctx = await requireContext();
  const view = await found(readSheet(ctx, { round: decodeURIComponent(ky), unit: decodeURIComponent(unit) }));
  return <SheetScreen view={view} accountId={ctx.actor.accountId} now={ctx.now} askApproval={askApprovalAction} />;
}
