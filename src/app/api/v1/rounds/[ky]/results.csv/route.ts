import { route } from '@/server/route';
import { getOpenResults } from '@/services/results/get-open-data';
import { resultsCsv } from '@/text/results-csv';
import { allowReading, openData } from '../../../open-data';

/** GET /api/v1/rounds/[ky]/results.csv: the same results for Vietnamese Excel. Documented in docs/api.md. */
export const GET = route<{ ky: string }>(
  async (ctx, request, { ky }) => {
    const results = await getOpenResults(ctx, { round: ky });
    return openData(request, {
      text: resultsCsv(results),
      type: 'text/csv; charset=utf-8',
      fileName: `ket-qua-${results.round.code.replace(/[^a-z0-9-]/gi, '_')}.csv`,
      version: `${results.round.publication.checksum}-csv`,
    });
  },
  { audience: 'anyone' },
);

export const OPTIONS = allowReading;
