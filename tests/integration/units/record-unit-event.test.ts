/** Events over units on the published units of Lâm Đồng: what is written, who keeps his work, what stays as it was. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/core/access/roles';
import { findActor } from '@/data/accounts';
import { db } from '@/data/client';
import { listUnits } from '@/services/units/list-units';
import { previewUnitEvent } from '@/services/units/preview-unit-event';
import { readUnit } from '@/services/units/read-unit';
import { readUnitTree } from '@/services/units/read-unit-tree';
import { recordUnitEvent } from '@/services/units/record-unit-event';
import { communeId, districtId, LAM_DONG, oldCommuneId, provinceId, seedUnits } from '../../../prisma/seed/reference/units';
import { contextFor } from '../../support/actor';
import { createAccountRow, NOW } from '../users/fixtures';

const DAY = '2026-07-01';
const admin = () => contextFor(db, 'quantri', NOW);
const whole = (unitId: string) => ({ unitId, share: 'whole', rest: 'continues' });
const DECISION = { effectiveOn: DAY, decisionNumber: '77/NQ-UBTVQH16', decisionDate: '2026-06-10', note: '' };

const merger = (codes: readonly string[], unit: { code: string; name: string; type: string }) => ({
  ...DECISION,
  kind: 'merge',
  predecessors: codes.map((code) => whole(communeId(code))),
  units: [unit],
  parentId: LAM_DONG,
});
const change = (kind: string, unitId: string, units: readonly object[]) => ({ ...DECISION, kind, predecessors: [whole(unitId)], units, parentId: null });

/** Previews and records what was seen. */
async function record(input: object, pick: (preview: Awaited<ReturnType<typeof previewUnitEvent>>) => object[] = () => []) {
  const ctx = await admin();
  const preview = await previewUnitEvent(ctx, input);
  expect(preview.problems).toEqual([]);
  return { preview, ...(await recordUnitEvent(ctx, { ...input, fingerprint: preview.fingerprint, accounts: pick(preview) })) };
}
const rolesOf = async (accountId: string, day: string) => (await findActor(db, accountId, new Date(`${day}T03:00:00Z`)))?.roles.map(({ role, unitName }) => `${role} ${unitName}`).sort();

beforeAll(async () => {
  await seedUnits(db);
  await createAccountRow('quantri', { role: 'Administrator', unitId: LAM_DONG });
  await createAccountRow('quantri.noi.khac', { role: 'Administrator', unitId: communeId('24823') });
});

