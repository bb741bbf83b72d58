import { MAX_IMPORT_OPTIONS_BYTES } from '@/contracts/criteria-import';
import { route } from '@/server/route';
import { uploadedFileName, uploadedWithOptions } from '@/server/upload';
import { previewCriteriaImport } from '@/services/criteria/preview-criteria-import';

/** POST of an appendix after its options (see server/upload), `{columns?}`: what it would bring. Stores nothing. */
export const POST = route(async (ctx, request) =>
  Response.json(
    await previewCriteriaImport(ctx, {
      fileName: uploadedFileName(request),
      ...(await uploadedWithOptions(request, MAX_IMPORT_OPTIONS_BYTES)),
    }),
  ),
);
