import { invalidInput } from '@/lib/errors';
import { route } from '@/server/route';
import { readLeaf } from '@/services/assessments/read-leaf';
import { saveEntry } from '@/services/assessments/save-entry';

/** More than any leaf can say; a longer body is not read to its end. */
const MAX_BODY = 64 * 1024;

/**
 * PUT {facts, explanation, version}: saves one leaf, idempotently. A route and not a server action, because actions of
 * one tab wait for each other. 409: the leaf has moved on; the screen then asks for the present state with GET.
 */
export const PUT = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, request, params) => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) throw invalidInput('Nội dung gửi lên quá dài.');
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null) throw invalidInput('Nội dung gửi lên không đọc được.');
  return Response.json(await saveEntry(ctx, { ...body, round: params.ky, unit: params['don-vi'], leaf: params.ma }));
});

/** The leaf as it stands now, with the totals. */
export const GET = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, _request, params) =>
  Response.json(await readLeaf(ctx, { round: params.ky, unit: params['don-vi'], leaf: params.ma })),
);