describe('merging two communes in the middle of a year', () => {
  it('keeps both, begins a third, and joins the three', async () => {
    const input = merger(['25180', '25162'], { code: '25180', name: 'Xã Phước Cát', type: 'xa' });
    const { preview, eventId, units } = await record(input);
    const [made] = units;
    expect(preview.before).toMatchObject([{ name: 'Tỉnh Lâm Đồng', mark: null, children: [{ mark: 'ends' }, { mark: 'ends' }] }]);
    expect(preview.after).toMatchObject([{ name: 'Tỉnh Lâm Đồng', children: [{ name: 'Xã Phước Cát', mark: 'begins' }] }]);

    const ctx = await admin();
    const view = await readUnit(ctx, { unit: made?.id ?? '' });
    expect(view.unit).toMatchObject({ name: 'Xã Phước Cát', code: '25180', validFrom: DAY, validTo: null, parentName: 'Tỉnh Lâm Đồng' });
    expect(view.began).toMatchObject({ id: eventId, kind: 'merge', decisionNumber: '77/NQ-UBTVQH16', decisionDate: '2026-06-10' });
    // Two of 2025, and behind them the six communes of 2022.
    expect(view.predecessors.filter(({ distance }) => distance === 1).map(({ predecessor }) => predecessor.name).sort()).toEqual(['Xã Cát Tiên 2', 'Xã Cát Tiên 3']);
    expect(view.predecessors.filter(({ distance }) => distance === 2)).toHaveLength(6);

    const old = await readUnit(ctx, { unit: communeId('25180') });
    expect(old.unit).toMatchObject({ name: 'Xã Cát Tiên 2', validFrom: '2025-07-01', validTo: '2026-06-30' });
    expect(old.ended).toMatchObject({ id: eventId });
    expect(old.successors.map(({ successor }) => successor.name)).toEqual(['Xã Phước Cát']);
  });

  it('leaves the trees of 2022, 2024 and of the day before as they were', async () => {
    const ctx = await admin();
    const communesOn = async (day: string) => {
      const { byType } = await readUnitTree(ctx, { day });
      return byType.filter(({ type }) => ['xa', 'phuong', 'thi-tran', 'dac-khu'].includes(type)).reduce((sum, { count }) => sum + count, 0);
    };
    expect([await communesOn('2026-06-30'), await communesOn(DAY)]).toEqual([124, 123]);
    // Of all three provinces that are one today.
    expect(await communesOn('2022-12-31')).toBe(329);
    const tree = await readUnitTree(ctx, { day: '2024-12-31' });
    expect(tree.roots.map(({ name }) => name).sort()).toEqual(['Tỉnh Bình Thuận', 'Tỉnh Lâm Đồng', 'Tỉnh Đắk Nông']);
    expect(tree.milestones).toEqual([DAY, '2025-07-01', '2025-03-01', '2024-12-01']);
    const rows = await listUnits(ctx, { day: DAY, search: 'phuoc cat' });
    expect(rows.rows.map(({ name }) => name)).toEqual(['Xã Phước Cát']);
  });

  it('writes the log', async () => {
    const [entry] = await db.auditEntry.findMany({ where: { action: 'unit.merge' } });
    expect(entry).toMatchObject({
      subjectType: 'Unit',
      before: { ended: ['Xã Cát Tiên 2', 'Xã Cát Tiên 3'] },
      after: { effectiveOn: DAY, decisionNumber: '77/NQ-UBTVQH16', began: ['Xã Phước Cát (25180)'] },
    });
  });

  it('gives only those people to the new unit who were chosen, from the day on; the old bindings stay', async () => {
    const goes = await createAccountRow('di.theo', { role: 'UnitOfficer', unitId: communeId('24781') });
    const stays = await createAccountRow('o.lai', { role: 'UnitLeader', unitId: communeId('24787') });
    await createAccountRow('noi.khac', { role: 'UnitOfficer', unitId: communeId('24787') }, { role: 'UnitOfficer', unitId: provinceElsewhere });
    const input = merger(['24781', '24787'], { code: '24781', name: 'Phường Đà Lạt Mới', type: 'phuong' });
    const { preview } = await record(input, ({ choosable }) => choosable.filter(({ username }) => username === 'di.theo').map(({ assignmentId }) => ({ assignmentId, unit: 0 })));
    // Who also serves elsewhere is not this administrator's to choose.
    expect(preview.choosable.map(({ username }) => username)).toEqual(['di.theo', 'o.lai']);
    const [before, after] = [await rolesOf(goes, '2026-06-30'), await rolesOf(goes, DAY)];
    expect(before).toHaveLength(1);
    expect(after).toEqual([...(before ?? []), 'UnitOfficer Phường Đà Lạt Mới'].sort());
    expect(await rolesOf(stays, DAY)).toHaveLength(1);
    const account = await db.account.findUniqueOrThrow({ where: { id: goes } });
    expect(account.sessionVersion).toBe(2);
  });
});

let provinceElsewhere: string;
beforeAll(async () => {
  provinceElsewhere = (await db.unit.create({ data: { code: '99', name: 'Tỉnh Khác', type: 'province', validFrom: new Date('2010-01-01') } })).id;
});

describe('a new name or kind', () => {
  it.each<[string, string, Role, object, string]>([
    ['rename', '25159', 'UnitLeader', { code: '25159', name: 'Xã Nam Cát Tiên', type: 'xa' }, 'Xã Nam Cát Tiên'],
    ['retype', '24988', 'UnitOfficer', { code: '24988', name: 'Phường Bảo Lộc Mới', type: 'phuong' }, 'Phường Bảo Lộc Mới'],
  ])('%s carries the people on', async (kind, code, role, unit, name) => {
    const old = await db.unit.findUniqueOrThrow({ where: { id: communeId(code) } });
    const accountId = await createAccountRow(`nguoi.${code}`, { role, unitId: old.id });
    const { preview, units } = await record(change(kind, old.id, [unit]));
    expect(preview.carried.map(({ username }) => username)).toEqual([`nguoi.${code}`]);
    expect(await rolesOf(accountId, '2026-06-30')).toEqual([`${role} ${old.name}`]);
    expect(await rolesOf(accountId, DAY)).toEqual([`${role} ${old.name}`, `${role} ${name}`].sort());
    const lineage = await db.unitLineage.findMany({ where: { successorId: units[0]?.id } });
    expect(lineage).toMatchObject([{ predecessorId: old.id, kind: kind === 'rename' ? 'renamed' : 'retyped' }]);
  });
});

