import { describe, expect, it } from 'vitest';
import { planRoles, type HeldRole, type WantedRole } from '@/core/access/plan-roles';
import { dayBefore, periodsOverlap, roleStateOn } from '@/core/access/role-period';

const TODAY = '2026-11-23';
const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';
const held = (part: Partial<HeldRole> = {}): HeldRole => ({
  ...{ id: 'row', role: 'UnitOfficer', unitId: 'xa', validFrom: '2026-01-01', validTo: null },
  ...part,
});
const want = (part: Partial<WantedRole> = {}): WantedRole => ({ ...{ role: 'UnitOfficer', unitId: 'xa', validFrom: null, validTo: null }, ...part });
const NOTHING = { create: [], update: [], remove: [], problems: [] };

describe('the state of a role on a day', () => {
  it.each([
    [{ validFrom: TODAY, validTo: TODAY }, 'current'],
    [{ validFrom: YESTERDAY, validTo: null }, 'current'],
    [{ validFrom: TOMORROW, validTo: null }, 'upcoming'],
    [{ validFrom: '2026-01-01', validTo: YESTERDAY }, 'ended'],
  ] as const)('%o is %s', (period, state) => expect(roleStateOn(period, TODAY)).toBe(state));

  it('counts both ends of a period as held', () => {
    const first = { validFrom: '2026-01-01', validTo: YESTERDAY };
    expect(periodsOverlap(first, { validFrom: YESTERDAY, validTo: null })).toBe(true);
    expect(periodsOverlap(first, { validFrom: TODAY, validTo: null })).toBe(false);
    expect(periodsOverlap({ validFrom: TODAY, validTo: null }, first)).toBe(false);
    expect(periodsOverlap({ validFrom: '2020-01-01', validTo: null }, { validFrom: TODAY, validTo: TODAY })).toBe(true);
  });

  it('knows the day before, over months and years', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  });
});

describe('planning the roles of an account', () => {
  it('gives a new role from today, until it is taken back', () => {
    expect(planRoles([], [want()], TODAY)).toMatchObject({
      ...NOTHING,
      create: [{ role: 'UnitOfficer', unitId: 'xa', validFrom: TODAY, validTo: null }],
    });
  });

  it('leaves a role that stays with its first day', () => {
    expect(planRoles([held()], [want()], TODAY)).toMatchObject({ ...NOTHING, update: [{ id: 'row', validFrom: '2026-01-01', validTo: null }] });
  });

  it('keeps a role that is taken back on record until yesterday', () => {
    expect(planRoles([held()], [], TODAY)).toMatchObject({ ...NOTHING, update: [{ id: 'row', validFrom: '2026-01-01', validTo: YESTERDAY }] });
  });

  it.each([TODAY, TOMORROW])('removes a role that was not held for a whole day (from %s)', (validFrom) => {
    expect(planRoles([held({ validFrom })], [], TODAY)).toMatchObject({ ...NOTHING, remove: ['row'] });
  });

  it('leaves a role that ended as it ended', () => {
    expect(planRoles([held({ validTo: YESTERDAY })], [], TODAY)).toMatchObject(NOTHING);
  });

  it('gives a role again from today on its old row', () => {
    const plan = planRoles([held({ validTo: YESTERDAY })], [want()], TODAY);
    expect(plan).toMatchObject({ ...NOTHING, update: [{ id: 'row', validFrom: TODAY, validTo: null }] });
  });

  it('moves a role that has not begun', () => {
    const plan = planRoles([held({ validFrom: TOMORROW })], [want({ validFrom: '2026-12-01' })], TODAY);
    expect(plan).toMatchObject({ ...NOTHING, update: [{ validFrom: '2026-12-01' }] });
  });

  it.each<[string, HeldRole[], Partial<WantedRole>, string]>([
    ['a last day before the first', [], { validFrom: TOMORROW, validTo: TODAY }, 'endsBeforeItBegins'],
    ['a last day that is over', [held()], { validTo: YESTERDAY }, 'endsInThePast'],
    ['a first day that is over', [], { validFrom: YESTERDAY }, 'beginsInThePast'],
    ['a first day that is over, of a role given again', [held({ validTo: '2026-11-01' })], { validFrom: '2026-11-02' }, 'beginsInThePast'],
    ['another first day of a role that has begun', [held()], { validFrom: TOMORROW }, 'hasBegun'],
  ])('reports %s', (_, rows, part, kind) => {
    expect(planRoles(rows, [want({ role: 'Auditor' }), want(part)], TODAY).problems).toEqual([{ kind, at: 1 }]);
  });

  it('accepts today as first and as last day', () => {
    expect(planRoles([], [want({ validFrom: TODAY, validTo: TODAY })], TODAY).problems).toEqual([]);
  });
});
