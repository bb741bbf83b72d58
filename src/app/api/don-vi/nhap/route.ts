import { route } from '@/server/route';
import { uploadedChunks, uploadedFileName } from '@/server/upload';
import { importUnits } from '@/services/units/import-units';

/** POST of the previewed list (see server/upload) with the options, the checksums and the ticked changes: all or nothing. */
export const POST = route(async (ctx, request) =>
  Response.json(
    await importUnits(ctx, {
      fileName: uploadedFileName(request),
      body: uploadedChunks(request),
      options: { ...Object.fromEntries(request.nextUrl.searchParams), changes: request.headers.get('x-changes') ?? '' },
    }),
  ),
);
