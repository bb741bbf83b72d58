import type { RoundSetupView, SetupLeaf } from '@/contracts/round-setup';
import { can } from '@/core/access/can';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { leafPlaces } from '@/core/criteria/leaf-places';
import type { CopyGap } from '@/core/workflow/copy-round';
import { matchAgency } from '@/core/workflow/match-agency';
import { roundReadiness } from '@/core/workflow/round-readiness';
import { db } from '@/data/client';
import { findSetupRound } from '@/data/round-setup';
import { managedRoundsFor } from '@/data/scope';
import type { ServiceContext } from '../service-context';
import { copiedStructure } from './copied-structure';
import { loadSetupContent, preparationOf, type SetupContent } from './setup-content';
import { findReadableSetup } from './setup-round';

/**
 * The set-up of a round: every step of it, and what still stands against opening. For its manager, who changes it, and for
 * council members and auditors, who look. @throws AppError NOT_FOUND
 */
export async function getRoundSetup(ctx: ServiceContext, input: { round: string }): Promise<RoundSetupView> {
  const round = await findReadableSetup(db, ctx, input.round);
  const content = await loadSetupContent(db, round, ctx.now);
  const { set, units } = content;
  return {
    code: round.code,
    name: round.name,
    year: round.year,
    status: round.status,
    revision: round.revision,
    organiserName: round.organiser.name,
    openedAt: round.openedAt?.toISOString() ?? null,
    criteriaSet: round.criteriaSet,
    set,
    copiedFrom: round.copiedFrom && { code: round.copiedFrom.code, name: round.copiedFrom.name },
    copyGaps: await openCopyGaps(ctx, content),
    groups: round.groups.map(({ code, name }) => ({ code, name })),
    units: units.map(({ unitId, code, name, type, groupCode, isValid, hasOfficer, hasLeader }) => ({ unitId, code, name, type, groupCode, isValid, hasOfficer, hasLeader })),
    leaves: setupLeaves(set),
    exclusions: exclusionsOf(content),
    agencies: content.agencies,
    assignments: [...content.agencyOf].map(([leaf, agencyId]) => ({ leaf, agencyId })),
    proposals: proposalsFor(content),
    appraisers: content.appraisers.map(({ accountId, username, name, agencyIds, unitIds }) => ({
      accountId,
      username,
      name,
      agencyIds,
      ownCodes: units.filter(({ unitId }) => unitIds.includes(unitId)).map(({ code }) => code),
      units: units.filter(({ appraiserIds }) => appraiserIds.includes(accountId)).map(({ code }) => code),
    })),
    phases: round.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt: opensAt.toISOString(), deadline: deadline.toISOString() })),
    rules: round.rules,
    survey: round.survey,
    problems: roundReadiness(preparationOf(content, ctx.now)),
    mayManage: can(ctx.actor, 'round:manage', { organiserId: round.organiser.id }),
  };
}

function setupLeaves(set: CriteriaSet): SetupLeaf[] {
  return leafPlaces(set).map(({ leaf, section, areaCode, areaName, parentName }) => ({
    code: leaf.code,
    name: leaf.name,
    section,
    areaCode,
    areaName,
    parentName,
    maxPoints: leaf.maxPoints,
    source: leaf.source,
    printedAgency: leaf.appraiser,
    appliesTo: leaf.appliesTo ?? null,
  }));
}

/** In table order of the leaves, then by unit. */
function exclusionsOf({ set, units, criteria }: SetupContent): RoundSetupView['exclusions'] {
  const places = new Map(leafPlaces(set).map(({ leaf }, at) => [leaf.code, at]));
  return units
    .flatMap(({ code, exclusions }) => exclusions.map(({ criterionId, reason }) => ({ unit: code, leaf: criteria.criterionCodes.get(criterionId) as string, reason })))
    .sort((a, b) => (places.get(a.leaf) ?? 0) - (places.get(b.leaf) ?? 0));
}

function proposalsFor({ set, agencies, round }: SetupContent): RoundSetupView['proposals'] {
  const current = agencies.filter(({ isValid }) => isValid);
  return leafPlaces(set).flatMap(({ leaf }) => {
    const match = leaf.source === 'survey' ? null : matchAgency(leaf.appraiser, current, round.organiser.name);
    return match ? [{ leaf: leaf.code, ...match }] : [];
  });
}

/** What the copy could not decide and nobody has since. Worked out anew: the draft and the units may have changed. */
async function openCopyGaps(ctx: ServiceContext, { round, units, agencyOf }: SetupContent): Promise<readonly CopyGap[]> {
  if (round.status !== 'draft' || round.copiedFrom === null) return [];
  const source = await findSetupRound(db, round.copiedFrom.code, managedRoundsFor(ctx.actor));
  // Who only looks is not told of open questions that only the manager can answer.
  if (source === null) return [];
  const { gaps } = await copiedStructure(db, source, { year: round.year, criteriaSetId: round.criteriaSet.id }, ctx.now);
  const takesPart = new Set(units.map(({ unitId }) => unitId));
  return gaps.flatMap((gap): CopyGap[] => {
    if (gap.kind === 'unit-open') return gap.successors.some(({ id }) => takesPart.has(id)) ? [] : [gap];
    if (gap.kind === 'group-open') return takesPart.has(gap.by.id) ? [] : [gap];
    if (gap.kind !== 'agency-open' && gap.kind !== 'leaves-open') return [gap];
    const leaves = gap.leaves.filter((leaf) => !agencyOf.has(leaf));
    return leaves.length > 0 ? [{ ...gap, leaves }] : [];
  });
}
