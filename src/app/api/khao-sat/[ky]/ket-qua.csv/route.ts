import { route } from '@/server/route';
import { readSurvey } from '@/services/surveys/read-survey';
import { surveyCsv } from '@/text/survey-csv';

/** GET of the survey's aggregates for spreadsheets, for those who may read the survey. */
export const GET = route<{ ky: string }>(async (ctx, _request, { ky }) => {
  const survey = await readSurvey(ctx, { round: ky });
  return new Response(surveyCsv(survey), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="dieu-tra-${survey.round.replace(/[^a-z0-9-]/gi, '_')}.csv"`,
    },
  });
});
