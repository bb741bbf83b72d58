/** Results that are known by area only, in the format `par-results/1`. */
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { areaMaxima } from '@/core/criteria/leaves';
import type { PublishedUnit } from '@/core/scoring/assemble-unit';

type Points = { points: string };
export type ResultsFile = {
  mean?: Points;
  units: {
    code: string;
    fullName: string;
    areas: { code: string; appraised: Points; survey: Points }[];
    appraisedTotal: Points;
    surveyTotal: Points;
    total: Points;
    rating: string;
    rank: { value: number; of: number };
    relationToMean?: { value: 'above' | 'below' };
  }[];
};

export function publishedUnit(unit: ResultsFile['units'][number], set: CriteriaSet): PublishedUnit {
  const maxima = areaMaxima(set);
  return {
    areas: unit.areas.map(({ code, appraised, survey }) => {
      const area = maxima.find((candidate) => candidate.code === code);
      if (!area) throw new Error(`No area ${code}`);
      return { code, name: area.name, appraised: appraised.points, survey: survey.points, maxima: { appraised: area.appraised, survey: area.survey } };
    }),
    bonus: '0',
    penalty: '0',
  };
}
