/**
 * Which role gives which permission, and under what condition on the target. What does not stand here is refused.
 *
 * Deadlines and the completeness of a sheet are no matter of access: they are reasons of core/workflow, told with words.
 */
import type { Actor, RoleBinding } from './actor';
import type { Permission } from './permissions';
import type { Role } from './roles';
import type { AccessTarget } from './target';

type Condition = (binding: RoleBinding, target: AccessTarget, actor: Actor) => boolean;
type Grants = Record<Permission, Partial<Record<Role, Condition>>>;

const ofUnit: Condition = (binding, target) => target.unitId !== undefined && binding.unitId === target.unitId;
const ofOrganiser: Condition = (binding, target) =>
  target.organiserId !== undefined && binding.organiserId === target.organiserId;
const ofAgency: Condition = (binding, target) => target.agencyId !== undefined && binding.unitId === target.agencyId;
const above: Condition = (binding, target) => target.unitAncestorIds?.includes(binding.unitId) === true;

const isOpen: Condition = (_, target) => target.roundStatus === 'open';
const isPublished: Condition = (_, target) => target.roundStatus === 'published';
/** A round being prepared is the organiser's own business: whom it will concern is told when it opens. */
const isBegun: Condition = (binding, target, actor) => isOpen(binding, target, actor) || isPublished(binding, target, actor);
const isAssigned: Condition = (_, target) => target.isAssigned === true;
/** Submitted at least: only then a sheet leaves its unit. */
const isHandedIn: Condition = (_, target) => target.sheetStatus === 'submitted' || target.sheetStatus === 'finalised';
const isUnderAppraisal: Condition = (_, target) => target.sheetStatus === 'submitted';
/** Nobody appraises the own unit, whatever role binds the account to it. */
const isForeign: Condition = (_, target, actor) => {
  return target.unitId !== undefined && !actor.roles.some((binding) => binding.unitId === target.unitId);
};
const isWithOfficer: Condition = (_, target) => target.sheetStatus === 'draft' || target.sheetStatus === 'returned';
const isWithUnit: Condition = (binding, target, actor) =>
  isWithOfficer(binding, target, actor) || target.sheetStatus === 'pendingApproval';

function all(...conditions: readonly Condition[]): Condition {
  return (binding, target, actor) => conditions.every((condition) => condition(binding, target, actor));
}

const oversight = { RoundManager: ofOrganiser, CouncilMember: ofOrganiser, Auditor: ofOrganiser } as const;

export const GRANTS: Grants = {
  'sheet:read': {
    UnitOfficer: ofUnit,
    UnitLeader: ofUnit,
    Appraiser: all(ofOrganiser, isAssigned, isHandedIn, isForeign),
    RoundManager: ofOrganiser,
    CouncilMember: all(ofOrganiser, isHandedIn),
    Auditor: ofOrganiser,
  },
  'sheet:edit': {
    UnitOfficer: all(ofUnit, isOpen, isWithOfficer),
    UnitLeader: all(ofUnit, isOpen, isWithUnit),
  },
  'sheet:submit': { UnitLeader: all(ofUnit, isOpen, isWithUnit) },
  'appraisal:read': {
    // The unit learns why it lost a point once the result is public.
    UnitOfficer: all(ofUnit, isPublished),
    UnitLeader: all(ofUnit, isPublished),
    Appraiser: all(ofAgency, isAssigned, isHandedIn, isForeign),
    RoundManager: all(ofOrganiser, isHandedIn),
    CouncilMember: all(ofOrganiser, isHandedIn),
    Auditor: all(ofOrganiser, isHandedIn),
  },
  'appraisal:write': {
    Appraiser: all(ofAgency, isAssigned, isUnderAppraisal, isOpen, isForeign),
    RoundManager: all(ofOrganiser, (_, target) => target.isExternalLeaf === true, isUnderAppraisal, isOpen, isForeign),
  },
  'council:read': oversight,
  'council:fix': { CouncilMember: all(ofOrganiser, isUnderAppraisal, isOpen, isForeign) },
  // The auditor sees aggregates; a single response is shown to nobody but the survey manager.
  'survey:read': { SurveyManager: ofOrganiser, Auditor: ofOrganiser },
  'survey:write': { SurveyManager: all(ofOrganiser, isOpen) },
  // The target's organiser is the owner of the set.
  'criteria:read': oversight,
  'criteria:manage': { RoundManager: ofOrganiser },
  'round:read': {
    UnitOfficer: all(ofUnit, isBegun),
    UnitLeader: all(ofUnit, isBegun),
    Appraiser: all(ofOrganiser, isBegun),
    SurveyManager: ofOrganiser,
    ...oversight,
  },
  'round:manage': { RoundManager: ofOrganiser },
  'round:publish': { RoundManager: all(ofOrganiser, isOpen) },
  'result:readProvisional': oversight,
  'result:readPublished': {},
  'unit:manage': { Administrator: above },
  'account:manage': { Administrator: above },
  'audit:read': {
    Auditor: ofOrganiser,
    Administrator: all(above, (_, target) => target.isAccountEntry === true),
  },
};

/** What anybody may do, without an account. */
export const PUBLIC_GRANTS: Partial<Record<Permission, (target: AccessTarget) => boolean>> = {
  'round:read': (target) => target.roundStatus === 'published',
  'result:readPublished': (target) => target.roundStatus === 'published',
};
