import { describe, expect, it } from 'vitest';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { printedScale, scaleTextToKeep } from '@/core/criteria/scale-text/printed-scale';
import { readScale } from '@/core/criteria/scale-text/read-scale';
import { writeScale } from '@/core/criteria/scale-text/write-scale';
import type { Leaf } from '@/core/criteria/criteria-set';
import { criteriaSet, fixture, SET_IDS } from '../../support';

type Printed = Record<string, Record<string, { text: string; note: string | null }>>;

/** The column "Cách chấm điểm" of the three appendices, as extracted from their files. */
const printed = fixture<Printed>('criteria/scale-texts.json');

const leaves = SET_IDS.flatMap((id) => {
  const set = criteriaSet(id);
  const penalty = new Set(set.penalty?.items.map((item) => item.code));
  return [...leavesOf(set), ...extraLeavesOf(set)].map((leaf) => {
    const source = printed[id]?.[leaf.code];
    if (!source) throw new Error(`${id} ${leaf.code} has no text`);
    return { id, leaf, ...source, section: penalty.has(leaf.code) ? ('penalty' as const) : ('main' as const) };
  });
});

/** The questions of a survey leaf are not printed in an appendix. */
const ruleAsPrinted = ({ rule }: Leaf) => (rule.kind === 'survey' ? { ...rule, questions: [] } : rule);

describe('the scales of the three appendices', () => {
  it('are those of all 203 leaves and 17 bonus and penalty items', () => {
    expect(leaves).toHaveLength(220);
  });

  it.each(leaves)('are read without doubt: $id $leaf.code', ({ leaf, text, note }) => {
    expect(readScale(text, { name: leaf.name, maxPoints: leaf.maxPoints, note })).toStrictEqual({ certainty: 'clear', rule: ruleAsPrinted(leaf) });
  });

  it.each(leaves)('are written from the rule as they are printed, or the text is kept: $id $leaf.code', ({ leaf, text, section }) => {
    const kept = scaleTextToKeep(text, leaf.rule, leaf.maxPoints, section);
    // The words "hoàn thành … kế hoạch" of a band are not part of the rule.
    expect(kept === undefined).toBe(!text.includes('Hoàn thành 100% kế hoạch'));
    expect(printedScale({ ...leaf, ...(kept !== undefined && { scaleText: kept }) }, section)).toBe(text);
  });

  it.each(leaves)('come back from the wording of the rule: $id $leaf.code', ({ leaf, note, section }) => {
    const text = writeScale(leaf.rule, leaf.maxPoints, section);
    expect(readScale(text, { name: leaf.name, maxPoints: leaf.maxPoints, note, section })).toStrictEqual({ certainty: 'clear', rule: ruleAsPrinted(leaf) });
  });

  it.each(leaves)('are certain of nothing without a maximum: $id $leaf.code', ({ leaf, text, note }) => {
    expect(readScale(text, { name: leaf.name, maxPoints: null, note }).certainty).not.toBe('clear');
  });

  it.each(leaves.filter(({ leaf }) => leaf.rule.kind !== 'survey'))('are not clear under a maximum that they do not fit: $id $leaf.code', ({ leaf, text, note }) => {
    expect(readScale(text, { name: leaf.name, maxPoints: '7.77', note }).certainty).not.toBe('clear');
  });
});
