/**
 * Separation of duties (DESIGN section 1): administrator ≠ points; survey manager ≠ appraiser in the same round;
 * nobody appraises the own unit. The services refuse such bindings with words; `can` refuses the rights even if such
 * bindings stand in the database.
 */
import type { RoleBinding } from './actor';
import { periodsOverlap, type RolePeriod } from './role-period';
import type { Role } from './roles';

export type SeparationProblem =
  | { readonly kind: 'administratorWithOtherRole'; readonly other: Role }
  | { readonly kind: 'surveyManagerAndAppraiser'; readonly organiserId: string }
  | { readonly kind: 'appraiserOfOwnUnit'; readonly unitId: string };

/** Without a period: held on the day in question. */
type Binding = Pick<RoleBinding, 'role' | 'unitId' | 'organiserId'> & Partial<RolePeriod>;

/** Roles that speak for a measured unit. */
export const UNIT_ROLES = ['UnitOfficer', 'UnitLeader'] as const satisfies readonly Role[];

/**
 * Problems of a set of bindings of one account, all of them. Roles that are never held on the same day do not clash: who
 * hands one office over may take up the other.
 *
 * An appraiser bound to an agency may not also be officer or leader of that agency: as a measured unit it would be his own.
 */
export function checkSeparation(bindings: readonly Binding[]): SeparationProblem[] {
  const problems: SeparationProblem[] = [];
  const administrators = bindings.filter((binding) => binding.role === 'Administrator');
  const other = bindings.find((binding) => binding.role !== 'Administrator' && administrators.some((one) => meet(one, binding)));
  if (other) problems.push({ kind: 'administratorWithOtherRole', other: other.role });
  for (const survey of bindings.filter((binding) => binding.role === 'SurveyManager')) {
    if (bindings.some((binding) => isAppraiserFor(binding, survey.organiserId) && meet(binding, survey))) {
      problems.push({ kind: 'surveyManagerAndAppraiser', organiserId: survey.organiserId });
    }
  }
  for (const appraiser of bindings.filter((binding) => binding.role === 'Appraiser')) {
    if (bindings.some((binding) => speaksFor(binding, appraiser.unitId) && meet(binding, appraiser))) {
      problems.push({ kind: 'appraiserOfOwnUnit', unitId: appraiser.unitId });
    }
  }
  return problems;
}

/**
 * The bindings that count, should the database ever hold what the services refuse: beside Administrator nothing else;
 * of SurveyManager and Appraiser for one organiser neither.
 */
export function effectiveBindings<B extends Binding>(bindings: readonly B[]): readonly B[] {
  const administrator = bindings.filter((binding) => binding.role === 'Administrator');
  if (administrator.length > 0) return administrator;
  const rivals = { SurveyManager: 'Appraiser', Appraiser: 'SurveyManager' } as const;
  return bindings.filter((binding) => {
    if (binding.role !== 'SurveyManager' && binding.role !== 'Appraiser') return true;
    const rival = rivals[binding.role];
    return !bindings.some((other) => other.role === rival && other.organiserId === binding.organiserId);
  });
}

function meet(one: Binding, other: Binding): boolean {
  return periodsOverlap(periodOf(one), periodOf(other));
}

function periodOf({ validFrom = '', validTo = null }: Binding): RolePeriod {
  return { validFrom, validTo };
}

function speaksFor(binding: Binding, unitId: string): boolean {
  return binding.unitId === unitId && UNIT_ROLES.some((role) => role === binding.role);
}

function isAppraiserFor(binding: Binding, organiserId: string): boolean {
  return binding.role === 'Appraiser' && binding.organiserId === organiserId;
}
