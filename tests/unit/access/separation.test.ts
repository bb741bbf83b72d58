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

  it('lets one office follow the other, from the very next day', () => {
    const until = (validTo: string) => ({ validFrom: '2026-01-01', validTo });
    const from = (validFrom: string) => ({ validFrom, validTo: null });
    const handOver = (one: Parameters<typeof bindingAtHome>[0], other: Parameters<typeof bindingAtHome>[0], day: string) =>
      kinds({ ...bindingAtHome(one), ...until('2026-06-30') }, { ...bindingAtHome(other), ...from(day) });
    expect(handOver('Administrator', 'Auditor', '2026-06-30')).toEqual(['administratorWithOtherRole']);
    expect(handOver('Administrator', 'Auditor', '2026-07-01')).toEqual([]);
    expect(handOver('Appraiser', 'SurveyManager', '2026-06-30')).toEqual(['surveyManagerAndAppraiser']);
    expect(handOver('Appraiser', 'SurveyManager', '2026-07-01')).toEqual([]);
  });
});
