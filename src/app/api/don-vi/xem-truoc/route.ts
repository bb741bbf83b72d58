import { route } from '@/server/route';
import { uploadedChunks, uploadedFileName } from '@/server/upload';
import { previewUnitImport } from '@/services/units/preview-unit-import';

/** POST of a list of units (see server/upload), the options in the query: what it would bring. Stores nothing. */
export const POST = route(async (ctx, request) =>
  Response.json(
    await previewUnitImport(ctx, {
      fileName: uploadedFileName(request),
      body: uploadedChunks(request),
      options: Object.fromEntries(request.nextUrl.searchParams),
    }),
  ),
);
