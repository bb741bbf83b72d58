import { notFound } from 'next/navigation';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSurvey } from '@/services/surveys/read-survey';
import { SurveyUnitPage } from '@/ui/surveys/survey-unit-page';

export const metadata = { title: 'Điểm điều tra của đơn vị' };

type Props = { params: Promise<{ ky: string; 'don-vi': string }> };

export default async function Page({ params }: Props) {
  const { ky, 'don-vi': code } = await params;
  const ctx = await requireContext();
  const survey = await found(readSurvey(ctx, { round: ky }));
  const unit = survey.units.find((candidate) => candidate.code === code);
  if (unit === undefined) notFound();
  return <SurveyUnitPage survey={survey} unit={unit} />;
}
