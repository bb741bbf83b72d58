import type { SheetAnswer } from './transport';

/**
 * Sends one file as a bare body and tells how far it is. `fetch` knows no upload progress, hence the older interface.
 * @param onProgress bytes sent so far
 */
export function uploadFile(url: string, file: File, onProgress: (sent: number) => void): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () => resolve({ ok: false, lost: true });
    request.onload = () => resolve(answerOf(request));
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): SheetAnswer {
  const body = request.response as { cell?: unknown; error?: { code: string; message: string; details?: [] } } | null;
  if (request.status === 200 && body?.cell) return { ok: true, value: body as never };
  if (!body?.error) return { ok: false, lost: true };
  return { ok: false, lost: false, code: body.error.code, message: body.error.message, details: body.error.details ?? [] };
}
