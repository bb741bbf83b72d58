import { describe, expect, it } from 'vitest';
import { uploadedWithOptions } from '@/server/upload';

const LIMIT = 100;

/** A request whose body arrives in the given pieces. */
function request(pieces: readonly string[], length?: string): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const headers = length === undefined ? undefined : { 'x-options-length': length };
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

async function partsOf(pieces: readonly string[], length: string) {
  const { options, body } = await uploadedWithOptions(request(pieces, length), LIMIT);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return { options, file: Buffer.concat(chunks).toString('utf8') };
}

describe('uploadedWithOptions', () => {
  it.each([
    ['in one piece', ['{"a":1}PKfile']],
    ['cut in the options', ['{"a', '":1}PKfile']],
    ['cut between both', ['{"a":1}', 'PKfile']],
    ['byte by byte', [...'{"a":1}PKfile']],
  ])('parts the options from the file, arriving %s', async (_, pieces) => {
    expect(await partsOf(pieces, '7')).toEqual({ options: { a: 1 }, file: 'PKfile' });
  });

  it('counts bytes, not letters, and lets a file be empty', async () => {
    expect(await partsOf(['{"đ":"ề"}'], '12')).toEqual({ options: { đ: 'ề' }, file: '' });
  });

  it.each([
    ['no length', ['{}'], undefined],
    ['a length that is none', ['{}'], '2x'],
    ['a negative length', ['{}'], '-1'],
    ['no options at all', ['PK'], '0'],
    ['a body that ends before', ['{"a":1}'], '8'],
    ['options that are no JSON', ['{"a":1PK'], '7'],
    ['options that are no object', ['[1]PK'], '3'],
    ['options above the limit', [`{"a":"${'x'.repeat(LIMIT)}"}`], String(LIMIT + 8)],
  ])('refuses %s', async (_, pieces, length) => {
    await expect(uploadedWithOptions(request(pieces, length), LIMIT)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
