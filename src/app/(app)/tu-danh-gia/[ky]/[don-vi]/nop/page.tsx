import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSheet } from '@/services/assessments/read-sheet';
import { SubmissionCheck } from '@/ui/assessments/submission-check';
import { giveBackAction, submitSheetAction } from '../../../actions';

export const metadata: Metadata = { title: 'Phê duyệt và nộp phiếu' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unit } = await params;
  const ctx = await requireContext();
  const view = await found(readSheet(ctx, { round: decodeURIComponent(ky), unit: decodeURIComponent(unit) }));
  return <SubmissionCheck view={view} now={ctx.now} submit={submitSheetAction} giveBack={giveBackAction} />;
}
