import type { Metadata } from 'next';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { SetPage } from '@/ui/criteria/editor/set-page';
import { createDraftAction, discardDraftAction, issueSetAction, withdrawIssueAction } from '../actions';

export const metadata: Metadata = { title: 'Bộ tiêu chí' };

export default async function Page({ params }: { params: Promise<{ bo: string }> }) {
  const { bo } = await params;
  const ctx = await requireContext();
  return (
    <SetPage
      view={await found(getCriteriaSet(ctx, { set: bo }))}
      accountId={ctx.actor.accountId}
      actions={{ create: createDraftAction, discard: discardDraftAction, issue: issueSetAction, withdraw: withdrawIssueAction }}
    />
  );
}
