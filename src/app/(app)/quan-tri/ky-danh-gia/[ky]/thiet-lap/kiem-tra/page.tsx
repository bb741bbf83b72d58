import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { CheckStep } from '@/ui/rounds/setup/check-step';
import { SetupShell } from '@/ui/rounds/setup/setup-shell';
import { openRoundAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: kiểm tra và mở kỳ' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  return (
    <SetupShell view={view} page="check">
      <CheckStep view={view} open={openRoundAction} />
    </SetupShell>
  );
}
