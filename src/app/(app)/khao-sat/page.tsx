import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { listSurveys } from '@/services/surveys/list-surveys';
import { SurveyListView } from '@/ui/surveys/survey-list-view';

export const metadata = { title: 'Điều tra xã hội học' };

export default async function Page() {
  const ctx = await requireContext();
  return <SurveyListView surveys={await found(listSurveys(ctx))} />;
}
