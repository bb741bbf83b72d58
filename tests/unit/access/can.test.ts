/** What the matrix does not vary: closed by default, assignment, own unit, external leaves, separation of duties, trees. */
import { describe, expect, it } from 'vitest';
import { can, canSomewhere } from '@/core/access/can';
import { PERMISSIONS, type Permission } from '@/core/access/permissions';
import { ROLES, type Role } from '@/core/access/roles';
import type { AccessTarget } from '@/core/access/target';
import { actorWith, AGENCY, bindingAtHome, COMMUNE, OTHER_AGENCY, OTHER_PROVINCE, PROVINCE, TARGET } from './fixtures';

const without = (key: keyof AccessTarget): AccessTarget => ({ ...TARGET, [key]: undefined });

describe('closed by default', () => {
  it.each(PERMISSIONS)('%s is refused to every role when nothing is known of the target', (permission) => {
    for (const role of ROLES) expect(can(actorWith(bindingAtHome(role)), permission), role).toBe(false);
  });

  it('refuses an account without roles, an unknown role and an unknown permission', () => {
    expect(can(actorWith(), 'sheet:read', TARGET)).toBe(false);
    const stranger = actorWith({ ...bindingAtHome('UnitOfficer'), role: 'Emperor' as Role });
    expect(can(stranger, 'sheet:read', TARGET)).toBe(false);
    expect(can(actorWith(bindingAtHome('Auditor')), 'sheet:erase' as Permission, TARGET)).toBe(false);
  });

  it.each([
    ['Appraiser', 'appraisal:write', ['unitId', 'agencyId', 'isAssigned', 'sheetStatus', 'roundStatus']],
    ['CouncilMember', 'council:fix', ['unitId', 'organiserId', 'sheetStatus', 'roundStatus']],
    ['UnitOfficer', 'sheet:edit', ['unitId', 'sheetStatus', 'roundStatus']],
    ['UnitLeader', 'sheet:submit', ['unitId', 'sheetStatus', 'roundStatus']],
  ] as const)('a %s loses %s with each fact that is not told', (role, permission, needed) => {
    const target = { ...TARGET, sheetStatus: permission.startsWith('sheet') ? ('draft' as const) : ('submitted' as const) };
    expect(can(actorWith(bindingAtHome(role)), permission, target)).toBe(true);
    for (const key of needed) {
      expect(can(actorWith(bindingAtHome(role)), permission, { ...target, [key]: undefined }), key).toBe(false);
    }
  });
});

describe('appraisers', () => {
  const appraiser = actorWith(bindingAtHome('Appraiser'));

  it('see and write nothing of a unit that is not assigned to them', () => {
    for (const permission of ['sheet:read', 'appraisal:read', 'appraisal:write'] as const) {
      expect(can(appraiser, permission, { ...TARGET, isAssigned: false }), permission).toBe(false);
      expect(can(appraiser, permission, without('isAssigned')), permission).toBe(false);
    }
  });

  it('write only the leaves of their own agency', () => {
    expect(can(appraiser, 'appraisal:write', { ...TARGET, agencyId: OTHER_AGENCY })).toBe(false);
  });

  it.each(ROLES.filter((role) => role !== 'Administrator' && role !== 'SurveyManager'))(
    'never appraise the unit they are bound to as %s',
    (role) => {
      const own = { ...bindingAtHome(role), unitId: COMMUNE };
      expect(can(actorWith(bindingAtHome('Appraiser'), own), 'appraisal:write', TARGET)).toBe(false);
      expect(can(actorWith(bindingAtHome('CouncilMember'), own), 'council:fix', TARGET)).toBe(false);
    },
  );

  it('never appraise their own agency where it is the measured unit', () => {
    expect(can(appraiser, 'appraisal:write', { ...TARGET, unitId: AGENCY })).toBe(false);
  });
});

describe('the round manager', () => {
  it('enters the figure of an external leaf and of no other', () => {
    const manager = actorWith(bindingAtHome('RoundManager'));
    expect(can(manager, 'appraisal:write', { ...TARGET, isExternalLeaf: true })).toBe(true);
    expect(can(manager, 'appraisal:write', { ...TARGET, isExternalLeaf: false })).toBe(false);
  });
});

describe('separation of duties, even if the database held such bindings', () => {
  const pointPermissions = PERMISSIONS.filter((permission) => /^(sheet|appraisal|council|survey)/.test(permission));

  it('an administrator has no right over points through any other role', () => {
    for (const role of ROLES.filter((other) => other !== 'Administrator')) {
      const actor = actorWith(bindingAtHome('Administrator'), bindingAtHome(role));
      for (const permission of pointPermissions) expect(can(actor, permission, TARGET), `${role} ${permission}`).toBe(false);
      expect(can(actor, 'account:manage', TARGET)).toBe(true);
    }
  });

  it('a survey manager who is also an appraiser of the same organiser is neither', () => {
    const actor = actorWith(bindingAtHome('SurveyManager'), bindingAtHome('Appraiser'));
    for (const permission of pointPermissions) expect(can(actor, permission, TARGET), permission).toBe(false);
  });

  it('the same two roles for two organisers do not bar each other', () => {
    const elsewhere = { ...bindingAtHome('Appraiser'), unitId: OTHER_AGENCY, organiserId: OTHER_PROVINCE };
    expect(can(actorWith(bindingAtHome('SurveyManager'), elsewhere), 'survey:write', TARGET)).toBe(true);
  });
});

describe('the administrator', () => {
  const administrator = actorWith(bindingAtHome('Administrator'));

  it('manages accounts of units below the own one, not of another province', () => {
    expect(can(administrator, 'account:manage', { unitAncestorIds: [COMMUNE, PROVINCE] })).toBe(true);
    expect(can(administrator, 'account:manage', { unitAncestorIds: [COMMUNE, OTHER_PROVINCE] })).toBe(false);
  });

  it('reads log entries of accounts and of nothing else', () => {
    expect(can(administrator, 'audit:read', { ...TARGET, isAccountEntry: true })).toBe(true);
    expect(can(administrator, 'audit:read', { ...TARGET, isAccountEntry: false })).toBe(false);
  });
});

describe('canSomewhere', () => {
  it('opens a menu to those who hold the permission anywhere, and to nobody else', () => {
    expect(canSomewhere(actorWith(bindingAtHome('Appraiser')), 'appraisal:write')).toBe(true);
    expect(canSomewhere(actorWith(bindingAtHome('Administrator')), 'sheet:read')).toBe(false);
    expect(canSomewhere(null, 'round:read')).toBe(false);
  });
});
