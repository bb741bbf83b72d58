import { describe, expect, it } from 'vitest';
import { mergeBlockers, publicationBlockers, type RoundStanding } from '@/core/workflow/publication';

const ready: RoundStanding = {
  status: 'open',
  units: [
    { code: 'a', sheet: 'finalised', hasTotal: true },
    { code: 'b', sheet: 'finalised', hasTotal: true },
  ],
  hasSurveyLeaves: true,
  survey: { status: 'merged', undecided: 0 },
};
const kinds = (change: Partial<RoundStanding>) => publicationBlockers({ ...ready, ...change }).map(({ kind }) => kind);

describe('publication', () => {
  it('is free when every sheet is finalised and the survey is merged', () => {
    expect(publicationBlockers(ready)).toEqual([]);
    expect(kinds({ hasSurveyLeaves: false, survey: null })).toEqual([]);
  });

  it.each([
    ['published already', { status: 'published' }, ['already-published']],
    ['not open yet', { status: 'draft' }, ['not-open']],
    ['without units', { units: [] }, ['no-units']],
    ['a survey that is missing', { survey: null }, ['no-survey']],
    ['a survey still open', { survey: { status: 'open', undecided: 0 } }, ['survey-open']],
    ['a survey frozen but not merged', { survey: { status: 'frozen', undecided: 0 } }, ['survey-not-merged']],
    ['units undecided in the survey', { survey: { status: 'frozen', undecided: 2 } }, ['survey-undecided', 'survey-not-merged']],
  ] as const)('is refused: %s', (_, change, expected) => {
    expect(kinds(change as Partial<RoundStanding>)).toEqual(expected);
  });

  it('names the units whose sheets are open, by where they are', () => {
    const units = [
      { code: 'a', sheet: 'draft', hasTotal: false },
      { code: 'b', sheet: 'submitted', hasTotal: false },
      { code: 'c', sheet: null, hasTotal: false },
      { code: 'd', sheet: 'returned', hasTotal: false },
      { code: 'e', sheet: 'pendingApproval', hasTotal: false },
    ] as const;
    expect(publicationBlockers({ ...ready, units })).toEqual([
      { kind: 'sheets-with-unit', units: ['a', 'c', 'd', 'e'] },
      { kind: 'sheets-not-finalised', units: ['b'] },
    ]);
  });

  it('tells a missing total only where nothing else explains it', () => {
    const units = [{ code: 'a', sheet: 'finalised', hasTotal: false }] as const;
    expect(publicationBlockers({ ...ready, units })).toEqual([{ kind: 'no-total', units: ['a'] }]);
    expect(kinds({ units, survey: { status: 'frozen', undecided: 0 } })).toEqual(['survey-not-merged']);
  });
});

describe('merging the survey', () => {
  it.each([
    [{ status: 'frozen', undecided: 0 }, []],
    [{ status: 'merged', undecided: 0 }, []],
    [{ status: 'open', undecided: 0 }, ['survey-open']],
    [{ status: 'frozen', undecided: 1 }, ['survey-undecided']],
    [null, ['no-survey']],
  ] as const)('with %o: %o', (survey, expected) => {
    expect(mergeBlockers({ status: 'open', survey }).map(({ kind }) => kind)).toEqual(expected);
  });

  it('needs an open round', () => {
    expect(mergeBlockers({ status: 'published', survey: { status: 'frozen', undecided: 0 } })).toEqual([{ kind: 'already-published' }]);
    expect(mergeBlockers({ status: 'draft', survey: { status: 'frozen', undecided: 0 } })).toEqual([{ kind: 'not-open' }]);
  });
});
