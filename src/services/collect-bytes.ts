import { AppError } from '@/lib/errors';

/**
 * The bytes of an upload that must be read whole, refused as soon as they pass the limit.
 * @param tooLarge Vietnamese, for the person: how large it may be and what to do
 * @throws AppError TOO_LARGE
 */
export async function collectBytes(body: AsyncIterable<Uint8Array>, limit: number, tooLarge: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new AppError('TOO_LARGE', tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
