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

/**
 * A small JSON body. What is longer than `limit` bytes is not read to its end, whatever length the request names.
 * @throws AppError INVALID_INPUT, also for what is no JSON object
 */
export async function readJsonObject(request: Request, limit: number): Promise<object> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of uploadedChunks(request)) {
    size += piece.byteLength;
    if (size > limit) throw invalidInput('Nội dung gửi lên quá dài, chưa lưu được. Xin rút ngắn rồi thử lại.');
    pieces.push(piece);
  }
  const body = parseJson(Buffer.concat(pieces).toString('utf8'));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalidInput('Không đọc được nội dung gửi lên, chưa lưu được. Xin tải lại trang rồi thử lại.');
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput('Không đọc được nội dung gửi lên, chưa lưu được. Xin tải lại trang rồi thử lại.');
  }
}
