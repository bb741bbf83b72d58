/** The one wrapper of route handlers: origin, context, and errors as JSON with their HTTP status. Nothing else leaks. */
import { unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { HTTP_STATUS } from '@/lib/errors';
import { requireActor, type ServiceContext } from '@/services/service-context';
import { getContext } from './context';
import { describeFailure } from './failure';
import { requireSameOrigin } from './same-origin';

export type RouteOptions = {
  /** `account` (default): 401 without one. `anyone`: the context's actor may be null. */
  audience?: 'account' | 'anyone';
};

type Handler<P> = (ctx: ServiceContext, request: NextRequest, params: P) => Promise<Response>;

/**
 * Wraps a handler: `export const POST = route<{id: string}>(async (ctx, request, {id}) => …)`.
 * Answers are `no-store` unless the handler says otherwise. Errors: `{error: {code, message, details?}}`.
 */
export function route<P = Record<string, never>>(handler: Handler<P>, options: RouteOptions = {}) {
  return async (request: NextRequest, { params }: { params: Promise<P> }): Promise<Response> => {
    let requestId: string = crypto.randomUUID();
    try {
      requireSameOrigin(request, hostOf(request));
      const ctx = await getContext();
      requestId = ctx.requestId;
      if (options.audience !== 'anyone') requireActor(ctx);
      const response = await handler(ctx, request, await params);
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      return response;
    } catch (error) {
      unstable_rethrow(error);
      const { failure } = describeFailure(error, requestId);
      return Response.json(
        { error: failure },
        { status: HTTP_STATUS[failure.code], headers: { 'cache-control': 'no-store' } },
      );
    }
  };
}

/** The host the client addressed: a trusted proxy tells it in X-Forwarded-Host. */
function hostOf(request: NextRequest): string | null {
  const forwarded = env().TRUST_PROXY ? request.headers.get('x-forwarded-host') : null;
  return forwarded ?? request.headers.get('host');
}
