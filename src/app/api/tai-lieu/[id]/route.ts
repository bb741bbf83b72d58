import { Readable } from 'node:stream';
import { attachmentNamed } from '@/server/content-disposition';
import { route } from '@/server/route';
import { readEvidence } from '@/services/evidence/read-evidence';
import { removeEvidence } from '@/services/evidence/remove-evidence';

/** GET: the file, always as a download. Whatever stands in it, it never runs in a page of the app. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { fileName, mediaType, size, stream } = await readEvidence(ctx, id);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': attachmentNamed(fileName),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
});

/** DELETE: takes the file out of its leaf. */
export const DELETE = route<{ id: string }>(async (ctx, _request, { id }) => Response.json(await removeEvidence(ctx, id)));
