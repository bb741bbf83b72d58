import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { CopyReport } from '@/ui/rounds/setup/copy-report';
import { GeneralStep } from '@/ui/rounds/setup/general-step';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { discardRoundAction, saveGeneralAction } from './actions';

export const metadata: Metadata = { title: 'Thiết lập kỳ đánh giá' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  const { name, code, year, status } = view;
  return (
    <SetupShell view={view} page="general">
      {view.copiedFrom && status === 'draft' && view.mayManage && <CopyReport round={code} copiedFrom={view.copiedFrom} gaps={view.copyGaps} />}
      <GeneralStep head={stepHeadOf(view, 'general')} round={{ name, code, year, status }} saveGeneral={saveGeneralAction} discard={discardRoundAction} />
    </SetupShell>
  );
}
