/** The people and places of the access tests: a province that runs the round, a measured commune, an agency, a neighbour. */
import type { Actor, RoleBinding } from '@/core/access/actor';
import type { Role } from '@/core/access/roles';
import type { AccessTarget } from '@/core/access/target';

export const PROVINCE = 'province';
export const OTHER_PROVINCE = 'other-province';
export const COMMUNE = 'commune';
export const OTHER_COMMUNE = 'other-commune';
export const AGENCY = 'agency';
export const OTHER_AGENCY = 'other-agency';

/** Where each role is bound when its holder is in the right place. */
const HOME: Record<Role, { unitId: string; organiserId: string }> = {
  UnitOfficer: { unitId: COMMUNE, organiserId: COMMUNE },
  UnitLeader: { unitId: COMMUNE, organiserId: COMMUNE },
  Appraiser: { unitId: AGENCY, organiserId: PROVINCE },
  RoundManager: { unitId: AGENCY, organiserId: PROVINCE },
  SurveyManager: { unitId: AGENCY, organiserId: PROVINCE },
  CouncilMember: { unitId: PROVINCE, organiserId: PROVINCE },
  Administrator: { unitId: PROVINCE, organiserId: PROVINCE },
  Auditor: { unitId: PROVINCE, organiserId: PROVINCE },
};

/** The same work in another place: the neighbour commune, another agency, another province. */
const ELSEWHERE: Record<Role, { unitId: string; organiserId: string }> = {
  UnitOfficer: { unitId: OTHER_COMMUNE, organiserId: OTHER_COMMUNE },
  UnitLeader: { unitId: OTHER_COMMUNE, organiserId: OTHER_COMMUNE },
  Appraiser: { unitId: OTHER_AGENCY, organiserId: OTHER_PROVINCE },
  RoundManager: { unitId: OTHER_AGENCY, organiserId: OTHER_PROVINCE },
  SurveyManager: { unitId: OTHER_AGENCY, organiserId: OTHER_PROVINCE },
  CouncilMember: { unitId: OTHER_PROVINCE, organiserId: OTHER_PROVINCE },
  Administrator: { unitId: OTHER_PROVINCE, organiserId: OTHER_PROVINCE },
  Auditor: { unitId: OTHER_PROVINCE, organiserId: OTHER_PROVINCE },
};

export const bindingAtHome = (role: Role): RoleBinding => ({ role, unitName: role, ...HOME[role] });
export const bindingElsewhere = (role: Role): RoleBinding => ({ role, unitName: role, ...ELSEWHERE[role] });

export function actorWith(...roles: readonly RoleBinding[]): Actor {
  return { accountId: 'a', username: 'a', displayName: 'A', mustChangePassword: false, roles };
}

/** The commune's sheet, a leaf of the agency, the actor assigned: everything that can be known, in an open round. */
export const TARGET: AccessTarget = {
  organiserId: PROVINCE,
  roundStatus: 'open',
  unitId: COMMUNE,
  unitAncestorIds: [COMMUNE, PROVINCE],
  sheetStatus: 'submitted',
  agencyId: AGENCY,
  isAssigned: true,
  isExternalLeaf: false,
  isAccountEntry: false,
};
