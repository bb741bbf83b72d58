/** Roles of DESIGN.md section 1. An account holds any number, each bound to a unit (or agency, which is a unit too). */
export const ROLES = [
  'UnitOfficer',
  'UnitLeader',
  'Appraiser',
  'RoundManager',
  'SurveyManager',
  'CouncilMember',
  'Administrator',
  'Auditor',
] as const;
export type Role = (typeof ROLES)[number];
