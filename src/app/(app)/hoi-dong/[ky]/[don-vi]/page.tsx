import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { loadCouncilSheet } from '@/services/council/load-council-sheet';
import { CouncilSheetView } from '@/ui/council/council-sheet-view';
import { fixLeafAction, fixSheetsAction } from '../../actions';

export const metadata = { title: 'Chốt điểm đơn vị' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unitCode } = await params;
  const ctx = await requireContext();
  const view = await found(loadCouncilSheet(ctx, { roundCode: ky, unitCode }));
  return <CouncilSheetView view={view} actions={{ fixLeaf: fixLeafAction, fixSheets: fixSheetsAction }} />;
}
