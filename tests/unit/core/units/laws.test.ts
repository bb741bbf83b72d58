/** The laws of the tree of units, after any sequence of events that the rules let through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitType } from '@/core/criteria/criteria-set';
import { UNIT_EVENT_KINDS, type UnitEventDraft } from '@/core/units/event';
import { lineageOf } from '@/core/units/lineage';
import { applyPlan, planUnitEvent } from '@/core/units/plan-event';
import { ancestorsOn, indexUnits, treeOn, type TreeNode } from '@/core/units/tree';
import { isValidOn, overlaps, type UnitDirectory, type UnitRecord } from '@/core/units/unit';

const TODAY = '2026-11-25';
const START = '2010-01-01';
const unit = (id: string, type: UnitType, parentId: string | null): UnitRecord => ({
  ...{ id, code: id, name: `Đơn vị ${id}`, type, parentId },
  ...{ validFrom: START, validTo: null },
});

/** Two provinces, with districts, communes and an agency. */
const WORLD: UnitDirectory = {
  units: [
    unit('T', 'province', null),
    unit('S', 'department', 'T'),
    ...['H1', 'H2'].flatMap((id) => [unit(id, 'district', 'T'), unit(`${id}a`, 'xa', id), unit(`${id}b`, 'xa', id), unit(`${id}P`, 'department', id)]),
    unit('X', 'phuong', 'T'),
    unit('T2', 'province', null),
    unit('X2', 'xa', 'T2'),
  ],
  links: [],
};
const DAYS = ['2012-03-01', '2013-03-01', '2014-03-01', '2014-03-02', '2015-01-01', '2016-07-01', '2018-01-01', '2020-06-01'];

type Wish = {
  kind: (typeof UNIT_EVENT_KINDS)[number];
  day: number;
  picks: number[];
  parent: number;
  isPart: boolean;
  restGoesOn: boolean;
  type: UnitType;
  keepsCode: boolean;
};
const wishes = fc.array(
  fc.record<Wish>({
    kind: fc.constantFrom(...UNIT_EVENT_KINDS),
    day: fc.nat(DAYS.length - 1),
    picks: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
    parent: fc.nat(),
    isPart: fc.boolean(),
    restGoesOn: fc.boolean(),
    type: fc.constantFrom<UnitType>('xa', 'phuong', 'district', 'department', 'city'),
    keepsCode: fc.boolean(),
  }),
  { minLength: 3, maxLength: 20 },
);

/** A wish as an event on the directory as it stands; most are near to what may be, so that many pass. */
function draftOf(wish: Wish, { units }: UnitDirectory, serial: number): UnitEventDraft {
  const effectiveOn = DAYS[wish.day] as string;
  const living = units.filter((one) => one.validTo === null);
  const pick = (at: number) => living[(wish.picks[at] as number) % living.length] as UnitRecord;
  const first = pick(0);
  const mates = living.filter(({ type, id }) => type === first.type && id !== first.id);
  const second = mates[(wish.picks[1] as number) % Math.max(mates.length, 1)] ?? pick(1);
  const old = wish.kind === 'create' ? [] : wish.kind === 'merge' ? [first, second] : [first];
  const count = wish.kind === 'abolish' ? 0 : wish.kind === 'split' ? 2 : 1;
  return {
    kind: wish.kind,
    effectiveOn,
    decisionNumber: '1/QĐ',
    decisionDate: START,
    note: '',
    predecessors: old.map(({ id }, at) => ({
      unitId: id,
      share: wish.kind === 'merge' && wish.isPart && at === 1 ? 'part' : 'whole',
      rest: wish.restGoesOn ? 'continues' : 'elsewhere',
    })),
    units: Array.from({ length: count }, (_, at) => ({
      code: wish.keepsCode && at === 0 && wish.kind !== 'create' ? first.code : `m${serial}-${at}`,
      name: `Mới ${serial}-${at}`,
      type: wish.kind === 'create' || wish.kind === 'retype' ? wish.type : first.type,
    })),
    parentId: wish.kind === 'merge' ? first.parentId : (living[wish.parent % living.length]?.id ?? null),
  };
}

