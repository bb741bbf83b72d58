import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundSetup } from '@/services/rounds/get-round-setup';
import { RulesStep } from '@/ui/rounds/setup/rules/rules-step';
import { SetupShell, stepHeadOf } from '@/ui/rounds/setup/setup-shell';
import { saveRulesAction } from '../actions';

export const metadata: Metadata = { title: 'Thiết lập: quy tắc' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundSetup(ctx, { round: ky }));
  return (
    <SetupShell view={view} page="rules">
      <RulesStep head={stepHeadOf(view, 'rules')} setup={{ rules: view.rules, set: view.set }} save={saveRulesAction} />
    </SetupShell>
  );
}
