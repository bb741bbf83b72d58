import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { listUnitCandidates } from '@/services/rounds/list-unit-candidates';
import { today } from '@/text/dates';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { UnitsStep } from '@/ui/rounds/setup/units/units-step';
import { saveUnitsAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: đơn vị và nhóm' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const [view, candidates] = await found(Promise.all([getRoundSetup(ctx, { round: ky }), listUnitCandidates(ctx, { round: ky })]));
  return (
    <SetupShell view={view} page="units">
      <UnitsStep head={stepHeadOf(view, 'units')} setup={{ groups: view.groups, units: view.units }} candidates={candidates} day={today(ctx.now)} save={saveUnitsAction} />
    </SetupShell>
  );
}
