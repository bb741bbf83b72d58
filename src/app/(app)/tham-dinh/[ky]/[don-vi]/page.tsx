import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { loadUnitAppraisal } from '@/services/appraisals/load-unit-appraisal';
import { UnitAppraisalView } from '@/ui/appraisals/unit-appraisal-view';
import { confirmLeavesAction, decideLeafAction } from '../../actions';

export const metadata = { title: 'Thẩm định đơn vị' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unitCode } = await params;
  const ctx = await requireContext();
  const view = await found(loadUnitAppraisal(ctx, { roundCode: ky, unitCode }));
  return <UnitAppraisalView view={view} actions={{ decide: decideLeafAction, confirm: confirmLeavesAction }} />;
}
