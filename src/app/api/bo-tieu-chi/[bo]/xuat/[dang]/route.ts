import { attachmentNamed } from '@/server/content-disposition';
import { route } from '@/server/route';
import { exportCriteriaSet } from '@/services/criteria/export-criteria-set';

/** GET: the set as the appendix of its decision, `xlsx` or `docx`, in the layout that the import reads. */
export const GET = route<{ bo: string; dang: string }>(async (ctx, _request, { bo, dang }) => {
  const { fileName, mediaType, bytes } = await exportCriteriaSet(ctx, { set: bo, format: dang });
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': attachmentNamed(fileName),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});
