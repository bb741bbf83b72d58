/** Who appraises what while it is being decided, and what still lacks somebody. */
import type { RoundSetupView, SaveAgenciesInput, SetupLeaf } from '@/contracts/round-setup';

export type AgenciesSetup = Pick<RoundSetupView, 'status' | 'groups' | 'units' | 'leaves' | 'agencies' | 'assignments' | 'proposals' | 'appraisers'>;

export type AgenciesDraft = {
  /** Leaf code -> agency id; absent: nobody yet. */
  readonly agencyOf: Readonly<Record<string, string>>;
  /** Account id -> codes of units. */
  readonly unitsOf: Readonly<Record<string, readonly string[]>>;
  /** Why, where the round is open. */
  readonly reason: string;
};

export function agenciesDraftOf({ assignments, appraisers }: AgenciesSetup): AgenciesDraft {
  return {
    agencyOf: Object.fromEntries(assignments.map(({ leaf, agencyId }) => [leaf, agencyId])),
    unitsOf: Object.fromEntries(appraisers.map(({ accountId, units }) => [accountId, units])),
    reason: '',
  };
}

/** Leaves that somebody appraises: the survey scores its own. */
export function appraisedLeaves(leaves: readonly SetupLeaf[]): SetupLeaf[] {
  return leaves.filter(({ source }) => source !== 'survey');
}

/** Leaves to an agency; '' takes them away again. */
export function assign(draft: AgenciesDraft, leaves: readonly string[], agencyId: string): AgenciesDraft {
  const agencyOf = { ...draft.agencyOf };
  for (const leaf of leaves) {
    if (agencyId === '') delete agencyOf[leaf];
    else agencyOf[leaf] = agencyId;
  }
  return { ...draft, agencyOf };
}

/** The agencies that the decision prints, for leaves that have none yet (or for all of them). */
export function assignProposals(draft: AgenciesDraft, proposals: AgenciesSetup['proposals'], all: boolean): AgenciesDraft {
  const wanted = proposals.filter(({ leaf }) => all || draft.agencyOf[leaf] === undefined);
  return { ...draft, agencyOf: { ...draft.agencyOf, ...Object.fromEntries(wanted.map(({ leaf, agencyId }) => [leaf, agencyId])) } };
}

/** Names that the decision prints and that no department bears, with the leaves that still wait for an agency. */
export function unmatchedNames({ leaves, proposals }: AgenciesSetup, draft: AgenciesDraft): { name: string; leaves: string[] }[] {
  const proposed = new Set(proposals.map(({ leaf }) => leaf));
  const names = new Map<string, string[]>();
  for (const { code, printedAgency } of appraisedLeaves(leaves)) {
    if (proposed.has(code) || draft.agencyOf[code] !== undefined) continue;
    const name = printedAgency.trim() || 'Không ghi cơ quan';
    names.set(name, [...(names.get(name) ?? []), code]);
  }
  return [...names].map(([name, codes]) => ({ name, leaves: codes }));
}

/** Sets or clears units of an appraiser; the own ones are left out. */
export function setUnits(draft: AgenciesDraft, appraiser: AgenciesSetup['appraisers'][number], units: readonly string[], isOn: boolean): AgenciesDraft {
  const own = new Set(appraiser.ownCodes);
  const wanted = new Set(draft.unitsOf[appraiser.accountId] ?? []);
  for (const code of units) {
    if (!isOn) wanted.delete(code);
    else if (!own.has(code)) wanted.add(code);
  }
  return { ...draft, unitsOf: { ...draft.unitsOf, [appraiser.accountId]: [...wanted] } };
}

export type Coverage = { readonly agencyId: string; readonly name: string; readonly leaves: number; readonly appraisers: number; /** Units without an appraiser of the agency. */ readonly open: readonly string[] };

/** Agencies with leaves: how many appraisers they have and which units nobody of them appraises. */
export function coverageOf({ agencies, units, leaves, appraisers }: AgenciesSetup, draft: AgenciesDraft): Coverage[] {
  return agencies.flatMap(({ id, name }) => {
    const own = appraisedLeaves(leaves).filter(({ code }) => draft.agencyOf[code] === id);
    if (own.length === 0) return [];
    const people = appraisers.filter(({ agencyIds }) => agencyIds.includes(id));
    const covered = new Set(people.flatMap(({ accountId }) => draft.unitsOf[accountId] ?? []));
    const open = units.filter(({ code, type, unitId }) => unitId !== id && !covered.has(code) && own.some(({ appliesTo }) => appliesTo === null || appliesTo.includes(type)));
    return [{ agencyId: id, name, leaves: own.length, appraisers: people.length, open: open.map(({ code }) => code) }];
  });
}

/** Every appraiser of an agency with leaves gets every unit but the own ones. */
export function assignEverybody(setup: AgenciesSetup, draft: AgenciesDraft): AgenciesDraft {
  const busy = new Set(Object.values(draft.agencyOf));
  const codes = setup.units.map(({ code }) => code);
  return setup.appraisers.filter(({ agencyIds }) => agencyIds.some((id) => busy.has(id))).reduce((next, appraiser) => setUnits(next, appraiser, codes, true), draft);
}

export function agenciesInputOf({ agencyOf, unitsOf, reason }: AgenciesDraft): Pick<SaveAgenciesInput, 'assignments' | 'appraisers' | 'reason'> {
  return {
    assignments: Object.entries(agencyOf).map(([leaf, agencyId]) => ({ leaf, agencyId })),
    appraisers: Object.entries(unitsOf).map(([accountId, units]) => ({ accountId, units: [...units] })),
    ...(reason.trim() !== '' && { reason }),
  };
}
