import { route } from '@/server/route';
import { readJsonObject } from '@/server/upload';
import { readLeaf } from '@/services/assessments/read-leaf';
import { saveEntry } from '@/services/assessments/save-entry';

/** More than any leaf can say; a longer body is not read to its end. */
const MAX_BODY = 64 * 1024;

/**
 * PUT {facts, explanation, version}: saves one leaf, idempotently. A route and not a server action, because actions of
 * one tab wait for each other. 409: the leaf has moved on; the screen then asks for the present state with GET.
 */
export const PUT = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, request, params) => {
  const body = await readJsonObject(request, MAX_BODY);
  return Response.json(await saveEntry(ctx, { ...body, round: params.ky, unit: params['don-vi'], leaf: params.ma }));
});

/** The leaf as it stands now, with the totals. */
export const GET = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, _request, params) =>
  Response.json(await readLeaf(ctx, { round: params.ky, unit: params['don-vi'], leaf: params.ma })),
);
