import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { AgenciesStep } from '@/ui/rounds/setup/agencies/agencies-step';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { saveAgenciesAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: cơ quan thẩm định' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  const { status, groups, units, leaves, agencies, assignments, proposals, appraisers } = view;
  return (
    <SetupShell view={view} page="agencies">
      <AgenciesStep head={stepHeadOf(view, 'agencies')} setup={{ status, groups, units, leaves, agencies, assignments, proposals, appraisers }} save={saveAgenciesAction} />
    </SetupShell>
  );
}
