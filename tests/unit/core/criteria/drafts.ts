/** Drafts for tests: those of the three sets, and arbitrary ones. */
import fc from 'fast-check';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { draftPlaces, nodesUnder } from '@/core/criteria/draft-nodes';
import { criteriaSet, SET_IDS } from '../support';

export const draftOf = (id: (typeof SET_IDS)[number]): DraftSet => draftOfSet(criteriaSet(id));

export const node = (key: string, changes: Partial<DraftNode> = {}): DraftNode => ({
  key,
  code: key,
  name: `Tiêu chí ${key}`,
  maxPoints: '1',
  rule: { kind: 'choice', options: [{ label: 'Có', points: '1' }, { label: 'Không', points: '0' }] },
  notApplicable: 'never',
  appraiser: 'Sở Nội vụ',
  children: [],
  ...changes,
});

export const group = (key: string, maxPoints: string | null, children: readonly DraftNode[]): DraftNode => ({ key, code: key, name: `Mục ${key}`, maxPoints, children });

export const draft = (areas: readonly DraftNode[], changes: Partial<DraftSet> = {}): DraftSet => ({
  name: 'Bộ tiêu chí',
  level: 'commune',
  year: 2026,
  totalMaxPoints: '1',
  areas,
  bonus: null,
  penalty: null,
  ratingBands: [],
  ...changes,
});

export const keysOf = (of: DraftSet): string[] => draftPlaces(of).map((place) => place.node.key);
export const at = (of: DraftSet, key: string): DraftNode => {
  const found = draftPlaces(of).find((place) => place.node.key === key);
  if (!found) throw new Error(`No node ${key}`);
  return found.node;
};

const points = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2000 }).map((hundredths) => String(hundredths / 100)));

type Shape = { readonly maxPoints: string | null; readonly children: readonly Shape[] };

const shape = (levels: number): fc.Arbitrary<Shape> =>
  fc.record({ maxPoints: points, children: levels === 1 ? fc.constant([]) : fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(shape(levels - 1), { maxLength: 4 }) }) });

/** Drafts of up to four levels with keys n0, n1, …, a bonus section and gaps in their maxima. */
export const anyDraft: fc.Arbitrary<DraftSet> = fc.record({ areas: fc.array(shape(4), { minLength: 1, maxLength: 4 }), items: fc.array(points, { maxLength: 3 }) }).map(({ areas, items }) => {
  let next = 0;
  const keyed = ({ maxPoints, children }: Shape): DraftNode => node(`n${next++}`, { maxPoints, children: children.map(keyed) });
  const nodes = areas.map(keyed);
  return draft(nodes, { bonus: { name: 'Điểm thưởng', cap: '2', items: items.map((maxPoints) => node(`n${next++}`, { maxPoints })) } });
});

export const keysUnder = (of: DraftNode): string[] => nodesUnder(of).map(({ key }) => key);
