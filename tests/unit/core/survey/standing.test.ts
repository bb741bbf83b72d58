import { describe, expect, it } from 'vitest';
import type { Questionnaire, SurveyResponse } from '@/core/survey/questionnaire';
import { surveyStanding, type SurveyRuling } from '@/core/survey/standing';

const MINIMUM = 3;
const questionnaire: Questionnaire = {
  id: 'phieu',
  criteriaSet: 'bo',
  scale: [1, 2, 3].map((value) => ({ value, label: `Mức ${value}` })),
  groups: [{ key: 'nguoi-dan', label: 'Người dân', weight: '1' }],
  questions: [
    { id: 'q1', leaf: '1.1', text: 'Một?' },
    { id: 'q2', leaf: '1.2', text: 'Hai?' },
  ],
  leaves: [
    { code: '1.1', name: 'Một', maxPoints: '2' },
    { code: '1.2', name: 'Hai', maxPoints: '3' },
  ],
};
const forms = (number: number, answers: SurveyResponse['answers'] = { q1: 3, q2: 2 }): SurveyResponse[] =>
  Array.from({ length: number }, (_, at) => ({ id: `P${at}`, unitCode: 'a', group: 'nguoi-dan', answers }));

function standing(responses: readonly SurveyResponse[], ruling?: SurveyRuling) {
  const rulings = new Map(ruling ? [['a', ruling]] : []);
  const [only] = surveyStanding({ unitCodes: ['a'], questionnaire, responses, minimumResponses: MINIMUM, decimals: 2, rulings });
  return { ...only, points: only?.survey?.points ?? null };
}
const ACCEPT: SurveyRuling = { decision: 'accepted', reason: 'Xã đảo, ít giao dịch' };
const EXEMPT: SurveyRuling = { decision: 'exempt', reason: 'Xã đảo, ít giao dịch' };

describe('surveyStanding', () => {
  it.each([
    [MINIMUM - 1, 'undecided', 'too-few', null],
    [MINIMUM, 'computed', null, '3.50'],
    [MINIMUM + 1, 'computed', null, '3.50'],
  ])('%i forms: %s', (number, decision, gap, points) => {
    expect(standing(forms(number))).toMatchObject({ decision, gap, points });
  });

  it('does not count blank forms towards the minimum', () => {
    const blank = { id: 'B', unitCode: 'a', group: 'nguoi-dan', answers: {} };
    expect(standing([...forms(MINIMUM - 1), blank])).toMatchObject({ decision: 'undecided', gap: 'too-few' });
  });

  it('leaves a unit that no form names undecided, and lets nobody accept points that do not exist', () => {
    expect(standing([])).toMatchObject({ decision: 'undecided', gap: 'too-few', canAccept: false, survey: null });
    expect(standing([], ACCEPT)).toMatchObject({ decision: 'undecided', points: null });
    expect(standing([], EXEMPT)).toMatchObject({ decision: 'exempt', points: null });
  });

  it('computes a unit below the minimum once a person has accepted it', () => {
    expect(standing(forms(MINIMUM - 1))).toMatchObject({ canAccept: true, points: null });
    expect(standing(forms(MINIMUM - 1), ACCEPT)).toMatchObject({ decision: 'accepted', reason: ACCEPT.reason, points: '3.50' });
  });

  it('gives an exempt unit no points', () => {
    expect(standing(forms(MINIMUM - 1), EXEMPT)).toMatchObject({ decision: 'exempt', points: null });
  });

  it('leaves a unit undecided while a leaf has no answer at all, whatever the number of forms', () => {
    expect(standing(forms(MINIMUM, { q1: 3 }))).toMatchObject({ gap: 'leaf-unanswered', decision: 'undecided', canAccept: false });
    expect(standing(forms(MINIMUM, { q1: 3 }), ACCEPT)).toMatchObject({ decision: 'undecided' });
    expect(standing(forms(MINIMUM, { q1: 3 }), EXEMPT)).toMatchObject({ decision: 'exempt' });
  });

  it('forgets a ruling when enough forms have come since', () => {
    expect(standing(forms(MINIMUM), EXEMPT)).toMatchObject({ decision: 'computed', reason: null, points: '3.50' });
  });
});
