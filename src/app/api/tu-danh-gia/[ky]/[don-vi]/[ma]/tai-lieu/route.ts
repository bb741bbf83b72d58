import { route } from '@/server/route';
import { uploadedChunks, uploadedFileName } from '@/server/upload';
import { attachEvidence } from '@/services/evidence/attach-evidence';

/** POST of one evidence file (see server/upload). */
export const POST = route<{ ky: string; 'don-vi': string; ma: string }>(async (ctx, request, params) => {
  const length = request.headers.get('content-length');
  return Response.json(
    await attachEvidence(ctx, {
      address: { round: params.ky, unit: params['don-vi'], leaf: params.ma },
      fileName: uploadedFileName(request),
      size: length === null ? null : Number(length),
      body: uploadedChunks(request),
    }),
  );
});
