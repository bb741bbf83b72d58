import { route } from '@/server/route';
import { getOpenResults } from '@/services/results/get-open-data';
import { allowReading, openData } from '../../../open-data';

/** GET /api/v1/rounds/[ky]/results: the published results of one round. Documented in docs/api.md. */
export const GET = route<{ ky: string }>(
  async (ctx, request, { ky }) => {
    const results = await getOpenResults(ctx, { round: ky });
    const { checksum } = results.round.publication;
    return openData(request, { text: JSON.stringify(results), type: 'application/json; charset=utf-8', version: checksum });
  },
  { audience: 'anyone' },
);

export const OPTIONS = allowReading;
