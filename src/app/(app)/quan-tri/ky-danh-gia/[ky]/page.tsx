import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundState } from '@/services/rounds/get-round-state';
import { RoundStatePage } from '@/ui/rounds/round-state-page';
import { grantExtensionAction, mergeSurveyAction, publishRoundAction, returnSheetAction } from '../actions';

export const metadata: Metadata = { title: 'Kỳ đánh giá' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundState(ctx, { round: ky }));
  // Before it opens a round has no state to show but its set-up.
  if (view.status === 'draft') redirect(`/quan-tri/ky-danh-gia/${view.code}/thiet-lap`);
  return (
    <RoundStatePage
      view={view}
      now={ctx.now.toISOString()}
      actions={{ returnSheet: returnSheetAction, grantExtension: grantExtensionAction, mergeSurvey: mergeSurveyAction, publishRound: publishRoundAction }}
    />
  );
}
