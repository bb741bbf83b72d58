/**
 * What a round still lacks before it opens. Opening tells every unit and freezes the criteria set, so whatever would leave
 * somebody unable to work is an error; what can be mended while the round runs is a warning. The reasons are values that
 * the screen lists with links, and the service refuses with the same ones.
 */
import type { CriteriaSet, DecimalString, UnitType } from '../criteria/criteria-set';
import { appliesTo, blockMaxima, extraLeavesOf, leavesOf } from '../criteria/leaves';
import { compare } from '../exact/decimal';
import type { RoundRules } from '../scoring/round-rules';
import type { PhaseWindow } from './appraisal-window';
import { phaseProblems, type PhaseProblem } from './phase-plan';
import { ruleGaps, type RuleGap } from './rule-gaps';
import type { Phase, RoundStatus, SurveyStatus } from './statuses';

/** Steps of the set-up, each with a page of its own. */
export const SETUP_STEPS = ['general', 'units', 'exclusions', 'agencies', 'phases', 'rules'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What of a draft decides over its opening. */
export type RoundPreparation = {
  readonly status: RoundStatus;
  readonly criteriaSetStatus: 'draft' | 'issued' | 'used';
  readonly set: CriteriaSet;
  readonly groups: readonly { readonly code: string }[];
  readonly units: readonly {
    readonly code: string;
    readonly type: UnitType;
    readonly groupCode: string;
    /** Exists on the day of opening. */
    readonly isValid: boolean;
    readonly hasOfficer: boolean;
    readonly hasLeader: boolean;
    /** Codes of leaves that the round excludes for it. */
    readonly excluded: readonly string[];
  }[];
  /** Leaf code -> agency id. */
  readonly agencyOf: ReadonlyMap<string, string>;
  readonly agencies: readonly {
    readonly id: string;
    readonly isValid: boolean;
    /** Codes of the units that an appraiser of the agency appraises. */
    readonly covered: ReadonlySet<string>;
    /** Code of the agency itself where it is measured in this round: it may not appraise itself. */
    readonly ownCode: string | null;
  }[];
  readonly phases: readonly PhaseWindow[];
  readonly rules: RoundRules;
  readonly survey: SurveyStatus | null;
  readonly now: Date;
};

type Reason =
  | { readonly kind: 'not-a-draft' | 'set-not-issued' | 'no-units' }
  | { readonly kind: 'group-empty'; readonly groups: readonly string[] }
  | { readonly kind: 'units-not-valid' | 'units-without-account' | 'units-without-leader' | 'units-without-leaves'; readonly units: readonly string[] }
  | { readonly kind: 'maximum-differs'; readonly unitType: UnitType; readonly attainable: DecimalString; readonly total: DecimalString }
  | { readonly kind: 'leaves-without-agency'; readonly leaves: readonly string[] }
  | { readonly kind: 'agency-ended'; readonly agencyId: string; readonly leaves: number }
  | { readonly kind: 'agency-without-appraiser'; readonly agencyId: string; readonly leaves: number; readonly units: readonly string[] }
  | { readonly kind: 'agency-measured'; readonly agencyId: string; readonly leaves: number }
  | { readonly kind: 'no-phases' | 'self-deadline-passed' }
  | PhaseProblem
  | { readonly kind: 'phase-left-out'; readonly phase: Phase }
  | { readonly kind: 'council-cuts-appraisal'; readonly phase: Phase }
  | RuleGap
  | { readonly kind: 'no-survey' };

export type ReadinessProblem = Reason & { readonly severity: 'error' | 'warning'; readonly step: SetupStep };

/** All problems, errors and warnings, in the order of the steps. */
export function roundReadiness(round: RoundPreparation): ReadinessProblem[] {
  return [...generalProblems(round), ...unitProblems(round), ...exclusionProblems(round), ...agencyProblems(round), ...calendarProblems(round), ...ruleProblems(round)];
}

/** Whether nothing stands against opening the round. Warnings do not. */
export function isReady(problems: readonly ReadinessProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

const error = (step: SetupStep, reason: Reason): ReadinessProblem => ({ ...reason, step, severity: 'error' });
const warning = (step: SetupStep, reason: Reason): ReadinessProblem => ({ ...reason, step, severity: 'warning' });

function generalProblems({ status, criteriaSetStatus, set, units, survey }: RoundPreparation): ReadinessProblem[] {
  const asksSurvey = leavesOf(set).some((leaf) => leaf.source === 'survey' && units.some(({ type }) => appliesTo(leaf, type)));
  return [
    ...(status === 'draft' ? [] : [error('general', { kind: 'not-a-draft' })]),
    ...(criteriaSetStatus === 'draft' ? [error('general', { kind: 'set-not-issued' })] : []),
    ...(asksSurvey && survey === null ? [warning('general', { kind: 'no-survey' })] : []),
  ];
}

function unitProblems({ groups, units, set }: RoundPreparation): ReadinessProblem[] {
  if (units.length === 0) return [error('units', { kind: 'no-units' })];
  const empty = groups.filter(({ code }) => !units.some((unit) => unit.groupCode === code)).map(({ code }) => code);
  const types = [...new Set(units.map(({ type }) => type))];
  return [
    ...(empty.length > 0 ? [error('units', { kind: 'group-empty', groups: empty })] : []),
    ...concerning(error, 'units-not-valid', units.filter(({ isValid }) => !isValid)),
    ...concerning(warning, 'units-without-account', units.filter(({ hasOfficer, hasLeader }) => !hasOfficer && !hasLeader)),
    ...concerning(warning, 'units-without-leader', units.filter(({ hasOfficer, hasLeader }) => hasOfficer && !hasLeader)),
    ...types.flatMap((unitType) => {
      const attainable = blockMaxima(set, unitType).total;
      return compare(attainable, set.totalMaxPoints) === 0 ? [] : [warning('units', { kind: 'maximum-differs', unitType, attainable, total: set.totalMaxPoints })];
    }),
  ];
}

function exclusionProblems({ units, set }: RoundPreparation): ReadinessProblem[] {
  const appraised = leavesOf(set).filter(({ source }) => source !== 'survey');
  const isLeftWithout = ({ type, excluded }: RoundPreparation['units'][number]) => {
    const gone = new Set(excluded);
    return appraised.every((leaf) => !appliesTo(leaf, type) || gone.has(leaf.code));
  };
  return concerning(error, 'units-without-leaves', units.filter(isLeftWithout), 'exclusions');
}

function agencyProblems({ set, agencyOf, agencies, units }: RoundPreparation): ReadinessProblem[] {
  const leaves = [...leavesOf(set), ...extraLeavesOf(set)].filter(({ source }) => source !== 'survey');
  // A leaf that no unit of the round is asked for needs nobody to appraise it.
  const asked = leaves.filter((leaf) => units.length === 0 || units.some(({ type }) => appliesTo(leaf, type)));
  const open = asked.filter(({ code }) => !agencyOf.has(code)).map(({ code }) => code);
  return [
    ...(open.length > 0 ? [error('agencies', { kind: 'leaves-without-agency', leaves: open })] : []),
    ...agencies.flatMap(({ id, isValid, covered, ownCode }): ReadinessProblem[] => {
      const own = asked.filter(({ code }) => agencyOf.get(code) === id);
      if (own.length === 0) return [];
      if (!isValid) return [error('agencies', { kind: 'agency-ended', agencyId: id, leaves: own.length })];
      const uncovered = units.filter(({ code, type }) => code !== ownCode && !covered.has(code) && own.some((leaf) => appliesTo(leaf, type))).map(({ code }) => code);
      return [
        ...(uncovered.length > 0 ? [error('agencies', { kind: 'agency-without-appraiser', agencyId: id, leaves: own.length, units: uncovered })] : []),
        ...(ownCode === null ? [] : [warning('agencies', { kind: 'agency-measured', agencyId: id, leaves: own.length })]),
      ];
    }),
  ];
}

const DISPENSABLE = ['council', 'publication'] as const satisfies readonly Phase[];

function calendarProblems({ phases, now }: RoundPreparation): ReadinessProblem[] {
  if (phases.length === 0) return [error('phases', { kind: 'no-phases' })];
  const windowOf = (phase: Phase) => phases.find((window) => window.phase === phase);
  const self = windowOf('selfAssessment');
  const council = windowOf('council');
  const cut = council && (['round2', 'round1'] as const).find((phase) => council.opensAt < (windowOf(phase)?.deadline ?? council.opensAt));
  return [
    ...phaseProblems(phases).map((problem) => error('phases', problem)),
    ...(self && self.deadline <= now ? [error('phases', { kind: 'self-deadline-passed' })] : []),
    ...DISPENSABLE.filter((phase) => !windowOf(phase)).map((phase) => warning('phases', { kind: 'phase-left-out', phase })),
    ...(cut ? [warning('phases', { kind: 'council-cuts-appraisal', phase: cut })] : []),
  ];
}

function ruleProblems({ rules, set }: RoundPreparation): ReadinessProblem[] {
  return ruleGaps(rules, set).map((gap) => (gap.kind === 'no-bands' || gap.kind === 'bands-leave-rest' ? warning('rules', gap) : error('rules', gap)));
}

function concerning(
  as: typeof error,
  kind: 'units-not-valid' | 'units-without-account' | 'units-without-leader' | 'units-without-leaves',
  units: RoundPreparation['units'],
  step: SetupStep = 'units',
): ReadinessProblem[] {
  return units.length === 0 ? [] : [as(step, { kind, units: units.map(({ code }) => code) })];
}
