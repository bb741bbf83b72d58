/**
 * A file as the browser sends it: the bare bytes as body, its name percent-encoded in `x-file-name`; where the file needs
 * options, they stand before it. No form envelope, so that the body is streamed and never stands in memory whole.
 */
import { type AppError, invalidInput } from '@/lib/errors';

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
 * A file after its options: the first `x-options-length` bytes of the body are a JSON object, the rest is the file. The
 * options may be too long for a header (a list of rows), and an envelope would have the file in memory whole.
 * @returns the options as sent, and the rest of the body piece by piece
 * @throws AppError INVALID_INPUT for a length that is none or above `limit`, for a body that ends before, for no JSON object
 */
export async function uploadedWithOptions(request: Request, limit: number): Promise<{ options: object; body: AsyncIterable<Uint8Array> }> {
  const named = request.headers.get('x-options-length') ?? '';
  const length = /^\d{1,9}$/.test(named) ? Number(named) : Number.NaN;
  if (!(length <= limit)) throw unreadable();
  const chunks = uploadedChunks(request);
  const pieces: Uint8Array[] = [];
  let missing = length;
  let rest: Uint8Array = new Uint8Array();
  while (missing > 0) {
    const { value, done } = await chunks.next();
    if (done) throw unreadable();
    pieces.push(value.subarray(0, missing));
    rest = value.subarray(missing);
    missing -= Math.min(missing, value.byteLength);
  }
  return { options: jsonObject(Buffer.concat(pieces).toString('utf8')), body: withFirst(rest, chunks) };
}

async function* withFirst(first: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.byteLength > 0) yield first;
  yield* chunks;
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
  return jsonObject(Buffer.concat(pieces).toString('utf8'));
}

function jsonObject(text: string): object {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable();
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function unreadable(): AppError {
  return invalidInput('Không đọc được nội dung gửi lên, chưa lưu được. Xin tải lại trang rồi thử lại.');
}
