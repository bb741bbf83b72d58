import { describe, expect, it } from 'vitest';
import type { SetupLeaf, SetupUnit } from '@/contracts/round-setup';
import { leafPlaces } from '@/core/criteria/leaf-places';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { addExclusions, consequencesOf, removeExclusions } from '@/ui/rounds/setup/exclusions/exclusions-draft';
import { smallCriteriaSet } from '../../support/small-criteria-set';

const set = smallCriteriaSet('bo');
const leaf = (code: string, appliesTo: SetupLeaf['appliesTo'] = null): SetupLeaf => {
  const place = leafPlaces(set).find((one) => one.leaf.code === code);
  if (!place) throw new Error(code);
  const { leaf: found, section, areaCode, areaName, parentName } = place;
  return { code, name: found.name, section, areaCode, areaName, parentName, maxPoints: found.maxPoints, source: found.source, printedAgency: found.appraiser, appliesTo };
};
const unit = (code: string, type: SetupUnit['type'] = 'district'): SetupUnit => ({ unitId: code, code, name: code, type, groupCode: 'a', isValid: true, hasLeader: true, hasOfficer: true });

describe('exclusions', () => {
  it('are every pair that can be one: no survey leaf, no leaf of another kind; a pair again has the new reason', () => {
    const first = addExclusions([], [leaf('1.1'), leaf('2.4'), leaf('1.2', ['xa'])], [unit('a'), unit('b', 'xa')], 'Lý do một');
    expect(first.map(({ unit: code, leaf: of }) => `${of} ${code}`)).toEqual(['1.1 a', '1.1 b', '1.2 b']);
    const again = addExclusions(first, [leaf('1.1')], [unit('a')], 'Lý do hai');
    expect(again).toHaveLength(3);
    expect(again.find((one) => one.unit === 'a')?.reason).toBe('Lý do hai');
    expect(removeExclusions(again, [{ unit: 'a', leaf: '1.1' }])).toHaveLength(2);
  });

  it('are shown once for all units with the same ones, re-scaled as the round does it', () => {
    const units = [unit('a'), unit('b'), unit('c')];
    const exclusions = addExclusions([], [leaf('1.1')], units.slice(0, 2), 'Không phát sinh');
    expect(consequencesOf(set, DEFAULT_ROUND_RULES, units, exclusions)).toEqual([
      // 80 % of the 14 that are left is 80 % of the 16.
      { units: units.slice(0, 2), leaves: ['1.1'], appraisedMax: '16', applicableMax: '14', raw: '11.20', points: '12.80' },
    ]);
  });
});
