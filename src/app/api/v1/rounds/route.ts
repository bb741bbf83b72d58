import { checksumOf } from '@/lib/canonical-json';
import { route } from '@/server/route';
import { listOpenRounds } from '@/services/results/get-open-data';
import { allowReading, openData } from '../open-data';

/** GET /api/v1/rounds: every published round with its rules and publication. Documented in docs/api.md. */
export const GET = route(
  async (ctx, request) => {
    const rounds = await listOpenRounds(ctx);
    return openData(request, { text: JSON.stringify(rounds), type: 'application/json; charset=utf-8', version: checksumOf(rounds) });
  },
  { audience: 'anyone' },
);

export const OPTIONS = allowReading;
