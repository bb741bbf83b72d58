import { route } from '@/server/route';
import { uploadedChunks, uploadedFileName } from '@/server/upload';
import { previewImport } from '@/services/surveys/preview-import';

/** POST of a CSV (see server/upload): what it would bring. Stores nothing. */
export const POST = route<{ ky: string }>(async (ctx, request, { ky }) =>
  Response.json(await previewImport(ctx, { round: ky, fileName: uploadedFileName(request), body: uploadedChunks(request) })),
);
