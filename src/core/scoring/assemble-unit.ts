/**
 * A unit whose result is known only by area (published elsewhere, or printed in a newspaper): the same assembly as for a
 * unit scored leaf by leaf. Its `leaves` are empty; nothing can be opened deeper than the area.
 */
import type { DecimalString } from '../criteria/criteria-set';
import { parseFraction } from '../exact/fraction';
import { scaleOf, toScaled } from '../exact/scaled';
import { assemble } from './assemble';
import type { UnitScore } from './outcome';
import type { RoundRules } from './round-rules';
import { roundedFraction } from './rules/computation';
import { roundingAt, type Rounding } from './settle-leaf';
import { newTally, type AreaTally, type ExtraTally } from './tally';

export type PublishedArea = {
  readonly code: string;
  readonly name: string;
  /** null: not published. */
  readonly appraised: DecimalString | null;
  readonly survey: DecimalString | null;
  readonly maxima: { readonly appraised: DecimalString; readonly survey: DecimalString };
};

export type PublishedUnit = {
  readonly areas: readonly PublishedArea[];
  readonly bonus: DecimalString;
  readonly penalty: DecimalString;
  readonly isSurveyExempt?: boolean;
};

/** @throws RangeError on text that is no number */
export function assembleUnit(unit: PublishedUnit, rules: RoundRules): UnitScore {
  const numbers = [unit.bonus, unit.penalty, ...unit.areas.flatMap(({ appraised, survey, maxima }) => [appraised, survey, maxima.appraised, maxima.survey])];
  const caps = [rules.bonusCap, rules.penaltyCap];
  const scale = Math.max(rules.rounding.decimals, ...[...numbers, ...caps].map((text) => scaleOf(text ?? '')));
  const rounding = roundingAt(scale, rules.rounding, rules.ranking.precision === 'exact');
  return assemble(
    {
      tallies: unit.areas.map((area) => tallyOf(area, rounding)),
      bonus: extraOf(unit.bonus, rounding),
      penalty: extraOf(unit.penalty, rounding),
      bonusCap: rules.bonusCap === undefined ? null : toScaled(rules.bonusCap, scale),
      penaltyCap: rules.penaltyCap === undefined ? null : toScaled(rules.penaltyCap, scale),
      isSurveyExempt: unit.isSurveyExempt ?? false,
      leaves: {},
      missing: [],
    },
    rules,
    rounding,
  );
}

function tallyOf({ code, name, appraised, survey, maxima }: PublishedArea, rounding: Rounding): AreaTally {
  const appraisedMax = toScaled(maxima.appraised, rounding.scale);
  const surveyMax = toScaled(maxima.survey, rounding.scale);
  const tally = newTally({ code, name, appraisedMax, surveyMax });
  tally.missingAppraised = appraised === null && appraisedMax > 0;
  tally.missingSurvey = survey === null && surveyMax > 0;
  if (appraised !== null) {
    tally.exactAppraised = parseFraction(appraised);
    tally.appraised = roundedFraction(tally.exactAppraised, rounding.scale, rounding.unit);
  }
  if (survey !== null) {
    tally.exactSurvey = parseFraction(survey);
    tally.survey = roundedFraction(tally.exactSurvey, rounding.scale, rounding.unit);
  }
  return tally;
}

function extraOf(points: DecimalString, rounding: Rounding): ExtraTally {
  const exact = parseFraction(points);
  return { points: roundedFraction(exact, rounding.scale, rounding.unit), exact };
}
