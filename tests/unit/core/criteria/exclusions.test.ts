import { describe, expect, it } from 'vitest';
import { excludeLeaves } from '@/core/criteria/exclusions';
import type { ExtraPoints } from '@/core/criteria/criteria-set';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { scoreUnit } from '@/core/scoring/score-unit';
import { smallCriteriaSet } from '../../../support/small-criteria-set';

const full = (points: ExtraPoints): ExtraPoints => ({ ...points, items: points.items.map((leaf) => ({ ...leaf, notApplicable: 'full' })) });

describe('leaves that the round excludes for a unit', () => {
  it('leave the appraised block, and of bonus and penalty nothing is given, whatever the set says', () => {
    const set = smallCriteriaSet('bo');
    const { set: applied, facts } = excludeLeaves(
      { ...set, bonus: full(set.bonus as ExtraPoints), penalty: full(set.penalty as ExtraPoints) },
      new Map(['1.1', 'TH.1', 'TR.1'].map((code) => [code, 'Không thuộc chức năng'])),
    );
    const score = scoreUnit(applied, DEFAULT_ROUND_RULES, { facts, survey: null });
    expect(score).toMatchObject({ bonus: '0.00', penalty: '0.00' });
    expect(score.leaves['1.1']).toMatchObject({ kind: 'notApplicable', policy: 'exclude', points: null });
    expect(score.appraised.applicableMax).not.toBe(score.appraised.max);
  });
});
