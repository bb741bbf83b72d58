import { describe, expect, it } from 'vitest';
import type { UnitDetail } from '@/contracts/results';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { profileLeaves } from '@/services/results/profile-leaves';

const REASON = 'Trong năm không phát hiện văn bản trái pháp luật.';
const outcome = { kind: 'notApplicable', policy: 'full', points: '1.50', reason: REASON, cause: 'declared' } as const;
const set: CriteriaSet = {
  id: 'x',
  name: 'x',
  level: 'district',
  year: 2022,
  totalMaxPoints: '1.5',
  areas: [
    {
      code: '1',
      name: 'Thể chế',
      maxPoints: '1.5',
      children: [{ code: '1.1', name: 'Xử lý văn bản', maxPoints: '1.5', source: 'appraised', rule: { kind: 'manual', step: '0.5' }, notApplicable: 'full', appraiser: 'Sở Tư pháp' }],
    },
  ],
};
const detail = {
  leaves: { '1.1': { result: outcome, stages: { self: { outcome, reason: null } } } },
  score: { leaves: { '1.1': outcome } },
} as unknown as UnitDetail;

describe('the leaves of a profile', () => {
  it('carry the unit’s own words only to those who may read details', () => {
    expect(JSON.stringify(profileLeaves(set, detail, { detail: true, self: true }))).toContain(REASON);
    const [foreign] = profileLeaves(set, detail, { detail: false, self: false });
    expect(foreign).toMatchObject({ result: '1.50', self: null, detail: null, outcome: { kind: 'notApplicable', policy: 'full', reason: null } });
  });
});
