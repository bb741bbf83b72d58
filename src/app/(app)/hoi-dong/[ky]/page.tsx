import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { loadCouncilOverview } from '@/services/council/load-council-overview';
import { CouncilOverviewView } from '@/ui/council/council-overview-view';
import { fixLeafAction, fixSheetsAction } from '../actions';

export const metadata = { title: 'Hội đồng thẩm định' };

type Props = { params: Promise<{ ky: string }> };

export default async function Page({ params }: Props) {
  const { ky } = await params;
  const ctx = await requireContext();
  const view = await found(loadCouncilOverview(ctx, { roundCode: ky }));
  return <CouncilOverviewView view={view} actions={{ fixLeaf: fixLeafAction, fixSheets: fixSheetsAction }} />;
}
