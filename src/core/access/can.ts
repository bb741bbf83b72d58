/**
 * The one predicate of access: the guard of the services, the buttons and the walk of the tests ask it.
 * Synchronous, closed by default: no actor, an unknown role, a missing fact of the target all answer no.
 */
import type { Actor } from './actor';
import { GRANTS, PUBLIC_GRANTS } from './grants';
import type { Permission } from './permissions';
import { effectiveBindings } from './separation';
import type { AccessTarget } from './target';

/** Whether `actor` may do `permission` to `target`. */
export function can(actor: Actor | null, permission: Permission, target: AccessTarget = {}): boolean {
  if (PUBLIC_GRANTS[permission]?.(target)) return true;
  if (actor === null) return false;
  return effectiveBindings(actor.roles).some(
    (binding) => GRANTS[permission]?.[binding.role]?.(binding, target, actor) === true,
  );
}

/**
 * Whether there can be a target for which the actor holds the permission: for menus and for lists, whose rows the
 * scope of the query decides. Never a guard of one thing.
 */
export function canSomewhere(actor: Actor | null, permission: Permission): boolean {
  if (actor === null) return false;
  return effectiveBindings(actor.roles).some((binding) => GRANTS[permission]?.[binding.role] !== undefined);
}
