/**
 * A file as the browser sends it: the bare bytes as body, its name percent-encoded in `x-file-name`. No form envelope, so
 * that the body is streamed and never stands in memory whole.
 */
import { invalidInput } from '@/lib/errors';

/** @throws AppError INVALID_INPUT for a name that cannot be decoded */
export function uploadedFileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    throw invalidInput('Tên tệp không đọc được. Xin đổi tên tệp rồi tải lại.');
  }
}

/** The body piece by piece; empty where there is none. */
export async function* uploadedChunks(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>;
}
