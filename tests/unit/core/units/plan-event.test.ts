/** What may happen to units, tried on the published units of Lâm Đồng. */
import { describe, expect, it } from 'vitest';
import type { UnitEventDraft } from '@/core/units/event';
import { applyPlan, planUnitEvent, type KnownUnits } from '@/core/units/plan-event';
import { treeOn, type TreeNode } from '@/core/units/tree';
import { unitEventProblemText } from '@/text/unit-events';
import { KNOWN, REFERENCE, unitNamed } from './reference';

const TODAY = '2026-11-25';
const DAY = '2026-07-01';
const LAM_DONG = unitNamed('Tỉnh Lâm Đồng', TODAY);
const at = (name: string, day = TODAY) => unitNamed(name, day);
const whole = (name: string, day = TODAY) => ({ unitId: at(name, day).id, share: 'whole', rest: 'continues' }) as const;

const MERGE: UnitEventDraft = {
  kind: 'merge',
  effectiveOn: DAY,
  decisionNumber: '77/NQ-UBTVQH16',
  decisionDate: '2026-06-10',
  note: '',
  predecessors: [whole('Xã Cát Tiên 2'), whole('Xã Cát Tiên 3')],
  units: [{ code: '25180', name: 'Xã Phước Cát', type: 'xa' }],
  parentId: LAM_DONG.id,
};
const draft = (part: Partial<UnitEventDraft>): UnitEventDraft => ({ ...MERGE, ...part });
const one = (kind: UnitEventDraft['kind'], name: string, units: UnitEventDraft['units'], part: Partial<UnitEventDraft> = {}) =>
  draft({ kind, predecessors: [whole(name, part.effectiveOn ? '2024-06-01' : TODAY)], units, ...part });
const kindsOf = (event: UnitEventDraft, known: KnownUnits = KNOWN) => planUnitEvent(event, known, TODAY).problems.map(({ kind }) => kind);

function planOf(event: UnitEventDraft, known: KnownUnits = KNOWN) {
  const { plan, problems } = planUnitEvent(event, known, TODAY);
  expect(problems).toEqual([]);
  if (plan === null) throw new Error('no plan');
  return plan;
}

describe('a merger', () => {
  it('ends both on the day before, begins one, and joins them', () => {
    const plan = planOf(MERGE);
    const [first, second] = MERGE.predecessors.map(({ unitId }) => unitId);
    expect(plan.ended).toEqual([{ unitId: first, validTo: '2026-06-30' }, { unitId: second, validTo: '2026-06-30' }]);
    expect(plan.began).toEqual([
      { id: 'new-1', code: '25180', name: 'Xã Phước Cát', type: 'xa', parentId: LAM_DONG.id, validFrom: DAY, validTo: null },
    ]);
    expect(plan.links).toEqual([first, second].map((predecessorId) => ({ predecessorId, successorId: 'new-1', kind: 'whole', effectiveOn: DAY })));
    expect(plan.continued).toEqual([]);
  });

  it('in the middle of a year changes the tree from its day on, and no earlier one', () => {
    const after = applyPlan(REFERENCE, planOf(MERGE));
    const communes = (day: string) => treeOn(after, day)[0]?.children.filter(({ unit }) => unit.type !== 'department').length;
    expect([communes('2026-06-30'), communes('2026-07-01')]).toEqual([124, 123]);
    for (const day of ['2022-06-30', '2024-12-31', '2025-07-01', '2026-06-30']) {
      expect(shapeOf(after, day)).toEqual(shapeOf(REFERENCE, day));
    }
  });

  it('of a part lets the rest go on under its name, with its people', () => {
    const cut = at('Xã Cát Tiên 3');
    const plan = planOf(draft({ predecessors: [whole('Xã Cát Tiên 2'), { unitId: cut.id, share: 'part', rest: 'continues' }] }));
    expect(plan.began.map(({ name, code }) => [name, code])).toEqual([['Xã Phước Cát', '25180'], ['Xã Cát Tiên 3', cut.code]]);
    expect(plan.links.map(({ kind }) => kind)).toEqual(['whole', 'part', 'part']);
    expect(plan.continued).toEqual([{ fromId: cut.id, toId: `rest-${cut.id}` }]);
  });

  it('can take the other part of a unit that another merger of the same day has divided', () => {
    const cut = { unitId: at('Xã Cát Tiên 3').id, share: 'part', rest: 'elsewhere' } as const;
    const first = applyPlan(REFERENCE, planOf(draft({ predecessors: [whole('Xã Cát Tiên 2'), cut] })));
    const second = draft({ predecessors: [whole('Xã Cát Tiên'), cut], units: [{ code: '25159', name: 'Xã Đồng Nai Thượng', type: 'xa' }] });
    const plan = planOf(second, { ...first, hidden: [] });
    expect(plan.ended).toHaveLength(1);
    expect(kindsOf({ ...second, effectiveOn: '2026-07-02' }, { ...first, hidden: [] })).toContain('alreadyEnded');
  });

  it('of districts takes their communes along and ends their agencies with them', () => {
    const event = draft({
      effectiveOn: '2023-01-01',
      predecessors: [whole('Huyện Lâm Hà', '2023-01-01'), whole('Huyện Đam Rông', '2023-01-01')],
      units: [{ code: '676', name: 'Huyện Lâm Rông', type: 'district' }],
    });
    // What ended in 2025 cannot be ended in 2023 any more; before that was known, it could.
    expect(kindsOf(event)).toEqual(['alreadyEnded', 'alreadyEnded']);
    const units = REFERENCE.units.map((unit) => (['676', '674'].includes(unit.code) ? { ...unit, validTo: null } : unit));
    const phong = { id: 'phong', code: '676-phong', name: 'Phòng Nội vụ', type: 'department', parentId: event.predecessors[0]?.unitId ?? '', validFrom: '2010-01-01', validTo: null } as const;
    const known = { units: [...units, phong], links: REFERENCE.links, hidden: [] };
    const plan = planOf(event, known);
    expect(plan.ended.map(({ unitId }) => unitId)).toContain('phong');
    const merged = treeOn(applyPlan(known, plan), '2023-01-01').flatMap(({ children }) => children).find(({ unit }) => unit.id === 'new-1');
    expect(merged?.children.length).toBe(24);
  });
});

