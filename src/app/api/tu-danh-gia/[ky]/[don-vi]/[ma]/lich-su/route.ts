import { route } from '@/server/route';
import { readEntryHistory } from '@/services/assessments/read-entry-history';

/** GET: who changed what of this leaf, newest first. */
export const GET = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, _request, params) =>
  Response.json(await readEntryHistory(ctx, { round: params.ky, unit: params['don-vi'], leaf: params.ma })),
);
