/** Answers of the open data: for any site, told apart by checksum, without cookies. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' };

type Body = { readonly text: string; readonly type: string; readonly fileName?: string; /** Marks the version of the data. */ readonly version: string };

/** 304 where the client holds this version, else the body. Always asked anew: a correction replaces a publication. */
export function openData(request: Request, { text, type, fileName, version }: Body): Response {
  const headers = new Headers({ ...CORS, etag: `"${version}"`, 'cache-control': 'public, no-cache' });
  if (holdsVersion(request, version)) return new Response(null, { status: 304, headers });
  headers.set('content-type', type);
  if (fileName) headers.set('content-disposition', `attachment; filename="${fileName}"`);
  return new Response(text, { headers });
}

/** The answer to a browser that asks before it reads from another site. */
export function allowReading(): Response {
  return new Response(null, { status: 204, headers: { ...CORS, 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-max-age': '86400' } });
}

function holdsVersion(request: Request, version: string): boolean {
  const held = request.headers.get('if-none-match') ?? '';
  return held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${version}"`);
}
