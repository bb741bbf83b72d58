import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { readSurvey } from '@/services/surveys/read-survey';
import { SurveyPage } from '@/ui/surveys/survey-page';
import { freezeSurveyAction, removeImportAction, ruleOnUnitAction } from '../actions';

export const metadata = { title: 'Điều tra xã hội học' };

type Props = { params: Promise<{ ky: string }> };

export default async function Page({ params }: Props) {
  const { ky } = await params;
  const ctx = await requireContext();
  const survey = await found(readSurvey(ctx, { round: ky }));
  return <SurveyPage survey={survey} actions={{ removeImport: removeImportAction, ruleOnUnit: ruleOnUnitAction, freeze: freezeSurveyAction }} />;
}
