import type { RoundStateView, RoundUnitRow } from '@/contracts/rounds';
import { can } from '@/core/access/can';
import { appraisalState, isAppraisalOpen } from '@/core/workflow/appraisal';
import { mergeBlockers, publicationBlockers } from '@/core/workflow/publication';
import { selfDeadline } from '@/core/workflow/sheet';
import { leafPlaces } from '@/core/criteria/leaf-places';
import { appliesTo } from '@/core/criteria/leaves';
import { db } from '@/data/client';
import { findPublication } from '@/data/publications';
import { listExtensions, loadRoundNames } from '@/data/round-management';
import { findRound } from '@/data/rounds';
import { councilRoundsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { publishedUnits } from '../publications/published-units';
import { verifyPublication } from '../publications/verify-publication';
import { meanOfGroup } from '../results/ranking-groups';
import { requireActor, type ServiceContext } from '../service-context';
import { agencyGaps } from './agency-gaps';
import { computeRoundResults, type ComputedRound, type ComputedUnit } from './compute-round-results';
import { roundStanding } from './round-standing';

/**
 * Where a round stands: its phases, its sheets, what is open, the result as it would be published now.
 * For round managers (who act), council members and auditors (who look). @throws AppError NOT_FOUND
 */
export async function getRoundState(ctx: ServiceContext, input: { round: string }): Promise<RoundStateView> {
  requireActor(ctx);
  const round = await findRound(db, input.round, councilRoundsFor(ctx.actor));
  if (round === null) throw notFound('Không tìm thấy kỳ đánh giá này.');
  const [names, computed, extensions, publication] = await Promise.all([
    loadRoundNames(db, round.id),
    computeRoundResults(db, round),
    listExtensions(db, round.id),
    findPublication(db, round.id),
  ]);
  const standing = roundStanding(computed);
  const { survey, units } = computed;
  return {
    code: round.code,
    name: round.name,
    year: round.year,
    status: round.status,
    organiserName: names.organiserName,
    criteriaSetName: names.criteriaSetName,
    phases: round.phases.map(({ phase, opensAt, deadline }) => ({
      phase,
      opensAt: opensAt.toISOString(),
      deadline: deadline.toISOString(),
      state: ctx.now < opensAt ? 'upcoming' : ctx.now > deadline ? 'over' : 'open',
    })),
    units: units.map((unit) => {
      const own = extensions.filter(({ roundUnitId }) => roundUnitId === unit.roundUnitId);
      return unitRow(computed, unit, selfDeadline({ phases: round.phases, extensions: own }), own.length > 0);
    }),
    survey: survey && {
      status: survey.status,
      version: survey.version,
      undecided: standing.survey?.undecided as number,
      frozenAt: survey.frozenAt?.toISOString() ?? null,
      mergedAt: survey.mergedAt?.toISOString() ?? null,
    },
    agencies: await agencyGaps(db, computed, ctx.now),
    blockers: publicationBlockers(standing),
    mergeBlockers: mergeBlockers(standing),
    result: {
      checksum: publishedUnits(units, round.groups.map(({ code }) => code)).checksum,
      ranked: units.filter(({ rank }) => rank !== null).length,
      of: units.length,
      means: round.groups.map(({ code, name }) => ({
        group: name,
        ...meanOfGroup(units.filter((unit) => unit.group.code === code), round.rules.rounding.decimals),
      })),
    },
    publication: publication && {
      number: publication.number,
      decisionNumber: publication.decisionNumber,
      decisionDate: publication.decisionDate,
      publishedAt: publication.publishedAt,
      checksum: publication.checksum,
      isIntact: await verifyPublication(db, round, publication),
    },
    mayManage: can(ctx.actor, 'round:manage', { organiserId: round.organiserId }),
  };
}

function unitRow({ set }: ComputedRound, unit: ComputedUnit, deadline: Date | null, isExtended: boolean): RoundUnitRow {
  const leaves = leafPlaces(set).filter(
    ({ leaf, section }) => section === 'main' && leaf.source !== 'survey' && appliesTo(leaf, unit.type) && !unit.exclusions.has(leaf.code),
  );
  const partsOf = (code: string) => unit.stages[code] ?? {};
  return {
    code: unit.code,
    name: unit.name,
    groupName: unit.group.name,
    illustrative: unit.illustrative,
    status: unit.sheet?.status ?? 'draft',
    version: unit.sheet?.version ?? null,
    submittedAt: unit.sheet?.submittedAt?.toISOString() ?? null,
    leaves: leaves.length,
    declared: leaves.filter(({ leaf }) => partsOf(leaf.code).self?.facts != null).length,
    appraised: leaves.filter(({ leaf, section }) => !isAppraisalOpen(appraisalState(section, partsOf(leaf.code)))).length,
    fixed: leaves.filter(({ leaf }) => partsOf(leaf.code).final?.facts != null).length,
    extendedUntil: isExtended ? (deadline?.toISOString() ?? null) : null,
    selfDeadline: deadline?.toISOString() ?? null,
  };
}
