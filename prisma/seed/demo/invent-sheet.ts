/** Sheets with invented declarations: illustrative, and marked so by the round unit. */
import type { CriteriaSet, Leaf, UnitType } from '@/core/criteria/criteria-set';
import { leavesFor } from '@/core/criteria/leaves';
import type { Facts, Stage } from '@/core/scoring/facts';
import { scoreLeaf } from '@/core/scoring/score-leaf';
import { factsAtLevel, factsForTarget } from './facts-for-target';
import { ROUNDING } from './leaf-candidates';
import { claimBefore } from './raise-facts';
import type { Random } from './random';
import type { EntryDraft, StageDraft } from './write-sheets';

/** Who wrote which stage. */
export type Authors = {
  readonly self: string | null;
  /** The appraiser of a leaf. */
  readonly round1: (leaf: Leaf) => string;
  readonly final: string;
};

/** Appraised facts of a whole sheet that give exactly `areaPoints` (area code -> points). */
export function inventAppraised(
  set: CriteriaSet,
  unitType: UnitType | undefined,
  areaPoints: ReadonlyMap<string, string>,
  random: Random,
): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  const leaves = leavesFor(set, unitType).filter(({ source }) => source !== 'survey');
  for (const area of set.areas) {
    const target = areaPoints.get(area.code);
    if (target === undefined) throw new Error(`No points for area ${area.code}`);
    const own = leaves.filter(({ code }) => code.startsWith(`${area.code}.`));
    for (const [code, leafFacts] of factsForTarget(own, target, random)) facts.set(code, leafFacts);
  }
  return facts;
}

/** Appraised facts of a whole sheet around a level (0..1). */
export function inventAtLevel(
  set: CriteriaSet,
  unitType: UnitType,
  level: number,
  random: Random,
): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  for (const leaf of leavesFor(set, unitType)) {
    const chosen = factsAtLevel(leaf, level, random);
    if (chosen !== null) facts.set(leaf.code, chosen);
  }
  return facts;
}

/**
 * Entries with the stages side by side: about one leaf in five had claimed more than was accepted.
 * @param upTo the last stage that was reached; `round1` may stand for a part of the leaves only (`isAppraised`)
 */
export function inventEntries(
  leaves: readonly Leaf[],
  appraised: ReadonlyMap<string, Facts>,
  authors: Authors,
  upTo: Exclude<Stage, 'round2'>,
  random: Random,
  isAppraised: (leaf: Leaf) => boolean = () => true,
): EntryDraft[] {
  const entries: EntryDraft[] = [];
  for (const leaf of leaves) {
    const facts = appraised.get(leaf.code);
    if (!facts) continue;
    const correction = 'fixedPoints' in facts || random.chance(0.2) ? claimBefore(leaf, facts, random) : null;
    const isValid = correction !== null && scoreLeaf(leaf, correction.claimed, ROUNDING).kind === 'scored';
    const claimed = isValid ? correction.claimed : facts;
    const stages: Partial<Record<Stage, StageDraft>> = {
      self: { facts: claimed, authorId: leaf.source === 'external' ? null : authors.self },
    };
    if (upTo !== 'self' && isAppraised(leaf)) {
      stages.round1 = { facts, authorId: authors.round1(leaf), reason: isValid ? correction.reason : undefined };
    }
    if (upTo === 'final') stages.final = { facts, authorId: authors.final };
    entries.push({ code: leaf.code, explanation: explanationFor(leaf), stages });
  }
  return entries;
}

/** Figures of other systems need no evidence of the unit. */
function explanationFor(leaf: Leaf): string | undefined {
  return leaf.source === 'external' ? undefined : 'Tài liệu kiểm chứng gửi kèm hồ sơ giấy của đơn vị.';
}
