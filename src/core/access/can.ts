/**
 * The one predicate of access: the guard of the services, the buttons and the walk of the tests ask it.
 * Synchronous, closed by default: no actor, an unknown role, a missing fact of the target all answer no.
 */
import type { Actor, RoleBinding } from './actor';
import { GRANTS, PUBLIC_GRANTS } from './grants';
import type { Permission } from './permissions';
import type { AccessTarget } from './target';

/** Whether `actor` may do `permission` to `target`. */
export function can(actor: Actor | null, permission: Permission, target: AccessTarget = {}): boolean {
  if (PUBLIC_GRANTS[permission]?.(target)) return true;
  if (actor === null) return false;
  return actor.roles.some(
    (binding) =>
      !isBarred(actor, binding) && GRANTS[permission]?.[binding.role]?.(binding, target, actor) === true,
  );
}

/**
 * Whether there can be a target for which the actor holds the permission: for menus and for lists, whose rows the
 * scope of the query decides. Never a guard of one thing.
 */
export function canSomewhere(actor: Actor | null, permission: Permission): boolean {
  if (actor === null) return false;
  return actor.roles.some(
    (binding) => !isBarred(actor, binding) && GRANTS[permission]?.[binding.role] !== undefined,
  );
}

/** Separation of duties, should the database ever hold what the services refuse: the weaker right wins. */
function isBarred(actor: Actor, binding: RoleBinding): boolean {
  if (binding.role === 'Administrator') return false;
  if (actor.roles.some((other) => other.role === 'Administrator')) return true;
  const rival = binding.role === 'SurveyManager' ? 'Appraiser' : binding.role === 'Appraiser' ? 'SurveyManager' : null;
  return rival !== null && actor.roles.some((other) => other.role === rival && other.organiserId === binding.organiserId);
}
