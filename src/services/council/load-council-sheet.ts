/** One unit before the council: every leaf with self-assessment, both rounds and the final points side by side. */
import { appliesTo } from '@/core/criteria/leaves';
import { compileCriteria } from '@/core/scoring/compile-criteria';
import { councilState, isContested } from '@/core/workflow/council';
import type { CouncilLeaf, CouncilSheet } from '@/contracts/council';
import { loadEntries } from '@/data/appraisals';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import { loadEvidenceLinks, toRoundHead, toUnitHead } from '../appraisals/appraisal-views';
import { requireActor, type ServiceContext } from '../service-context';
import { entryRevision, figuresOf, sheetLeaves } from './council-figures';
import { isHandedIn, loadCouncilRound, windowView } from './council-round';

/**
 * A sheet that is still with the unit is shown as such, without any leaf.
 * @throws AppError NOT_FOUND for a round of another organiser or a unit that takes no part
 */
export async function loadCouncilSheet(ctx: ServiceContext, input: { roundCode: string; unitCode: string }): Promise<CouncilSheet> {
  const actor = requireActor(ctx);
  const { round, set, leaves, units } = await loadCouncilRound(db, actor, input.roundCode);
  const position = units.findIndex(({ code }) => code === input.unitCode);
  const unit = units[position];
  if (unit === undefined) throw notFound();

  const isShown = isHandedIn(unit) && unit.sheetId !== null;
  const entries = isShown ? await loadEntries(db, [unit.sheetId ?? '']) : [];
  const evidence = await loadEvidenceLinks(db, entries);
  const toLeaf = ({ place, entry, stages }: ReturnType<typeof sheetLeaves>[number]): CouncilLeaf => {
    const { leaf, section, areaCode, areaName, parentName, agencyName } = place;
    return {
      leaf, section, areaCode, areaName, parentName, agencyName,
      cell: {
        criterionCode: leaf.code,
        section,
        state: councilState(section, leaf.source, stages),
        contested: isContested(stages),
        stages,
        explanation: entry?.explanation ?? null,
        evidence: evidence.get(entry?.entryId ?? '') ?? [],
        revision: entryRevision(entry),
      },
    };
  };
  const neighbour = (candidates: typeof units) => {
    const found = candidates.find(isHandedIn);
    return found ? toUnitHead(found) : null;
  };

  return {
    round: toRoundHead(round),
    unit: toUnitHead(unit),
    sheetStatus: unit.sheetStatus,
    submittedAt: isShown ? (unit.submittedAt?.toISOString() ?? null) : null,
    window: windowView(actor, round, ctx.now),
    rounding: round.rules.rounding,
    figures: isShown ? figuresOf(unit, leaves, entries, compileCriteria(set, round.rules.rounding.decimals), round.rules) : null,
    leaves: isShown ? sheetLeaves(unit, leaves, entries).map(toLeaf) : [],
    exclusions: leaves.flatMap(({ leaf, criterionId }) => {
      const reason = appliesTo(leaf, unit.unitType) ? unit.exclusions.get(criterionId) : undefined;
      return reason === undefined ? [] : [{ code: leaf.code, name: leaf.name, reason }];
    }),
    previous: neighbour(units.slice(0, position).reverse()),
    next: neighbour(units.slice(position + 1)),
  };
}
