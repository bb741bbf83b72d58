/**
 * When a round may be merged and published. Publication cannot be undone, so every open end is a reason against it;
 * the reasons are values that the screen lists with links, and the service refuses with the same ones.
 */
import type { RoundStatus, SheetStatus, SurveyStatus } from './statuses';

/** What of a round decides over its publication. */
export type RoundStanding = {
  readonly status: RoundStatus;
  readonly units: readonly {
    readonly code: string;
    /** Null: the unit has no sheet. */
    readonly sheet: SheetStatus | null;
    readonly hasTotal: boolean;
  }[];
  readonly hasSurveyLeaves: boolean;
  /** Null: no survey was set up. */
  readonly survey: { readonly status: SurveyStatus; readonly undecided: number } | null;
};

/** `units`: codes of the units that are concerned. */
export type PublicationBlocker =
  | { readonly kind: 'already-published' | 'not-open' | 'no-units' | 'no-survey' | 'survey-open' | 'survey-not-merged' }
  | { readonly kind: 'sheets-with-unit' | 'sheets-not-finalised' | 'no-total'; readonly units: readonly string[] }
  | { readonly kind: 'survey-undecided'; readonly count: number };

/** All reasons against publishing now, in the order in which they are worked off; none: it may be published. */
export function publicationBlockers(round: RoundStanding): PublicationBlocker[] {
  if (round.status === 'published') return [{ kind: 'already-published' }];
  if (round.status !== 'open') return [{ kind: 'not-open' }];
  if (round.units.length === 0) return [{ kind: 'no-units' }];
  return [
    ...concerning('sheets-with-unit', round.units.filter(({ sheet }) => sheet !== 'submitted' && sheet !== 'finalised')),
    ...concerning('sheets-not-finalised', round.units.filter(({ sheet }) => sheet === 'submitted')),
    ...surveyBlockers(round),
    ...concerning('no-total', isSettled(round) ? round.units.filter(({ hasTotal }) => !hasTotal) : []),
  ];
}

/** Why the frozen survey cannot be merged into the round now; none: it can. */
export function mergeBlockers(round: Pick<RoundStanding, 'status' | 'survey'>): PublicationBlocker[] {
  if (round.status === 'published') return [{ kind: 'already-published' }];
  if (round.status !== 'open') return [{ kind: 'not-open' }];
  if (round.survey === null) return [{ kind: 'no-survey' }];
  if (round.survey.status === 'open') return [{ kind: 'survey-open' }];
  if (round.survey.undecided > 0) return [{ kind: 'survey-undecided', count: round.survey.undecided }];
  return [];
}

function surveyBlockers({ hasSurveyLeaves, survey }: RoundStanding): PublicationBlocker[] {
  if (survey === null) return hasSurveyLeaves ? [{ kind: 'no-survey' }] : [];
  if (survey.status === 'open') return [{ kind: 'survey-open' }];
  const undecided: PublicationBlocker[] = survey.undecided > 0 ? [{ kind: 'survey-undecided', count: survey.undecided }] : [];
  return survey.status === 'merged' ? undecided : [...undecided, { kind: 'survey-not-merged' }];
}

/** A missing total is worth a line of its own only where no other open end explains it. */
function isSettled({ units, survey, hasSurveyLeaves }: RoundStanding): boolean {
  return units.every(({ sheet }) => sheet === 'finalised') && (survey === null ? !hasSurveyLeaves : survey.status === 'merged');
}

function concerning(
  kind: 'sheets-with-unit' | 'sheets-not-finalised' | 'no-total',
  units: RoundStanding['units'],
): PublicationBlocker[] {
  return units.length === 0 ? [] : [{ kind, units: units.map(({ code }) => code) }];
}
