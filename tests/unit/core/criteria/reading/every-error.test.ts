import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import type { CriteriaReading, ReadNode } from '@/core/criteria/reading/reading';
import { MISTAKES } from './mistakes';
import { decimalOf, layOut, printSet, randomLayout, randomSet } from './printed-sets';

function all(nodes: readonly ReadNode[]): ReadNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

function loud({ problems }: CriteriaReading): string[] {
  return problems.filter(({ severity }) => severity !== 'info').map(({ severity, kind, row }) => `${severity} ${kind} ${row}`);
}

function errors({ problems }: CriteriaReading): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ kind, row }) => `${kind} ${row}`);
}

const RUNS = 60;
/** The same sets on every machine; other seeds were tried by the thousand. */
const SEED = 2025;
const TIMEOUT = 60_000;

describe('A well-formed set in any layout', () => {
  test('comes back as printed, without a word of trouble', () => {
    fc.assert(
      fc.property(randomSet, randomLayout, (areas, layout) => {
        const printed = printSet(areas, layout);
        const reading = readCriteria(layOut(printed, layout));
        expect(loud(reading)).toEqual([]);
        const read = all(reading.set.areas);
        expect(read.map(({ name, level, row, maxPoints }) => ({ name, level, row, maxPoints }))).toEqual(
          printed.nodes.map(({ name, level, row, node }) => ({ name, level, row, maxPoints: decimalOf(node.hundredths) })),
        );
        expect(read.map(({ scaleText }) => scaleText)).toEqual(printed.nodes.map(({ scale }) => (scale.length > 0 ? scale.join('\n') : null)));
        expect(read.map(({ evidence }) => evidence ?? '')).toEqual(printed.nodes.map(({ evidence }) => evidence));
        expect(new Set(read.map(({ code }) => code)).size).toBe(read.length);
        const total = decimalOf(areas.reduce((sum, { hundredths }) => sum + hundredths, 0));
        expect(reading.set.total).toEqual({ stated: layout.total === 'none' ? null : total, computed: total });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, TIMEOUT);
});

describe('One mistake in any layout is found, and nothing else', () => {
  test.each(Object.keys(MISTAKES))('%s', (name) => {
    fc.assert(
      fc.property(randomSet, randomLayout, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (areas, layout, picks) => {
        const set = printSet(areas, layout);
        let at = 0;
        const expected = MISTAKES[name]?.(set, layout, (count) => (picks[at++ % picks.length] ?? 0) % count);
        fc.pre(expected != null);
        const reading = readCriteria(layOut(set, layout));
        expect(errors(reading)).toEqual(expected?.());
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, TIMEOUT);
});
