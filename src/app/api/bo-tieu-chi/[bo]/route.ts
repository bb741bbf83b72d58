import { route } from '@/server/route';
import { readJsonObject } from '@/server/upload';
import { getCriteriaSet } from '@/services/criteria/get-criteria-set';
import { saveDraft } from '@/services/criteria/save-draft';

/** A set of five thousand nodes with long texts fits; a longer body is not read to its end. */
const MAX_BODY = 12 * 1024 * 1024;

/**
 * PUT {revision, document}: saves the whole draft, idempotently. A route and not a server action, because actions of one
 * tab wait for each other. 409: somebody else has saved; the screen then asks for the present state with GET.
 */
export const PUT = route<{ bo: string }>(async (ctx, request, { bo }) => {
  const body = await readJsonObject(request, MAX_BODY);
  return Response.json(await saveDraft(ctx, { ...body, set: bo }));
});

/** The set as it stands now. */
export const GET = route<{ bo: string }>(async (ctx, _request, { bo }) => Response.json(await getCriteriaSet(ctx, { set: bo })));
