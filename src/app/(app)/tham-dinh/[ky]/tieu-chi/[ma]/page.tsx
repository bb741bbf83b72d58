import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { loadCriterionAppraisal } from '@/services/appraisals/load-criterion-appraisal';
import { CriterionAppraisalView } from '@/ui/appraisals/criterion-appraisal-view';
import { confirmLeavesAction, decideLeafAction } from '../../../actions';

export const metadata = { title: 'Thẩm định theo tiêu chí' };

type Props = { params: Promise<{ ky: string; ma: string }> };

export default async function Page({ params }: Props) {
  const { ky, ma } = await params;
  const ctx = await requireContext();
  const view = await found(loadCriterionAppraisal(ctx, { roundCode: ky, criterionCode: ma }));
  return <CriterionAppraisalView view={view} actions={{ decide: decideLeafAction, confirm: confirmLeavesAction }} />;
}
