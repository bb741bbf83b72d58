import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getRoundRules } from '@/services/rounds/get-round-rules';
import { RulesPage } from '@/ui/rounds/rules/rules-page';
import { changeRulesAction, previewRuleChangeAction } from './actions';

export const metadata: Metadata = { title: 'Quy tắc và thời hạn' };

export default async function Page({ params }: { params: Promise<{ ky: string }> }) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(getRoundRules(ctx, { round: ky }));
  return <RulesPage view={view} now={ctx.now.toISOString()} actions={{ preview: previewRuleChangeAction, change: changeRulesAction }} />;
}
