/**
 * A criteria set made ready for scoring many units: for each type of unit, its leaves in table order as functions over
 * scaled integers, with the maxima of areas and blocks. Compile once, score any number of units with it.
 */
import { UNIT_TYPES, type CriteriaSet, type Leaf, type UnitType } from '../criteria/criteria-set';
import { appliesTo, blockOf, extraLeavesOf, leavesOf, leavesUnder } from '../criteria/leaves';
import { scaleOf, toScaled } from '../exact/scaled';
import { compileLeaf, pointScaleOf, type CompiledLeaf } from './compile-leaf';
import type { LeafOutcome } from './outcome';
import { MISSING_OUTCOME, type SharedResults } from './settle-leaf';

export type PlannedLeaf = CompiledLeaf & {
  readonly code: string;
  readonly areaIndex: number;
  readonly isSurvey: boolean;
};

export type PlannedArea = {
  readonly code: string;
  readonly name: string;
  readonly appraisedMax: number;
  readonly surveyMax: number;
};

/** What units of one type are scored on. */
export type UnitPlan = {
  readonly leaves: readonly PlannedLeaf[];
  readonly areas: readonly PlannedArea[];
  /**
   * The outcomes of a unit that declared nothing, bonus and penalty items among them. Each unit starts from a copy:
   * filling in known keys is several times faster than growing an object key by key.
   */
  readonly nothingDeclared: Readonly<Record<string, LeafOutcome>>;
};

export type CompiledCriteria = {
  readonly set: CriteriaSet;
  /** All points are integers in units of 10^-scale. */
  readonly scale: number;
  readonly plans: ReadonlyMap<UnitType | undefined, UnitPlan>;
  readonly bonus: readonly CompiledLeaf[];
  readonly penalty: readonly CompiledLeaf[];
  /** Shared results by decimals of the round; filled while scoring. */
  readonly shared: Map<number, SharedResults>;
};

/** @param decimals the finest decimals that any round will round to with this compilation */
export function compileCriteria(set: CriteriaSet, decimals = 2): CompiledCriteria {
  const leaves = leavesOf(set);
  const caps = [set.bonus?.cap ?? '0', set.penalty?.cap ?? '0'];
  const scale = Math.max(decimals, ...[...leaves, ...extraLeavesOf(set)].map(pointScaleOf), ...caps.map(scaleOf));
  const types: (UnitType | undefined)[] = [undefined, ...UNIT_TYPES];
  const compiled = new Map(leaves.map((leaf) => [leaf, compileLeaf(leaf, scale)]));
  return {
    set,
    scale,
    plans: new Map(types.map((type) => [type, planFor(set, type, compiled, scale)])),
    bonus: (set.bonus?.items ?? []).map((leaf) => compileLeaf(leaf, scale)),
    penalty: (set.penalty?.items ?? []).map((leaf) => compileLeaf(leaf, scale)),
    shared: new Map(),
  };
}

export function isCompiled(criteria: CriteriaSet | CompiledCriteria): criteria is CompiledCriteria {
  return 'plans' in criteria;
}

function planFor(set: CriteriaSet, type: UnitType | undefined, compiled: ReadonlyMap<Leaf, CompiledLeaf>, scale: number): UnitPlan {
  const leavesByArea = set.areas.map((area) => leavesUnder(area).filter((leaf) => appliesTo(leaf, type)));
  const maximum = (leaves: readonly Leaf[], block: 'appraised' | 'survey') =>
    leaves.filter((leaf) => blockOf(leaf) === block).reduce((total, leaf) => total + toScaled(leaf.maxPoints, scale), 0);
  return {
    leaves: leavesByArea.flatMap((leaves, areaIndex) =>
      leaves.map((leaf) => ({
        ...(compiled.get(leaf) as CompiledLeaf),
        code: leaf.code,
        areaIndex,
        isSurvey: blockOf(leaf) === 'survey',
      })),
    ),
    areas: set.areas.map((area, index) => ({
      code: area.code,
      name: area.name,
      appraisedMax: maximum(leavesByArea[index] ?? [], 'appraised'),
      surveyMax: maximum(leavesByArea[index] ?? [], 'survey'),
    })),
    nothingDeclared: missingOutcomes([...leavesByArea.flat(), ...extraLeavesOf(set)]),
  };
}

/** Made by JSON.parse, which lays such an object out compactly; assigning a hundred keys in a loop does not. */
function missingOutcomes(leaves: readonly Leaf[]): Record<string, LeafOutcome> {
  const outcomes = leaves.map(({ code }) => `${JSON.stringify(code)}:${JSON.stringify(MISSING_OUTCOME)}`);
  return JSON.parse(`{${outcomes.join(',')}}`) as Record<string, LeafOutcome>;
}
