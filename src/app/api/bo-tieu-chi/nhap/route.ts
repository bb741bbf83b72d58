import { MAX_IMPORT_OPTIONS_BYTES } from '@/contracts/criteria-import';
import { route } from '@/server/route';
import { uploadedFileName, uploadedWithOptions } from '@/server/upload';
import { importCriteriaSet } from '@/services/criteria/import-criteria-set';

/**
 * POST of the previewed appendix after its options (see server/upload), `{columns, confirmed, ownerId?, head}`, with
 * `x-sha256` as the preview showed it: stores the set as a draft, whole or not at all.
 */
export const POST = route(async (ctx, request) =>
  Response.json(
    await importCriteriaSet(ctx, {
      fileName: uploadedFileName(request),
      sha256: request.headers.get('x-sha256') ?? '',
      ...(await uploadedWithOptions(request, MAX_IMPORT_OPTIONS_BYTES)),
    }),
  ),
);
