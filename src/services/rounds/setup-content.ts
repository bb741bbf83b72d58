/** Everything of a round's set-up, loaded once: what the pages show and what the check of readiness looks at. */
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import type { RoundPreparation } from '@/core/workflow/round-readiness';
import type { Db } from '@/data/client';
import { loadCriteriaSet, type LoadedCriteriaSet } from '@/data/criteria';
import {
  isValidOn,
  listAgencies,
  listAppraiserAccounts,
  listAssignments,
  listSetupUnits,
  listUnitPeople,
  type AppraiserAccount,
  type SetupRound,
  type SetupUnitRow,
} from '@/data/round-setup';
import { vietnamDay } from '@/lib/vietnam-day';

export type SetupContent = {
  readonly round: SetupRound;
  readonly criteria: LoadedCriteriaSet;
  readonly set: CriteriaSet;
  readonly units: readonly (SetupUnitRow & { readonly isValid: boolean; readonly hasOfficer: boolean; readonly hasLeader: boolean })[];
  /** Leaf code -> agency. */
  readonly agencyOf: ReadonlyMap<string, string>;
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly isValid: boolean }[];
  readonly appraisers: readonly AppraiserAccount[];
};

export async function loadSetupContent(db: Db, round: SetupRound, now: Date): Promise<SetupContent> {
  const day = vietnamDay(now);
  // One after another: within a transaction there is one connection.
  const criteria = await loadCriteriaSet(db, round.criteriaSet.id);
  const units = await listSetupUnits(db, round.id);
  const people = await listUnitPeople(db, units.map(({ unitId }) => unitId), day);
  const assignments = await listAssignments(db, round.id);
  const agencies = await listAgencies(db, round.organiser.id, day);
  const appraisers = await listAppraiserAccounts(db, round.organiser.id, round.id, day);
  const listed = new Set(agencies.map(({ id }) => id));
  // An agency that has left the organiser since still stands where it was assigned.
  const former = new Map([...assignments.values()].filter(({ id }) => !listed.has(id)).map(({ id, name }) => [id, { id, name, isValid: false }]));
  return {
    round,
    criteria,
    set: criteria.set,
    units: units.map((unit) => ({
      ...unit,
      isValid: isValidOn(unit, day),
      hasOfficer: people.get(unit.unitId)?.officer ?? false,
      hasLeader: people.get(unit.unitId)?.leader ?? false,
    })),
    agencyOf: new Map([...assignments].map(([criterionId, { id }]) => [criteria.criterionCodes.get(criterionId) as string, id])),
    agencies: [...agencies, ...former.values()],
    appraisers,
  };
}

/** What of it decides over the opening. */
export function preparationOf({ round, criteria, set, units, agencyOf, agencies, appraisers }: SetupContent, now: Date): RoundPreparation {
  const codesOf = new Map<string, string[]>();
  for (const { code, appraiserIds } of units) for (const id of appraiserIds) codesOf.set(id, [...(codesOf.get(id) ?? []), code]);
  return {
    status: round.status,
    criteriaSetStatus: round.criteriaSet.status,
    set,
    groups: round.groups,
    units: units.map((unit) => ({ ...unit, excluded: unit.exclusions.map(({ criterionId }) => criteria.criterionCodes.get(criterionId) as string) })),
    agencyOf,
    agencies: agencies.map(({ id, isValid }) => ({
      id,
      isValid,
      covered: new Set(appraisers.filter(({ agencyIds }) => agencyIds.includes(id)).flatMap(({ accountId }) => codesOf.get(accountId) ?? [])),
      ownCode: units.find(({ unitId }) => unitId === id)?.code ?? null,
    })),
    phases: round.phases,
    rules: round.rules,
    survey: round.survey,
    now,
  };
}
