import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSurveyUnit } from '@/services/surveys/read-survey-unit';
import { SurveyUnitPage } from '@/ui/surveys/survey-unit-page';

export const metadata = { title: 'Điểm điều tra của đơn vị' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': unit } = await params;
  const ctx = await requireContext();
  return <SurveyUnitPage survey={await found(readSurveyUnit(ctx, { round: ky, unit }))} />;
}
