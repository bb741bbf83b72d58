import { describe, expect, it } from 'vitest';
import { planAccounts, plainName, takenProblems, type AccountPattern, type UnitToServe } from '@/core/access/plan-accounts';

const unit = (code: string, name: string, held: UnitToServe['held'] = []): UnitToServe => ({ id: `id-${code}`, code, name, held });
const CAT_TIEN = unit('25159', 'Xã Cát Tiên');
const XUAN_HUONG = unit('24778', 'Phường Xuân Hương - Đà Lạt');
const SO_NOI_VU = unit('68-so-noi-vu', 'Sở Nội vụ');
const officer = (part: Partial<AccountPattern> = {}): AccountPattern => ({ role: 'UnitOfficer', username: '{mã}.canbo', displayName: 'Cán bộ {đơn vị}', ...part });
const usernames = (pattern: string, ...units: UnitToServe[]) => planAccounts(units, [officer({ username: pattern })], true).accounts.map(({ username }) => username);
const kinds = (units: UnitToServe[], ...patterns: AccountPattern[]) => planAccounts(units, patterns, true).problems.map(({ kind }) => kind);

describe('patterns', () => {
  it.each([
    ['{mã}.canbo', ['25159.canbo', '24778.canbo', '68-so-noi-vu.canbo']],
    ['{tên-không-dấu}.canbo', ['xacattien.canbo', 'phuongxuanhuongdalat.canbo', 'sonoivu.canbo']],
    ['{tên-riêng}.canbo', ['cattien.canbo', 'xuanhuongdalat.canbo', 'noivu.canbo']],
    // Typed without accents, in capitals, with the letters composed in another way.
    ['{MA}.CanBo', ['25159.canbo', '24778.canbo', '68-so-noi-vu.canbo']],
    ['{tên-riêng}.cb'.normalize('NFD'), ['cattien.cb', 'xuanhuongdalat.cb', 'noivu.cb']],
  ])('%s', (pattern, expected) => {
    expect(usernames(pattern, CAT_TIEN, XUAN_HUONG, SO_NOI_VU)).toEqual(expected);
  });

  it('writes the kind of the unit small within a sentence and as it is at its beginning', () => {
    const names = (displayName: string) => planAccounts([CAT_TIEN, XUAN_HUONG], [officer({ displayName })], true).accounts.map((account) => account.displayName);
    expect(names('Cán bộ  {đơn vị}')).toEqual(['Cán bộ xã Cát Tiên', 'Cán bộ phường Xuân Hương - Đà Lạt']);
    expect(names('{đơn vị}: cán bộ')).toEqual(['Xã Cát Tiên: cán bộ', 'Phường Xuân Hương - Đà Lạt: cán bộ']);
  });

  it('folds every letter of Vietnamese', () => {
    expect(plainName('Đặc khu Phú Quý Ơ Ư ẵ')).toBe('dackhuphuquyoua');
  });
});

describe('what stands against opening', () => {
  it('is nothing where all is well', () => {
    expect(kinds([CAT_TIEN, XUAN_HUONG], officer(), officer({ role: 'UnitLeader', username: '{mã}.chutich' }))).toEqual([]);
  });

  it.each<[string, UnitToServe[], AccountPattern, string[]]>([
    ['a token that is none', [CAT_TIEN], officer({ username: '{mã}.{so}' }), ['unknownToken', 'invalidUsername']],
    ['a token that is none, in the name', [CAT_TIEN], officer({ displayName: '{ten}' }), ['unknownToken']],
    ['one name for all', [CAT_TIEN, XUAN_HUONG], officer({ username: 'canbo' }), ['sameForAll']],
    ['a name with accents', [CAT_TIEN], officer({ username: '{mã}.cánbộ' }), ['invalidUsername']],
    ['a name of digits alone', [CAT_TIEN], officer({ username: '{mã}' }), ['invalidUsername']],
    ['a name that is too long', [XUAN_HUONG], officer({ username: `{tên-không-dấu}.${'x'.repeat(20)}` }), ['invalidUsername']],
    ['two units of one name', [CAT_TIEN, unit('1', 'Phường Cát Tiên')], officer({ username: '{tên-riêng}.cb' }), ['sharedUsername']],
    ['no name to call by', [CAT_TIEN], officer({ displayName: ' ' }), ['invalidDisplayName']],
    ['a name to call by of 121 letters', [CAT_TIEN], officer({ displayName: 'x'.repeat(121) }), ['invalidDisplayName']],
  ])('%s', (_, units, pattern, expected) => expect(kinds(units, pattern)).toEqual(expected));

  it('is the same name by two patterns', () => {
    expect(kinds([CAT_TIEN], officer(), officer({ role: 'UnitLeader' }))).toEqual(['sharedUsername']);
  });

  it('is a name that somebody has', () => {
    const { accounts } = planAccounts([CAT_TIEN, XUAN_HUONG], [officer()], true);
    expect(takenProblems(accounts, new Set(['25159.canbo', 'khac']))).toEqual([{ kind: 'takenUsername', username: '25159.canbo', unitNames: ['Xã Cát Tiên'] }]);
  });
});

it('leaves out units whose role is held already, unless told not to', () => {
  const served = unit('1', 'Xã Một', ['UnitOfficer']);
  const patterns = [officer(), officer({ role: 'UnitLeader', username: '{mã}.chutich' })];
  const plan = planAccounts([served, CAT_TIEN], patterns, true);
  expect(plan.accounts.map(({ username }) => username)).toEqual(['1.chutich', '25159.canbo', '25159.chutich']);
  expect(plan.skipped).toEqual([{ unitName: 'Xã Một', role: 'UnitOfficer' }]);
  expect(planAccounts([served], patterns, false).accounts).toHaveLength(2);
});
