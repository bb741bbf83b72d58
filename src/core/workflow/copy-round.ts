/**
 * What of an earlier round a new one takes over: groups, units by lineage, agencies by leaf, appraisers, rules, and the
 * calendar some years later. Statuses, points, exclusions and extensions of the earlier year are no structure and stay
 * there. What cannot be taken over without a decision is listed, never guessed.
 */
import type { MappingRow } from '../criteria/compare/mapping-row';
import type { CriteriaSet } from '../criteria/criteria-set';
import { extraLeavesOf, leavesOf } from '../criteria/leaves';
import type { RoundRules } from '../scoring/round-rules';
import type { PhaseWindow } from './appraisal-window';
import { shiftPhases } from './phase-plan';

export type UnitName = { readonly id: string; readonly code: string; readonly name: string };

export type RoundStructure = {
  readonly year: number;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly code: string; readonly groupCode: string }[];
  /** Leaf code -> agency. */
  readonly assignments: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly appraisers: readonly { readonly accountId: string; readonly unitId: string }[];
  readonly rules: RoundRules;
  readonly phases: readonly PhaseWindow[];
  readonly exclusions: number;
  readonly extensions: number;
};

export type CopyTarget = {
  readonly year: number;
  readonly set: CriteriaSet;
  /** Code of a leaf of the earlier set -> code of the leaf that it is in this one; what is not there has no successor. */
  readonly leafOf: ReadonlyMap<string, string>;
  /** Id of a unit or agency -> what it is today: itself, its successors that exist, or nothing. */
  readonly today: ReadonlyMap<string, readonly UnitName[]>;
  /** Appraisers who still are: account -> name and the units they speak for. */
  readonly accounts: ReadonlyMap<string, { readonly name: string; readonly mayAppraise: boolean; readonly unitIds: readonly string[] }>;
};

export type CopyGap =
  /** Ended, with no successor or with several: which of them take part is a question. */
  | { readonly kind: 'unit-open'; readonly unit: string; readonly successors: readonly UnitName[] }
  | { readonly kind: 'unit-replaced'; readonly units: readonly string[]; readonly by: UnitName }
  /** Merged from units of different groups. */
  | { readonly kind: 'group-open'; readonly units: readonly string[]; readonly by: UnitName; readonly groups: readonly string[] }
  | { readonly kind: 'agency-open'; readonly agency: string; readonly leaves: readonly string[] }
  | { readonly kind: 'leaves-open'; readonly leaves: readonly string[] }
  | { readonly kind: 'appraiser-gone'; readonly names: readonly string[] }
  | { readonly kind: 'tie-break-dropped'; readonly area: string }
  | { readonly kind: 'exclusions-left' | 'extensions-left'; readonly count: number };

export type RoundCopy = {
  readonly groups: RoundStructure['groups'];
  readonly units: readonly { readonly unitId: string; readonly code: string; readonly groupCode: string }[];
  readonly assignments: readonly { readonly leaf: string; readonly agencyId: string }[];
  readonly appraisers: RoundStructure['appraisers'];
  readonly rules: RoundRules;
  readonly phases: readonly PhaseWindow[];
  readonly gaps: readonly CopyGap[];
};

export function copyRound(source: RoundStructure, target: CopyTarget): RoundCopy {
  const units = copyUnits(source, target);
  const assignments = copyAssignments(source, target);
  const appraisers = copyAppraisers(source, target, units.placeOf);
  const rules = copyRules(source.rules, target.set);
  return {
    groups: source.groups,
    units: units.taken,
    assignments: assignments.taken,
    appraisers: appraisers.taken,
    rules: rules.taken,
    phases: shiftPhases(source.phases, target.year - source.year),
    gaps: [
      ...units.gaps,
      ...assignments.gaps,
      ...appraisers.gaps,
      ...rules.gaps,
      ...(source.exclusions > 0 ? [{ kind: 'exclusions-left' as const, count: source.exclusions }] : []),
      ...(source.extensions > 0 ? [{ kind: 'extensions-left' as const, count: source.extensions }] : []),
    ],
  };
}

