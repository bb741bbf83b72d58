/** Writes come from our own pages only: the second wall behind the SameSite cookie. */
import { forbidden } from '@/lib/errors';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Passes reads, and writes whose browser names our own origin. Every browser sends Origin with a write; a request
 * without it is no page of ours.
 * @param host of this app as the client addressed it
 * @throws AppError FORBIDDEN
 */
export function requireSameOrigin(request: { method: string; headers: Headers }, host: string | null): void {
  if (READS.has(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isOwn = origin !== null && URL.canParse(origin) && host !== null && new URL(origin).host === host;
  if (!isOwn || (site !== null && site !== 'same-origin')) {
    throw forbidden('Yêu cầu không đến từ trang của hệ thống nên bị từ chối. Xin tải lại trang và thử lại.');
  }
}
