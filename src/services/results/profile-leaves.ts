/** The leaves of one unit for its profile: self against what counts, sorted by loss. Pure. */
import type { ProfileLeaf, UnitDetail, UnitProfileView } from '@/contracts/results';
import { lossesOf } from '@/core/analysis/lost-points';
import { pointsOf } from '@/core/analysis/points-of';
import type { CriteriaSet, DecimalString } from '@/core/criteria/criteria-set';
import { leafPlaces, type LeafPlace } from '@/core/criteria/leaf-places';
import { isZero, padDecimals, sum } from '@/core/exact/decimal';
import type { LeafOutcome } from '@/core/scoring/outcome';

export type Sight = {
  /** Facts, reasons, derivations. */
  readonly detail: boolean;
  /** What the unit gave itself. */
  readonly self: boolean;
};

/** Leaves that apply to the unit; bonus and penalty items only where they are claimed or established. */
export function profileLeaves(set: CriteriaSet, detail: UnitDetail, sight: Sight): ProfileLeaf[] {
  const places = new Map(leafPlaces(set).map((place) => [place.leaf.code, place]));
  const shown = [...places.values()].filter(({ leaf, section }) => {
    const own = detail.leaves[leaf.code];
    return own !== undefined && (section === 'main' || hasPoints(pointsOf(own.result)));
  });
  const losses = lossesOf(
    shown.map(({ leaf }) => ({
      code: leaf.code,
      max: leaf.maxPoints,
      self: sight.self ? pointsOf(detail.leaves[leaf.code]?.stages.self?.outcome) : null,
      result: pointsOf(detail.leaves[leaf.code]?.result),
    })),
  );
  return losses.map(({ code, self, result, change, lost }) => {
    const { leaf, areaCode, areaName, section } = places.get(code) as LeafPlace;
    return {
      ...{ leaf, areaCode, areaName, section, self, result, change, lost },
      detail: sight.detail ? (detail.leaves[code] ?? null) : null,
      outcome: seen(detail.score.leaves[code], sight),
    };
  });
}

/** Others learn that a leaf does not apply, not the words with which the unit said so. */
function seen(outcome: LeafOutcome | undefined, { detail }: Sight): LeafOutcome | null {
  if (outcome === undefined) return null;
  if (detail || outcome.kind === 'scored' || outcome.kind === 'missing') return outcome;
  return outcome.kind === 'notApplicable' ? { ...outcome, reason: null } : { ...outcome, reason: '' };
}

/** The appraised block by area, self against what counts, on the same leaves (imported figures on both sides). */
export function selfAreas(set: CriteriaSet, detail: UnitDetail, sight: Sight): Pick<UnitProfileView, 'selfAreas' | 'selfTotal'> {
  const appraised = leafPlaces(set).filter(({ leaf, section }) => section === 'main' && leaf.source !== 'survey' && detail.leaves[leaf.code]);
  const areas = detail.score.areas.map((area) => {
    const outcomes = appraised.filter(({ areaCode }) => areaCode === area.code).map(({ leaf }) => detail.leaves[leaf.code]?.stages.self?.outcome);
    const isWhole = outcomes.every((outcome) => outcome !== undefined && outcome.kind !== 'missing');
    const points = outcomes.map(pointsOf).filter((value) => value !== null);
    return {
      code: area.code,
      name: area.name,
      max: area.appraised.max,
      self: sight.self && isWhole ? padDecimals(sum(points), 2) : null,
      appraised: area.appraised.points,
    };
  });
  const isWhole = areas.every(({ self }) => self !== null);
  return { selfAreas: areas, selfTotal: isWhole ? padDecimals(sum(areas.map(({ self }) => self as DecimalString)), 2) : null };
}

function hasPoints(points: DecimalString | null): boolean {
  return points !== null && !isZero(points);
}
