import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { ExclusionsStep } from '@/ui/rounds/setup/exclusions/exclusions-step';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { saveExclusionsAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: tiêu chí không áp dụng' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  const { set, rules, groups, units, leaves, exclusions } = view;
  return (
    <SetupShell view={view} page="exclusions">
      <ExclusionsStep head={stepHeadOf(view, 'exclusions')} setup={{ set, rules, groups, units, leaves, exclusions }} save={saveExclusionsAction} />
    </SetupShell>
  );
}
