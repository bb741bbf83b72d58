import { describe, expect, it } from 'vitest';
import { addGroup, countOf, existsOn, moveGroup, putInto, removeGroup, renameGroup, setCode, takeOut, unitsDraftOf, unitsInputOf } from '@/ui/rounds/setup/units/units-draft';

const stored = unitsDraftOf({
  groups: [{ code: 'phuong', name: 'Phường' }],
  units: [{ unitId: '1', code: 'p1', name: '', type: 'phuong', groupCode: 'phuong', isValid: true, hasLeader: true, hasOfficer: true }],
});
const candidates = [{ unitId: '1', code: '001' }, { unitId: '2', code: '002' }];

describe('the choice of units', () => {
  it('puts units into a group with their own codes, and keeps a code that was given', () => {
    const [draft, key] = addGroup(stored, 'Xã');
    const next = putInto(draft, candidates, key);
    expect(next.places).toEqual({ 1: { group: key, code: 'p1' }, 2: { group: key, code: '002' } });
    expect([countOf(next, key), countOf(next, 'phuong')]).toEqual([2, 0]);
    expect(takeOut(next, ['1']).places).toEqual({ 2: { group: key, code: '002' } });
  });

  it('takes a group that is there instead of a second one of that name', () => {
    expect(addGroup(stored, ' Phường ')).toEqual([stored, 'phuong']);
    expect(addGroup(addGroup(stored, '')[0], '')[0].groups).toHaveLength(3);
  });

  it('lets a group go with its units, and moves groups within the list only', () => {
    expect(removeGroup(stored, 'phuong')).toEqual({ groups: [], places: {} });
    expect(moveGroup(stored, 'phuong', -1)).toBe(stored);
    const [two, key] = addGroup(stored, 'Xã');
    expect(moveGroup(two, key, -1).groups.map(({ name }) => name)).toEqual(['Xã', 'Phường']);
  });

  it('sends codes that follow from names, each once; an unchanged name keeps its code', () => {
    const [draft, key] = addGroup(stored, 'Phuong');
    expect(unitsInputOf(setCode(putInto(draft, [{ unitId: '2', code: '002' }], key), '2', 'hai'))).toEqual({
      groups: [{ code: 'phuong', name: 'Phường' }, { code: 'phuong-2', name: 'Phuong' }],
      units: [{ unitId: '1', code: 'p1', group: 'phuong' }, { unitId: '2', code: 'hai', group: 'phuong-2' }],
    });
    expect(unitsInputOf(renameGroup(stored, 'phuong', 'Phường trung tâm'))).toMatchObject({ groups: [{ code: 'phuong-trung-tam' }], units: [{ group: 'phuong-trung-tam' }] });
  });
});

it('a unit exists from its first to its last day', () => {
  const unit = { validFrom: '2025-07-01', validTo: '2026-06-30' };
  expect(['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((day) => existsOn(unit, day))).toEqual([false, true, true, false]);
  expect(existsOn({ ...unit, validTo: null }, '2099-01-01')).toBe(true);
});