describe('the other kinds', () => {
  it('divide one into several, each a part of it', () => {
    const plan = planOf(one('split', 'Xã Cát Tiên', [{ code: '25159', name: 'Xã Cát Tiên', type: 'xa' }, { code: '25160', name: 'Xã Nam Ninh', type: 'xa' }]));
    expect(plan.links.map(({ kind, successorId }) => [kind, successorId])).toEqual([['part', 'new-1'], ['part', 'new-2']]);
    expect(plan.began.map(({ parentId }) => parentId)).toEqual([LAM_DONG.id, LAM_DONG.id]);
  });

  it('rename and change the kind as a new row that goes on with the people of the old one', () => {
    const old = at('Xã Cát Tiên');
    const renamed = planOf(one('rename', 'Xã Cát Tiên', [{ code: old.code, name: 'Xã Nam Cát Tiên', type: 'xa' }]));
    expect(renamed.links).toMatchObject([{ kind: 'renamed' }]);
    expect(renamed.continued).toEqual([{ fromId: old.id, toId: 'new-1' }]);
    const retyped = planOf(one('retype', 'Xã Cát Tiên', [{ code: old.code, name: 'Phường Cát Tiên', type: 'phuong' }]));
    expect(retyped.links).toMatchObject([{ kind: 'retyped' }]);
  });

  it('abolish without a successor, and create without a predecessor', () => {
    expect(planOf(one('abolish', 'Xã Cát Tiên', []))).toMatchObject({ began: [], links: [], ended: [{ validTo: '2026-06-30' }] });
    expect(planOf(draft({ kind: 'create', predecessors: [], units: [{ code: '99999', name: 'Đặc khu Hòn Hải', type: 'dac-khu' }] }))).toMatchObject({
      ended: [],
      links: [],
      began: [{ parentId: LAM_DONG.id }],
    });
  });
});

