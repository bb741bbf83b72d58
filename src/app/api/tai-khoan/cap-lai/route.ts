import { route } from '@/server/route';
import { readJsonObject } from '@/server/upload';
import { streamWork } from '@/server/work-stream';
import { reissuePasswords } from '@/services/users/reissue-passwords';

/** A thousand accounts with their versions, with room. */
const MAX_BODY = 200_000;

/** New one-time passwords for accounts never used; told line by line. */
export const POST = route(async (ctx, request) => {
  const input = await readJsonObject(request, MAX_BODY);
  return streamWork(ctx.requestId, request.signal, (options) => reissuePasswords(ctx, input, options));
});
