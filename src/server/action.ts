/** The one wrapper of server actions: context, verb, and the outcome as a value for the form. */
import { unstable_rethrow } from 'next/navigation';
import { requireActor, type ServiceContext } from '@/services/service-context';
import { getContext, getSession } from './context';
import { describeFailure, type Failure } from './failure';

export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: Failure };

export type ActionOptions = {
  /** Also for an account that must change its password first: only the change itself. */
  beforePasswordChange?: boolean;
};

/**
 * Runs a service verb for a server action of a signed-in person. The input comes from a browser: the verb parses it.
 * Next itself refuses actions from a foreign origin.
 */
export async function runAction<I, T>(
  verb: (ctx: ServiceContext, input: I) => Promise<T>,
  input: I,
  options: ActionOptions = {},
): Promise<ActionResult<T>> {
  const ctx = await (options.beforePasswordChange ? getSession() : getContext());
  try {
    requireActor(ctx);
    return { ok: true, value: await verb(ctx, input) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: describeFailure(error, ctx.requestId).failure };
  }
}
