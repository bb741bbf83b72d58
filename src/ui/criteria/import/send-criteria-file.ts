/**
 * Sends a file after its options in one body (see server/upload): the JSON first, its length in bytes in a header. `fetch`
 * knows no upload progress, hence the older interface.
 */
export type SendAnswer<T> = { ok: true; value: T } | { ok: false; message: string; details: readonly string[] };

type Refusal = { error?: { message: string; details?: readonly { message: string }[] } };

const LOST = 'Không gửi được tệp: mất kết nối, hoặc tệp vừa được sửa trên máy. Xin chọn lại tệp.';

/** @param onProgress share sent so far, 0..100; 100: the server is reading */
export function sendCriteriaFile<T>(
  address: string,
  file: File,
  options: object,
  { sha256, onProgress }: { sha256?: string; onProgress?: (percent: number) => void } = {},
): Promise<SendAnswer<T>> {
  const json = new TextEncoder().encode(JSON.stringify(options));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-options-length', String(json.byteLength));
    if (sha256 !== undefined) request.setRequestHeader('x-sha256', sha256);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((loaded * 100) / Math.max(total, 1)));
    request.onerror = () => resolve({ ok: false, message: LOST, details: [] });
    request.onload = () => resolve(answerOf<T>(request));
    request.send(new Blob([json, file]));
  });
}

function answerOf<T>(request: XMLHttpRequest): SendAnswer<T> {
  if (request.status === 200 && request.response) return { ok: true, value: request.response as T };
  const refusal = (request.response as Refusal | null)?.error;
  return { ok: false, message: refusal?.message ?? LOST, details: (refusal?.details ?? []).map(({ message }) => message) };
}
