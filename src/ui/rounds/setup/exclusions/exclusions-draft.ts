/** Exclusions while they are being made, and what they do to the points. */
import type { RoundSetupView, SetupLeaf, SetupUnit } from '@/contracts/round-setup';
import type { CriteriaSet, DecimalString, UnitType } from '@/core/criteria/criteria-set';
import { excludeLeaves } from '@/core/criteria/exclusions';
import { leavesFor } from '@/core/criteria/leaves';
import { multiply } from '@/core/exact/decimal';
import type { Facts } from '@/core/scoring/facts';
import type { RoundRules } from '@/core/scoring/round-rules';
import { scoreUnit } from '@/core/scoring/score-unit';

export type Exclusion = RoundSetupView['exclusions'][number];

/** Whether the round may exclude the leaf for units of this kind: not the survey's, and asked of them at all. */
export function canExclude(leaf: SetupLeaf, type: UnitType): boolean {
  return leaf.source !== 'survey' && isAskedOf(leaf, type);
}

export function isAskedOf({ appliesTo }: Pick<SetupLeaf, 'appliesTo'>, type: UnitType): boolean {
  return appliesTo === null || appliesTo.includes(type);
}

/** Every pair of leaf and unit that can be excluded; a pair that was excluded before gets the new reason. */
export function addExclusions(exclusions: readonly Exclusion[], leaves: readonly SetupLeaf[], units: readonly SetupUnit[], reason: string): Exclusion[] {
  const added = leaves.flatMap((leaf) => units.filter(({ type }) => canExclude(leaf, type)).map(({ code }) => ({ unit: code, leaf: leaf.code, reason })));
  const pairs = new Set(added.map(pairOf));
  return [...exclusions.filter((one) => !pairs.has(pairOf(one))), ...added];
}

export function removeExclusions(exclusions: readonly Exclusion[], gone: readonly Pick<Exclusion, 'unit' | 'leaf'>[]): Exclusion[] {
  const pairs = new Set(gone.map(pairOf));
  return exclusions.filter((one) => !pairs.has(pairOf(one)));
}

function pairOf({ unit, leaf }: Pick<Exclusion, 'unit' | 'leaf'>): string {
  return `${unit} ${leaf}`;
}

export type Consequence = {
  /** Units for which the same leaves are excluded. */
  readonly units: readonly SetupUnit[];
  readonly leaves: readonly string[];
  readonly appraisedMax: DecimalString;
  readonly applicableMax: DecimalString;
  /** A unit with 80 % on every leaf that is left: what it has, and what that becomes. */
  readonly raw: DecimalString | null;
  readonly points: DecimalString | null;
};

const SHARE = '0.8';

/** What the exclusions do, once for all units of one kind with the same ones, computed as the round will compute it. */
export function consequencesOf(set: CriteriaSet, rules: RoundRules, units: readonly SetupUnit[], exclusions: readonly Exclusion[]): Consequence[] {
  const byUnit = new Map<string, string[]>();
  for (const { unit, leaf } of exclusions) byUnit.set(unit, [...(byUnit.get(unit) ?? []), leaf]);
  const alike = new Map<string, { units: SetupUnit[]; leaves: string[] }>();
  for (const unit of units) {
    const leaves = (byUnit.get(unit.code) ?? []).sort();
    if (leaves.length === 0) continue;
    const key = `${unit.type} ${leaves.join(' ')}`;
    const known = alike.get(key);
    if (known) known.units.push(unit);
    else alike.set(key, { units: [unit], leaves });
  }
  return [...alike.values()].map(({ units: same, leaves }) => ({ units: same, leaves, ...exampleOf(set, rules, (same[0] as SetupUnit).type, leaves) }));
}

function exampleOf(set: CriteriaSet, rules: RoundRules, type: UnitType, leaves: readonly string[]) {
  const applied = excludeLeaves(set, new Map(leaves.map((code) => [code, 'ví dụ'])));
  const facts: Record<string, Facts> = Object.fromEntries(
    leavesFor(set, type)
      .filter(({ source }) => source !== 'survey')
      .map(({ code, maxPoints }) => [code, { fixedPoints: multiply(maxPoints, SHARE) }]),
  );
  const { appraised } = scoreUnit(applied.set, rules, { unitType: type, facts: { ...facts, ...applied.facts }, survey: null });
  return { appraisedMax: appraised.max, applicableMax: appraised.applicableMax, raw: appraised.raw, points: appraised.points };
}