type Step = { before: UnitDirectory; after: UnitDirectory; event: UnitEventDraft };

function run(all: readonly Wish[]): Step[] {
  const steps: Step[] = [];
  let directory = WORLD;
  all.forEach((wish, serial) => {
    const event = draftOf(wish, directory, serial);
    const { plan } = planUnitEvent(event, { ...directory, hidden: [] }, TODAY);
    if (plan === null) return;
    // As the database does: provisional ids become ids of their own.
    const own = (id: string) => (/^(new|rest)-/.test(id) ? `${serial}/${id}` : id);
    const named = {
      ...plan,
      began: plan.began.map((one) => ({ ...one, id: own(one.id) })),
      links: plan.links.map((link) => ({ ...link, successorId: own(link.successorId) })),
    };
    const after = applyPlan(directory, named);
    steps.push({ before: directory, after, event });
    directory = after;
  });
  return steps;
}

const flat = (nodes: readonly TreeNode[]): string[] => nodes.flatMap(({ unit: one, children }) => [one.id, ...flat(children)]);
const shape = (nodes: readonly TreeNode[]): unknown => nodes.map(({ unit: one, children }) => [one.id, shape(children)]);
const forAll = (law: (steps: Step[]) => void) => fc.assert(fc.property(wishes, (all) => law(run(all))), { numRuns: 80 });
const lastOf = (steps: Step[]): UnitDirectory => steps.at(-1)?.after ?? WORLD;
const SAMPLE = ['2010-01-01', ...DAYS, '2026-11-25'];

describe('after any sequence of events', () => {
  it('enough of them pass to say something', () => {
    const kinds = new Set<string>();
    forAll((steps) => steps.forEach(({ event }) => kinds.add(event.kind)));
    expect([...kinds].sort()).toEqual([...UNIT_EVENT_KINDS].sort());
  });

  it('every unit of a day stands in its tree once, under units of that day', () => {
    forAll((steps) => {
      const directory = lastOf(steps);
      const index = indexUnits(directory);
      for (const day of SAMPLE) {
        const valid = directory.units.filter((one) => isValidOn(one, day));
        expect(flat(treeOn(directory, day)).sort()).toEqual(valid.map(({ id }) => id).sort());
        for (const one of valid) {
          const above = ancestorsOn(one, index, day);
          expect(above.every((other) => isValidOn(other, day) && other.id !== one.id)).toBe(true);
          if (one.type !== 'province') expect(above.at(-1)?.type).toBe('province');
        }
      }
    });
  });

  it('no two units hold one code on one day, and none ends before it begins', () => {
    forAll((steps) => {
      const { units } = lastOf(steps);
      for (const [at, one] of units.entries()) {
        expect(one.validTo === null || one.validTo >= one.validFrom).toBe(true);
        for (const other of units.slice(at + 1)) expect(one.code === other.code && overlaps(one, other)).toBe(false);
      }
    });
  });

  it('what has ended has successors that begin the day after, unless it was abolished or an agency whose unit ended', () => {
    forAll((steps) => {
      const directory = lastOf(steps);
      const abolished = steps.flatMap(({ event }) => (event.kind === 'abolish' ? event.predecessors.map(({ unitId }) => unitId) : []));
      for (const one of directory.units.filter(({ validTo }) => validTo !== null)) {
        const { successors } = lineageOf(one.id, directory);
        const own = successors.filter(({ distance }) => distance === 1);
        if (own.length === 0) expect(abolished.includes(one.id) || one.type === 'department').toBe(true);
        for (const { effectiveOn } of own) expect(effectiveOn > (one.validTo as string)).toBe(true);
      }
    });
  });

  it('no event changes the tree of a day before its own', () => {
    forAll((steps) => {
      for (const { before, after, event } of steps) {
        for (const day of SAMPLE.filter((one) => one < event.effectiveOn)) {
          expect(shape(treeOn(after, day))).toEqual(shape(treeOn(before, day)));
        }
      }
    });
  });
});
