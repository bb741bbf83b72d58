import type { RoundStateView } from '@/contracts/rounds';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { loadAgencies } from '@/data/appraisals';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { countAppraisedUnitsByAgency } from '@/data/round-management';
import { vietnamDay } from '@/lib/vietnam-day';
import type { ComputedRound } from './compute-round-results';

/** Leaves without an agency, and agencies without an appraiser for some units: what would never be appraised. */
export async function agencyGaps(db: Db, { round, units }: ComputedRound, now: Date): Promise<RoundStateView['agencies']> {
  const [{ set, criterionIds }, agencies, covered] = await Promise.all([
    loadCriteriaSet(db, round.criteriaSetId),
    loadAgencies(db, round.id),
    countAppraisedUnitsByAgency(db, round.id, vietnamDay(now)),
  ]);
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)].filter(({ source }) => source !== 'survey');
  const agencyOf = (code: string) => agencies.get(criterionIds.get(code) ?? '');
  const leavesByAgency = new Map<string, { name: string; leaves: number }>();
  for (const { code } of leaves) {
    const agency = agencyOf(code);
    if (agency) leavesByAgency.set(agency.id, { name: agency.name, leaves: (leavesByAgency.get(agency.id)?.leaves ?? 0) + 1 });
  }
  return {
    unassignedLeaves: leaves.filter(({ code }) => agencyOf(code) === undefined).map(({ code }) => code),
    withoutAppraiser: [...leavesByAgency].flatMap(([id, agency]) => {
      const open = units.length - (covered.get(id) ?? 0);
      return open > 0 ? [{ ...agency, units: open }] : [];
    }),
  };
}