describe('what may not be', () => {
  const renameTo = (name: string, type: 'xa' | 'phuong' = 'xa', code = '25159') => one('rename', 'Xã Cát Tiên', [{ code, name, type }]);

  it.each<[string, UnitEventDraft, string[]]>([
    ['a merger of one', draft({ predecessors: [whole('Xã Cát Tiên 2')] }), ['wrongNumber']],
    ['the same unit twice', draft({ predecessors: [whole('Xã Cát Tiên 2'), whole('Xã Cát Tiên 2')] }), ['chosenTwice']],
    ['a unit that nobody knows', draft({ predecessors: [whole('Xã Cát Tiên 2'), { unitId: 'x', share: 'whole', rest: 'continues' }] }), ['unknownUnit']],
    ['a unit that has ended', draft({ predecessors: [whole('Xã Cát Tiên 2'), whole('Xã Gia Viễn', '2022-01-01')] }), ['alreadyEnded']],
    ['the first day of a predecessor', draft({ effectiveOn: '2025-07-01' }), ['notYetThere', 'notYetThere']],
    ['a phường with the province', draft({ predecessors: [whole('Xã Cát Tiên 2'), whole('Tỉnh Lâm Đồng')] }), ['mixedLevels', 'notOfOneOrganiser', 'parentEnds']],
    ['a district born of communes', draft({ units: [{ code: '25180', name: 'Huyện Cát Tiên', type: 'district' }] }), ['levelChanges']],
    ['a parent that is not above', draft({ parentId: at('Xã Cát Tiên').id }), ['wrongPlace', 'parentNotAbove']],
    ['a commune at the top', draft({ parentId: null }), ['wrongPlace']],
    ['a parent nobody knows', draft({ parentId: 'x' }), ['parentMissing']],
    ['the code of a neighbour', draft({ units: [{ code: '25159', name: 'Xã Mới', type: 'xa' }] }), ['codeTaken']],
    ['the name of a neighbour', draft({ units: [{ code: '25180', name: 'Xã Cát Tiên', type: 'xa' }] }), ['nameTaken']],
    ['a day far ahead', draft({ effectiveOn: '2062-07-01' }), ['tooFarAhead']],
    ['a decision of tomorrow', draft({ decisionDate: '2026-11-26' }), ['decisionAhead']],
    ['the name it has', renameTo('Xã Cát Tiên'), ['nothingChanges']],
    ['another kind as a new name', renameTo('Phường Cát Tiên', 'phuong'), ['typeChanges']],
    ['the kind it has', one('retype', 'Xã Cát Tiên', [{ code: '25159', name: 'Xã Cát Tiên Mới', type: 'xa' }]), ['nothingChanges']],
    ['a province with its agencies by another name', one('rename', 'Tỉnh Lâm Đồng', [{ code: '68', name: 'Thành phố Lâm Đồng', type: 'province' }]), ['hasAgencies']],
    ['the end of a province that has communes', one('abolish', 'Tỉnh Lâm Đồng', []), ['hasUnitsBelow']],
    ['two new units of one name and code', one('split', 'Xã Cát Tiên', [{ code: '1', name: 'Xã A', type: 'xa' }, { code: '1', name: 'Xã A', type: 'xa' }]), ['codeTwice', 'nameTwice']],
  ])('%s', (_, event, kinds) => {
    expect(kindsOf(event)).toEqual(kinds);
    for (const problem of planUnitEvent(event, KNOWN, TODAY).problems) expect(unitEventProblemText(problem)).toMatch(/[.…]$/);
  });

  it('is told all at once', () => {
    const event = draft({ effectiveOn: '2062-07-01', decisionDate: '2030-01-01', units: [{ code: '25159', name: 'Xã Cát Tiên', type: 'xa' }] });
    expect(kindsOf(event)).toEqual(['tooFarAhead', 'decisionAhead', 'codeTaken', 'nameTaken']);
  });

  it('a change before one that is recorded for a later day', () => {
    const links = [...REFERENCE.links, { predecessorId: 'x', successorId: at('Xã Cát Tiên 2').id, kind: 'part', effectiveOn: '2026-09-01' } as const];
    expect(kindsOf(MERGE, { ...KNOWN, links })).toEqual(['laterEvent']);
  });

  it('a code of somebody out of sight, whose name stays unsaid', () => {
    const hidden = [{ code: '00004', validFrom: '2025-07-01', validTo: null }];
    const { problems } = planUnitEvent(draft({ units: [{ code: '00004', name: 'Xã Mới', type: 'xa' }] }), { ...KNOWN, hidden }, TODAY);
    expect(problems).toEqual([{ kind: 'codeTaken', code: '00004', by: null }]);
  });

  it('the code of a unit that has ended is free', () => {
    expect(kindsOf(draft({ units: [{ code: at('Xã Gia Viễn', '2022-01-01').code, name: 'Xã Gia Viễn', type: 'xa' }] }))).toEqual([]);
  });
});

function shapeOf(directory: Parameters<typeof treeOn>[0], day: string): unknown {
  const plain = (nodes: readonly TreeNode[]): unknown => nodes.map(({ unit, children }) => [unit.id, unit.name, plain(children)]);
  return plain(treeOn(directory, day));
}
