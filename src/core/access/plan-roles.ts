/**
 * What a change of an account's roles does to the rows: the roles become those wanted, what was held stays on record.
 *
 * A role taken back today was held until yesterday; one that began today, or would begin later, was never held for a whole
 * day and its row goes (the log keeps it). A role that is given again takes its old row, since a role stands once for an
 * account and a unit; the period before is then in the log alone.
 */
import { dayBefore, roleStateOn, type Day, type RolePeriod } from './role-period';
import type { Role } from './roles';

export type HeldRole = RolePeriod & { readonly id: string; readonly role: Role; readonly unitId: string };

export type WantedRole = {
  readonly role: Role;
  readonly unitId: string;
  /** null: as it stands, or from today. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

export type RoleProblemKind = 'endsBeforeItBegins' | 'endsInThePast' | 'beginsInThePast' | 'hasBegun';
/** `at`: place in the wanted list. */
export type RoleProblem = { readonly kind: RoleProblemKind; readonly at: number };

export type RolePlan = {
  readonly create: readonly (RolePeriod & { readonly role: Role; readonly unitId: string })[];
  readonly update: readonly (RolePeriod & { readonly id: string })[];
  readonly remove: readonly string[];
  /** Periods of the wanted roles, in their order: what separation of duties looks at. */
  readonly periods: readonly RolePeriod[];
  readonly problems: readonly RoleProblem[];
};

/** @param wanted without doubles */
export function planRoles(held: readonly HeldRole[], wanted: readonly WantedRole[], today: Day): RolePlan {
  const rowOf = ({ role, unitId }: Pick<WantedRole, 'role' | 'unitId'>) => held.find((row) => row.role === role && row.unitId === unitId);
  const periods = wanted.map((want) => periodOf(want, rowOf(want), today));
  const problems = wanted.flatMap((want, at) => problemOf(want, rowOf(want), periods[at] as RolePeriod, today).map((kind) => ({ kind, at })));
  const dropped = held.filter((row) => !wanted.some((want) => rowOf(want) === row) && roleStateOn(row, today) !== 'ended');
  return {
    create: wanted.flatMap((want, at) => (rowOf(want) ? [] : [{ role: want.role, unitId: want.unitId, ...(periods[at] as RolePeriod) }])),
    update: [
      ...dropped.filter((row) => row.validFrom < today).map(({ id, validFrom }) => ({ id, validFrom, validTo: dayBefore(today) })),
      ...wanted.flatMap((want, at) => {
        const row = rowOf(want);
        return row ? [{ id: row.id, ...(periods[at] as RolePeriod) }] : [];
      }),
    ],
    remove: dropped.filter((row) => row.validFrom >= today).map(({ id }) => id),
    periods,
    problems,
  };
}

function periodOf(want: WantedRole, row: HeldRole | undefined, today: Day): RolePeriod {
  const since = row && roleStateOn(row, today) !== 'ended' ? row.validFrom : today;
  return { validFrom: want.validFrom ?? since, validTo: want.validTo };
}

function problemOf(want: WantedRole, row: HeldRole | undefined, { validFrom, validTo }: RolePeriod, today: Day): RoleProblemKind[] {
  const problems: RoleProblemKind[] = [];
  const hasBegun = row !== undefined && roleStateOn(row, today) === 'current';
  if (hasBegun && validFrom !== row.validFrom) problems.push('hasBegun');
  if (!hasBegun && validFrom < today) problems.push('beginsInThePast');
  if (validTo !== null && validTo < validFrom) problems.push('endsBeforeItBegins');
  else if (validTo !== null && validTo < today) problems.push('endsInThePast');
  return problems;
}
