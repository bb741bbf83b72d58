import { route } from '@/server/route';
import { uploadedChunks, uploadedFileName } from '@/server/upload';
import { importResponses } from '@/services/surveys/import-responses';

/** POST of the previewed CSV (see server/upload) with `x-sha256` as the preview showed it: stores all forms or none. */
export const POST = route<{ ky: string }>(async (ctx, request, { ky }) =>
  Response.json(
    await importResponses(ctx, {
      round: ky,
      fileName: uploadedFileName(request),
      sha256: request.headers.get('x-sha256') ?? '',
      body: uploadedChunks(request),
    }),
  ),
);
