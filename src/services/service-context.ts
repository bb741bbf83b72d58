/** What every service verb gets first: who acts, when, and the number under which the log finds the request. */
import type { Actor } from '@/core/access/actor';
import { can, canSomewhere } from '@/core/access/can';
import type { Permission } from '@/core/access/permissions';
import type { AccessTarget } from '@/core/access/target';
import { forbidden, unauthenticated } from '@/lib/errors';

export type ServiceContext = {
  /** null: nobody is signed in. */
  readonly actor: Actor | null;
  /** Instant of the request; the verbs have no clock of their own. */
  readonly now: Date;
  readonly requestId: string;
};

/** The actor. @throws AppError UNAUTHENTICATED when nobody is signed in. */
export function requireActor(ctx: ServiceContext): Actor {
  if (ctx.actor === null) throw unauthenticated();
  return ctx.actor;
}

/**
 * Passes when the actor may do this to the target. The target has been fetched within the actor's scope before, so
 * that what is not his is NOT_FOUND and only what he sees and may not do is FORBIDDEN.
 * @throws AppError UNAUTHENTICATED or FORBIDDEN
 */
export function requirePermission(ctx: ServiceContext, permission: Permission, target: AccessTarget): void {
  if (can(ctx.actor, permission, target)) return;
  throw ctx.actor === null ? unauthenticated() : forbidden();
}

/**
 * Passes when the actor holds the permission over anything at all: for lists, whose rows the scope decides.
 * @throws AppError UNAUTHENTICATED or FORBIDDEN
 */
export function requirePermissionSomewhere(ctx: ServiceContext, permission: Permission): Actor {
  const actor = requireActor(ctx);
  if (!canSomewhere(actor, permission)) throw forbidden();
  return actor;
}
