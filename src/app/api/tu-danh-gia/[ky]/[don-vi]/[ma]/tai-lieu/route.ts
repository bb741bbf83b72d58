import { invalidInput } from '@/lib/errors';
import { route } from '@/server/route';
import { attachEvidence } from '@/services/evidence/attach-evidence';

/**
 * POST of the bare bytes of one file, its name percent-encoded in `x-file-name`: no form envelope, so that the body is
 * streamed to the disk and never stands in memory.
 */
export const POST = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, request, params) => {
  const length = request.headers.get('content-length');
  return Response.json(
    await attachEvidence(ctx, {
      address: { round: params.ky, unit: params['don-vi'], leaf: params.ma },
      fileName: fileNameOf(request.headers.get('x-file-name')),
      size: length === null ? null : Number(length),
      body: chunksOf(request.body),
    }),
  );
});

function fileNameOf(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    throw invalidInput('Tên tệp không đọc được. Xin đổi tên tệp rồi tải lại.');
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
}