describe('what is refused', () => {
  const ended = change('abolish', oldCommuneId('25168'), []);

  it('with every reason at once', async () => {
    const input = { ...merger(['24823', '24829'], { code: '22933', name: 'Xã X', type: 'xa' }), effectiveOn: '2060-01-01' };
    const { problems } = await previewUnitEvent(await admin(), input);
    expect(problems).toEqual([expect.stringMatching(/Ngày hiệu lực xa quá/), expect.stringMatching(/Mã 22933 đang là mã của/)]);
    const recording = recordUnitEvent(await admin(), { ...input, fingerprint: 'a'.repeat(64), accounts: [] });
    await expect(recording).rejects.toMatchObject({ code: 'INVALID_INPUT', details: problems.map((message) => ({ message })) });
  });

  it('where the directory has changed since the preview', async () => {
    const ctx = await admin();
    const input = merger(['24823', '24829'], { code: '24823', name: 'Xã Trước', type: 'xa' });
    const { fingerprint } = await previewUnitEvent(ctx, input);
    await createAccountRow('vua.moi', { role: 'UnitOfficer', unitId: communeId('24823') });
    await expect(recordUnitEvent(ctx, { ...input, fingerprint, accounts: [] })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.unit.findUniqueOrThrow({ where: { id: communeId('24823') } })).toMatchObject({ validTo: null });
  });

  it('of two who record at once the later', async () => {
    const ctx = await admin();
    const input = merger(['22918', '22924'], { code: '22918', name: 'Phường Mũi Né Mới', type: 'phuong' });
    const { fingerprint } = await previewUnitEvent(ctx, input);
    const both = await Promise.allSettled([1, 2].map(() => recordUnitEvent(ctx, { ...input, fingerprint, accounts: [] })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.unit.count({ where: { name: 'Phường Mũi Né Mới' } })).toBe(1);
  });

  it('a unit that has ended, with words', async () => {
    const { problems } = await previewUnitEvent(await admin(), ended);
    expect(problems).toEqual(['Xã Gia Viễn đã kết thúc ngày 30/06/2025. Xin chọn đơn vị kế thừa.']);
  });

  it('units out of reach as unknown, and the end of the own root', async () => {
    const ctx = await contextFor(db, 'quantri.noi.khac', NOW);
    const foreign = await previewUnitEvent(ctx, change('abolish', communeId('24829'), []));
    expect(foreign.problems).toEqual(['Có đơn vị không có trong danh mục. Xin chọn trong danh sách gợi ý.']);
    const own = await previewUnitEvent(ctx, change('abolish', communeId('24823'), []));
    expect(own.problems).toEqual([expect.stringMatching(/quyền quản trị của anh\/chị gắn vào/)]);
    await expect(readUnit(ctx, { unit: communeId('24829') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a new province by an administrator of one', async () => {
    const input = { ...DECISION, kind: 'create', predecessors: [], units: [{ code: '01', name: 'Thành phố Hà Nội', type: 'province' }], parentId: null };
    const { problems } = await previewUnitEvent(await admin(), input);
    expect(problems).toEqual([expect.stringMatching(/quản trị viên của toàn hệ thống/)]);
  });
});

describe('the reach of an administrator', () => {
  it('goes over what has gone over as a whole: the provinces of 2024 and the communes of merged districts', async () => {
    const ctx = await admin();
    const { rows } = await listUnits(ctx, { day: '2024-06-01', standing: 'active', parentId: provinceId('60') });
    expect(rows.map(({ name }) => name)).toContain('Thành phố Phan Thiết');
    await createAccountRow('quantri.dahuoai', { role: 'Administrator', unitId: districtId('682', '2024-12-01') });
    const { roots } = await readUnitTree(await contextFor(db, 'quantri.dahuoai', NOW), { day: '2025-02-01' });
    expect(roots).toMatchObject([{ name: 'Huyện Đạ Huoai' }]);
    expect(roots[0]?.children.some(({ name, isResettled }) => name === 'Xã Gia Viễn' && isResettled)).toBe(true);
  });
});
