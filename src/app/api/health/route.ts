import { readHealth } from '@/services/health/read-health';

export const dynamic = 'force-dynamic';

/** GET /api/health: for monitors and for the start script. 200 when the database answers, else 503. No session needed. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
