import { describe, expect, it } from 'vitest';
import { checkSeparation } from '@/core/access/separation';
import { AGENCY, bindingAtHome, OTHER_PROVINCE } from './fixtures';

const kinds = (...bindings: Parameters<typeof checkSeparation>[0][number][]) =>
  checkSeparation(bindings).map((problem) => problem.kind);

describe('separation of duties of one account', () => {
  it('accepts every single role', () => {
    expect(kinds(bindingAtHome('Administrator'))).toEqual([]);
    expect(kinds(bindingAtHome('UnitLeader'), bindingAtHome('UnitOfficer'))).toEqual([]);
  });

  it('refuses an administrator with any other role', () => {
    expect(kinds(bindingAtHome('Administrator'), bindingAtHome('Auditor'))).toEqual(['administratorWithOtherRole']);
  });

  it('refuses survey manager and appraiser for the same organiser, not for two', () => {
    expect(kinds(bindingAtHome('SurveyManager'), bindingAtHome('Appraiser'))).toEqual(['surveyManagerAndAppraiser']);
    expect(kinds(bindingAtHome('SurveyManager'), { ...bindingAtHome('Appraiser'), organiserId: OTHER_PROVINCE })).toEqual([]);
  });

  it('refuses an appraiser who speaks for the same unit', () => {
    expect(kinds(bindingAtHome('Appraiser'), { ...bindingAtHome('UnitLeader'), unitId: AGENCY })).toEqual([
      'appraiserOfOwnUnit',
    ]);
  });

  it('reports all problems, not the first', () => {
    expect(
      kinds(
        bindingAtHome('Administrator'),
        bindingAtHome('SurveyManager'),
        bindingAtHome('Appraiser'),
        { ...bindingAtHome('UnitOfficer'), unitId: AGENCY },
      ),
    ).toEqual(['administratorWithOtherRole', 'surveyManagerAndAppraiser', 'appraiserOfOwnUnit']);
  });
});
