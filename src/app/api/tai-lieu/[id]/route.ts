import { Readable } from 'node:stream';
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
      'content-disposition': dispositionOf(fileName),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
});

/** DELETE: takes the file out of its leaf. */
export const DELETE = route<{ id: string }>(async (ctx, _request, { id }) => Response.json(await removeEvidence(ctx, id)));

/** A plain name for programs that know no better, and the real one with its diacritics (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
