import { copyRound, leavesOfMapping, leavesOfSameName, type RoundCopy } from '@/core/workflow/copy-round';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { loadMapping } from '@/data/criteria-mappings';
import { loadCopyToday, loadRoundStructure } from '@/data/round-sources';
import type { SetupRound } from '@/data/round-setup';
import { vietnamDay } from '@/lib/vietnam-day';

/** What a round of this year and set takes over from an earlier one, as units, agencies and accounts are now. */
export async function copiedStructure(db: Db, source: SetupRound, target: { year: number; criteriaSetId: string }, now: Date): Promise<RoundCopy> {
  const structure = await loadRoundStructure(db, source);
  const { set } = await loadCriteriaSet(db, target.criteriaSetId);
  const from = await loadCriteriaSet(db, source.criteriaSet.id);
  const mapping = await loadMapping(db, source.criteriaSet.id, target.criteriaSetId);
  const leafOf = mapping ? leavesOfMapping(mapping.rows) : leavesOfSameName(from.set, set);
  const today = await loadCopyToday(db, source, structure, vietnamDay(now));
  return copyRound(structure, { year: target.year, set, leafOf, ...today });
}
