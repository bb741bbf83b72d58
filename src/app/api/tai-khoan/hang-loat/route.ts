import { route } from '@/server/route';
import { readJsonObject } from '@/server/upload';
import { streamWork } from '@/server/work-stream';
import { createAccounts } from '@/services/users/create-accounts';

/** Ids of 500 units and 1.000 usernames, with room. */
const MAX_BODY = 200_000;

/** Opens accounts in bulk; the answer is told line by line while passwords are hashed. */
export const POST = route(async (ctx, request) => {
  const input = await readJsonObject(request, MAX_BODY);
  return streamWork(ctx.requestId, request.signal, (options) => createAccounts(ctx, input, options));
});