function copyUnits(source: RoundStructure, { today }: CopyTarget) {
  const gaps: CopyGap[] = [];
  /** Unit today -> the units of the earlier round that it is now. */
  const became = new Map<string, { readonly unit: UnitName; readonly from: RoundStructure['units'][number][] }>();
  for (const unit of source.units) {
    const now = today.get(unit.unitId) ?? [];
    const only = now[0];
    if (only === undefined || now.length > 1) gaps.push({ kind: 'unit-open', unit: unit.name, successors: now });
    else if (became.has(only.id)) became.get(only.id)?.from.push(unit);
    else became.set(only.id, { unit: only, from: [unit] });
  }
  const placeOf = new Map<string, string>();
  const taken: { unitId: string; code: string; groupCode: string }[] = [];
  const codes = new Set<string>();
  for (const { unit, from } of became.values()) {
    const names = from.map(({ name }) => name);
    const groups = [...new Set(from.map(({ groupCode }) => groupCode))];
    const first = from[0] as RoundStructure['units'][number];
    if (groups.length > 1) {
      gaps.push({ kind: 'group-open', units: names, by: unit, groups });
      continue;
    }
    const isSame = first.unitId === unit.id;
    if (!isSame || from.length > 1) gaps.push({ kind: 'unit-replaced', units: names, by: unit });
    for (const { unitId } of from) placeOf.set(unitId, unit.id);
    const wanted = isSame ? first.code : unit.code;
    const code = codes.has(wanted) ? `${wanted}-${codes.size + 1}` : wanted;
    codes.add(code);
    taken.push({ unitId: unit.id, code, groupCode: first.groupCode });
  }
  return { taken, gaps, placeOf };
}

function copyAssignments({ assignments }: RoundStructure, { set, leafOf, today }: CopyTarget) {
  const taken: { leaf: string; agencyId: string }[] = [];
  const lost = new Map<string, string[]>();
  const assigned = new Set<string>();
  const wanted = [...leavesOf(set), ...extraLeavesOf(set)].filter(({ source }) => source !== 'survey').map(({ code }) => code);
  const isWanted = new Set(wanted);
  for (const [code, agency] of assignments) {
    const leaf = leafOf.get(code);
    if (leaf === undefined || !isWanted.has(leaf) || assigned.has(leaf)) continue;
    assigned.add(leaf);
    const now = today.get(agency.id) ?? [];
    if (now.length === 1) taken.push({ leaf, agencyId: (now[0] as UnitName).id });
    else lost.set(agency.name, [...(lost.get(agency.name) ?? []), leaf]);
  }
  const open = wanted.filter((code) => !assigned.has(code));
  const gaps: CopyGap[] = [
    ...[...lost].map(([agency, leaves]) => ({ kind: 'agency-open' as const, agency, leaves })),
    ...(open.length > 0 ? [{ kind: 'leaves-open' as const, leaves: open }] : []),
  ];
  return { taken, gaps };
}

function copyAppraisers({ appraisers }: RoundStructure, { accounts }: CopyTarget, placeOf: ReadonlyMap<string, string>) {
  const gone = new Set<string>();
  const taken = new Map<string, { accountId: string; unitId: string }>();
  for (const { accountId, unitId } of appraisers) {
    const account = accounts.get(accountId);
    if (!account?.mayAppraise) {
      gone.add(account?.name ?? accountId);
      continue;
    }
    const now = placeOf.get(unitId);
    // Nobody appraises the own unit, whatever it is called today.
    if (now !== undefined && !account.unitIds.includes(now)) taken.set(`${accountId} ${now}`, { accountId, unitId: now });
  }
  const gaps: CopyGap[] = gone.size > 0 ? [{ kind: 'appraiser-gone', names: [...gone] }] : [];
  return { taken: [...taken.values()], gaps };
}

function copyRules(rules: RoundRules, { areas }: CriteriaSet) {
  const isKnown = (key: RoundRules['ranking']['tieBreak'][number]) => typeof key === 'string' || areas.some(({ code }) => code === key.area);
  const dropped = rules.ranking.tieBreak.flatMap((key) => (typeof key === 'string' || isKnown(key) ? [] : [key.area]));
  const taken: RoundRules = { ...rules, ranking: { ...rules.ranking, tieBreak: rules.ranking.tieBreak.filter(isKnown) } };
  return { taken, gaps: dropped.map((area): CopyGap => ({ kind: 'tie-break-dropped', area })) };
}

/** The same of a mapping that a person confirmed. A leaf whose meaning changed may be another agency's: that is a question. */
export function leavesOfMapping(rows: readonly Pick<MappingRow, 'kind' | 'from' | 'to'>[]): Map<string, string> {
  return new Map(rows.flatMap(({ kind, from, to }) => (from === null || to === null || kind === 'meaningChanged' ? [] : [[from, to] as const])));
}

/** Leaf of the earlier set -> leaf of this one with the same code and name: where nobody has confirmed a mapping. */
export function leavesOfSameName(from: CriteriaSet, to: CriteriaSet): Map<string, string> {
  const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const known = new Map([...leavesOf(to), ...extraLeavesOf(to)].map(({ code, name }) => [code, plain(name)]));
  const alike = [...leavesOf(from), ...extraLeavesOf(from)].filter(({ code, name }) => known.get(code) === plain(name));
  return new Map(alike.map(({ code }) => [code, code]));
}
