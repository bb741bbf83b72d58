import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { today } from '@/text/dates';
import { PhasesStep } from '@/ui/rounds/setup/phases/phases-step';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { savePhasesAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: thời hạn' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  return (
    <SetupShell view={view} page="phases">
      <PhasesStep head={stepHeadOf(view, 'phases')} phases={view.phases} day={today(ctx.now)} save={savePhasesAction} />
    </SetupShell>
  );
}
