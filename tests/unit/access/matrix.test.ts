/**
 * The whole matrix role × permission × status of round × status of sheet, against the table below, which was written
 * by hand from DESIGN section 1 and is derived from nothing. `MATRIX=1` prints it.
 */
import { describe, expect, it } from 'vitest';
import { can } from '@/core/access/can';
import { PERMISSIONS, type Permission } from '@/core/access/permissions';
import { ROLES, type Role } from '@/core/access/roles';
import { ROUND_STATUSES, SHEET_STATUSES } from '@/core/workflow/statuses';
import { actorWith, bindingAtHome, bindingElsewhere, TARGET } from './fixtures';

/**
 * One word a round status (draft, open, published), one letter a sheet status
 * (d draft, p pendingApproval, r returned, s submitted, f finalised); "-" refused.
 */
const NEVER = '----- ----- -----';
const ALWAYS = 'dprsf dprsf dprsf';
const HANDED_IN = '---sf ---sf ---sf';
const PUBLISHED = '----- ----- dprsf';
/** A round being prepared is not yet anybody's but the organiser's. */
const BEGUN = '----- dprsf dprsf';

type Row = Record<Role | 'anonymous', string>;
const nobody: Row = {
  UnitOfficer: NEVER,
  UnitLeader: NEVER,
  Appraiser: NEVER,
  RoundManager: NEVER,
  SurveyManager: NEVER,
  CouncilMember: NEVER,
  Administrator: NEVER,
  Auditor: NEVER,
  anonymous: NEVER,
};

const EXPECTED: Record<Permission, Row> = {
  'sheet:read': {
    ...nobody,
    UnitOfficer: ALWAYS,
    UnitLeader: ALWAYS,
    Appraiser: HANDED_IN,
    RoundManager: ALWAYS,
    CouncilMember: HANDED_IN,
    Auditor: ALWAYS,
  },
  'sheet:edit': { ...nobody, UnitOfficer: '----- d-r-- -----', UnitLeader: '----- dpr-- -----' },
  'sheet:submit': { ...nobody, UnitLeader: '----- dpr-- -----' },
  'appraisal:read': {
    ...nobody,
    UnitOfficer: PUBLISHED,
    UnitLeader: PUBLISHED,
    Appraiser: HANDED_IN,
    RoundManager: HANDED_IN,
    CouncilMember: HANDED_IN,
    Auditor: HANDED_IN,
  },
  'appraisal:write': { ...nobody, Appraiser: '----- ---s- -----' },
  'council:read': { ...nobody, RoundManager: ALWAYS, CouncilMember: ALWAYS, Auditor: ALWAYS },
  'council:fix': { ...nobody, CouncilMember: '----- ---s- -----' },
  'survey:read': { ...nobody, SurveyManager: ALWAYS, Auditor: ALWAYS },
  'survey:write': { ...nobody, SurveyManager: '----- dprsf -----' },
  'criteria:read': { ...nobody, RoundManager: ALWAYS, CouncilMember: ALWAYS, Auditor: ALWAYS },
  'criteria:manage': { ...nobody, RoundManager: ALWAYS },
  'round:read': {
    UnitOfficer: BEGUN,
    UnitLeader: BEGUN,
    Appraiser: BEGUN,
    RoundManager: ALWAYS,
    SurveyManager: ALWAYS,
    CouncilMember: ALWAYS,
    Auditor: ALWAYS,
    Administrator: PUBLISHED,
    anonymous: PUBLISHED,
  },
  'round:manage': { ...nobody, RoundManager: ALWAYS },
  'round:publish': { ...nobody, RoundManager: '----- dprsf -----' },
  'result:readProvisional': { ...nobody, RoundManager: ALWAYS, CouncilMember: ALWAYS, Auditor: ALWAYS },
  'result:readPublished': {
    UnitOfficer: PUBLISHED,
    UnitLeader: PUBLISHED,
    Appraiser: PUBLISHED,
    RoundManager: PUBLISHED,
    SurveyManager: PUBLISHED,
    CouncilMember: PUBLISHED,
    Administrator: PUBLISHED,
    Auditor: PUBLISHED,
    anonymous: PUBLISHED,
  },
  'unit:manage': { ...nobody, Administrator: ALWAYS },
  'account:manage': { ...nobody, Administrator: ALWAYS },
  'audit:read': { ...nobody, Auditor: ALWAYS },
};

/** What remains where the role is held in another commune, agency or province: only what anybody may. */
const EXPECTED_ELSEWHERE = (permission: Permission) =>
  permission === 'round:read' || permission === 'result:readPublished' ? PUBLISHED : NEVER;

function row(who: Role | 'anonymous', permission: Permission, bindingOf = bindingAtHome): string {
  const actor = who === 'anonymous' ? null : actorWith(bindingOf(who));
  return ROUND_STATUSES.map((roundStatus) =>
    SHEET_STATUSES.map((sheetStatus) =>
      can(actor, permission, { ...TARGET, roundStatus, sheetStatus }) ? sheetStatus.charAt(0) : '-',
    ).join(''),
  ).join(' ');
}

describe('the access matrix', () => {
  const people = [...ROLES, 'anonymous'] as const;

  it.each(PERMISSIONS)('%s is granted to exactly these roles in exactly these states', (permission) => {
    const found = Object.fromEntries(people.map((who) => [who, row(who, permission)]));
    if (process.env.MATRIX) printRows(permission, found);
    expect(found).toEqual(EXPECTED[permission]);
  });

  it.each(PERMISSIONS)('%s is not granted to the same roles in another place', (permission) => {
    for (const who of ROLES) {
      expect(row(who, permission, bindingElsewhere), who).toBe(EXPECTED_ELSEWHERE(permission));
    }
  });
});

function printRows(permission: Permission, rows: Record<string, string>): void {
  const lines = Object.entries(rows).map(([who, states]) => `  ${who.padEnd(14)} ${states}`);
  process.stdout.write(`${permission}  (draft open published)\n${lines.join('\n')}\n`);
}
