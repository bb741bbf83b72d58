/** A round being prepared: everything of it that the set-up shows and checks. */
import type { UnitType } from '@/core/criteria/criteria-set';
import type { RoundRules } from '@/core/scoring/round-rules';
import type { PhaseWindow } from '@/core/workflow/appraisal-window';
import type { RoundStatus, SurveyStatus } from '@/core/workflow/statuses';
import type { Prisma } from '@/generated/prisma/client';
import { isStorableText } from '@/lib/storable-text';
import type { Db } from './client';
import { fromStoredUnitType } from './unit-types';

export type SetupRound = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly status: RoundStatus;
  readonly revision: number;
  readonly openedAt: Date | null;
  readonly organiser: { readonly id: string; readonly name: string };
  readonly criteriaSet: { readonly id: string; readonly name: string; readonly status: 'draft' | 'issued' | 'used' };
  readonly copiedFrom: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly rules: RoundRules;
  readonly phases: readonly PhaseWindow[];
  readonly groups: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly survey: SurveyStatus | null;
};

/** One round by its code within the caller's scope; null: as if it did not exist. */
export async function findSetupRound(db: Db, code: string, where: Prisma.RoundWhereInput): Promise<SetupRound | null> {
  if (!isStorableText(code)) return null;
  const row = await db.round.findFirst({
    where: { AND: [{ code }, where] },
    include: {
      organiser: { select: { id: true, name: true } },
      criteriaSet: { select: { id: true, name: true, status: true } },
      copiedFrom: { select: { id: true, code: true, name: true } },
      phases: { orderBy: { opensAt: 'asc' } },
      groups: { orderBy: { position: 'asc' } },
      survey: { select: { status: true } },
    },
  });
  if (row === null) return null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    year: row.year,
    status: row.status,
    revision: row.revision,
    openedAt: row.openedAt,
    organiser: row.organiser,
    criteriaSet: row.criteriaSet,
    copiedFrom: row.copiedFrom,
    rules: row.rules as unknown as RoundRules,
    phases: row.phases.map(({ phase, opensAt, deadline }) => ({ phase, opensAt, deadline })),
    groups: row.groups.map(({ id, code: groupCode, name }) => ({ id, code: groupCode, name })),
    survey: row.survey?.status ?? null,
  };
}

export type SetupUnitRow = {
  readonly roundUnitId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly groupCode: string;
  /** UTC midnights, as DATE columns are. */
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly exclusions: readonly { readonly criterionId: string; readonly reason: string }[];
  readonly appraiserIds: readonly string[];
};

const byName = new Intl.Collator('vi', { numeric: true });

/** The units taking part with what the set-up holds of them, by name. */
export async function listSetupUnits(db: Db, roundId: string): Promise<SetupUnitRow[]> {
  const rows = await db.roundUnit.findMany({
    where: { roundId },
    include: {
      unit: true,
      group: { select: { code: true } },
      exclusions: { select: { criterionId: true, reason: true } },
      appraisers: { select: { accountId: true } },
    },
  });
  return rows
    .map((row) => ({
      roundUnitId: row.id,
      unitId: row.unitId,
      code: row.code,
      name: row.unit.name,
      type: fromStoredUnitType(row.unit.type),
      groupCode: row.group.code,
      validFrom: row.unit.validFrom,
      validTo: row.unit.validTo,
      exclusions: row.exclusions,
      appraiserIds: row.appraisers.map(({ accountId }) => accountId),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Criterion row id -> agency. */
export async function listAssignments(db: Db, roundId: string): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const rows = await db.agencyAssignment.findMany({ where: { roundId }, select: { criterionId: true, agency: { select: { id: true, name: true } } } });
  return new Map(rows.map(({ criterionId, agency }) => [criterionId, agency]));
}

/** The departments of an organiser, those that exist on the day first. */
export async function listAgencies(db: Db, organiserId: string, day: Date): Promise<{ id: string; name: string; isValid: boolean }[]> {
  const rows = await db.unit.findMany({ where: { parentId: organiserId, type: 'department' }, select: { id: true, name: true, validFrom: true, validTo: true } });
  return rows
    .map(({ id, name, ...validity }) => ({ id, name, isValid: isValidOn(validity, day) }))
    .sort((a, b) => Number(b.isValid) - Number(a.isValid) || byName.compare(a.name, b.name));
}

export type AppraiserAccount = {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  /** Agencies of the organiser for which the account appraises on the day. */
  readonly agencyIds: readonly string[];
  /** Units that it speaks or appraises for, on the day or later: not appraised by it. */
  readonly unitIds: readonly string[];
  readonly isSurveyManager: boolean;
};

const BINDS_TO_UNIT: ReadonlySet<string> = new Set(['UnitOfficer', 'UnitLeader', 'Appraiser']);

/** Enabled appraisers of the organiser's departments, and those that the round names already, by name. */
export async function listAppraiserAccounts(db: Db, organiserId: string, roundId: string | null, day: Date): Promise<AppraiserAccount[]> {
  const accounts = await db.account.findMany({
    where: {
      OR: [
        { disabledAt: null, roles: { some: { role: 'Appraiser', unit: { parentId: organiserId }, ...heldOn(day) } } },
        ...(roundId === null ? [] : [{ appraiserUnits: { some: { roundUnit: { roundId } } } }]),
      ],
    },
    select: {
      id: true,
      username: true,
      displayName: true,
      disabledAt: true,
      roles: { select: { role: true, unitId: true, validFrom: true, validTo: true, unit: { select: { parentId: true } } } },
    },
  });
  return accounts
    .map(({ id, username, displayName, disabledAt, roles }) => ({
      accountId: id,
      username,
      name: displayName,
      agencyIds: roles
        .filter((role) => disabledAt === null && role.role === 'Appraiser' && role.unit.parentId === organiserId && isValidOn(role, day))
        .map(({ unitId }) => unitId),
      unitIds: roles.filter((role) => !hasEnded(role, day) && BINDS_TO_UNIT.has(role.role)).map(({ unitId }) => unitId),
      isSurveyManager: roles.some((role) => role.role === 'SurveyManager' && !hasEnded(role, day)),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Units -> which of the two roles somebody holds for them on the day. */
export async function listUnitPeople(db: Db, unitIds: readonly string[], day: Date): Promise<ReadonlyMap<string, { officer: boolean; leader: boolean }>> {
  const rows = await db.roleAssignment.findMany({
    where: { unitId: { in: [...unitIds] }, role: { in: ['UnitOfficer', 'UnitLeader'] }, account: { disabledAt: null }, ...heldOn(day) },
    select: { unitId: true, role: true },
    distinct: ['unitId', 'role'],
  });
  const people = new Map<string, { officer: boolean; leader: boolean }>();
  for (const { unitId, role } of rows) {
    const known = people.get(unitId) ?? { officer: false, leader: false };
    people.set(unitId, role === 'UnitOfficer' ? { ...known, officer: true } : { ...known, leader: true });
  }
  return people;
}

/** Whether something exists on a day: first and last day belong to it. */
export function isValidOn({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }, day: Date): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

function hasEnded({ validTo }: { validTo: Date | null }, day: Date): boolean {
  return validTo !== null && validTo < day;
}

function heldOn(day: Date) {
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
