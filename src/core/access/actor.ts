/**
 * Who acts: an account with the roles that hold today, each bound to one unit. Built anew for every request, so a
 * disabled account or a changed role is never seen with yesterday's rights.
 */
import type { Role } from './roles';

export type RoleBinding = {
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  /** Unit the binding acts for as organiser of rounds: the parent of a department, else the unit itself. */
  readonly organiserId: string;
};

export type Actor = {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** True after a first sign-in or a reset: nothing but the change of password is open. */
  readonly mustChangePassword: boolean;
  readonly roles: readonly RoleBinding[];
};

/** Whether the actor holds the role anywhere. For menus and words; a right over something is asked of `can`. */
export function hasRole(actor: Actor | null, role: Role): boolean {
  return actor !== null && actor.roles.some((binding) => binding.role === role);
}

/** Ids of the units on which the actor holds one of the roles. */
export function unitIdsOf(actor: Actor | null, roles: readonly Role[]): string[] {
  return distinct(bindingsOf(actor, roles).map((binding) => binding.unitId));
}

/** Ids of the organisers for which the actor holds one of the roles. */
export function organiserIdsOf(actor: Actor | null, roles: readonly Role[]): string[] {
  return distinct(bindingsOf(actor, roles).map((binding) => binding.organiserId));
}

function bindingsOf(actor: Actor | null, roles: readonly Role[]): readonly RoleBinding[] {
  return actor === null ? [] : actor.roles.filter((binding) => roles.includes(binding.role));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
