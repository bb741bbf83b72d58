/** Criteria sets: the rows of the tree, and the one way back to the plain data the core scores by. */
import { randomUUID } from 'node:crypto';
import type {
  CriteriaGroup,
  CriteriaNode,
  CriteriaSet,
  ExtraPoints,
  Leaf,
  RatingBand,
  ScoringRule,
} from '@/core/criteria/criteria-set';
import { isLeaf } from '@/core/criteria/criteria-set';
import type { Criterion, Prisma } from '@/generated/prisma/client';
import type { CriterionSection } from '@/generated/prisma/enums';
import type { Db } from './client';
import { toDecimalString } from './decimal';
import { fromStoredUnitType, toStoredUnitType } from './unit-types';

export type LoadedCriteriaSet = {
  readonly id: string;
  readonly set: CriteriaSet;
  /** Criterion code -> row id, for every node of the tree and every bonus and penalty item. */
  readonly criterionIds: ReadonlyMap<string, string>;
  /** Row id -> criterion code. */
  readonly criterionCodes: ReadonlyMap<string, string>;
  /** Criterion code -> key of its node in drafts; the code itself where the set came from no draft. */
  readonly keys: ReadonlyMap<string, string>;
};

/**
 * The issued criteria set with its tree in printed order, as the core reads it.
 * @param setId id of the row; null is returned where there is none, and for a draft, which has no criteria yet.
 */
export async function findCriteriaSet(db: Db, setId: string): Promise<LoadedCriteriaSet | null> {
  const row = await db.criteriaSet.findFirst({
    where: { id: setId, status: { not: 'draft' } },
    include: { criteria: { orderBy: { position: 'asc' } } },
  });
  if (row === null) return null;

  const childrenOf = new Map<string | null, Criterion[]>();
  for (const criterion of row.criteria) {
    const siblings = childrenOf.get(criterion.parentId);
    if (siblings) siblings.push(criterion);
    else childrenOf.set(criterion.parentId, [criterion]);
  }
  const roots = childrenOf.get(null) ?? [];
  const extra = (section: CriterionSection, name: string | null, cap: Prisma.Decimal | null): ExtraPoints | undefined => {
    const items = roots.filter((criterion) => criterion.section === section).map(toLeaf);
    return cap === null ? undefined : { name: name ?? '', cap: toDecimalString(cap), items };
  };

  const set: CriteriaSet = {
    id: row.code,
    name: row.name,
    level: row.level,
    year: row.year,
    issuer: row.issuer ?? undefined,
    decisionNumber: row.decisionNumber ?? undefined,
    status: row.note ?? undefined,
    totalMaxPoints: toDecimalString(row.totalMaxPoints),
    areas: roots.filter((criterion) => criterion.section === 'main').map((criterion) => toGroup(criterion, childrenOf)),
    bonus: extra('bonus', row.bonusName, row.bonusCap),
    penalty: extra('penalty', row.penaltyName, row.penaltyCap),
    ratingBands: row.ratingBands as unknown as readonly RatingBand[],
  };
  return {
    id: row.id,
    set,
    criterionIds: new Map(row.criteria.map(({ code, id }) => [code, id])),
    criterionCodes: new Map(row.criteria.map(({ code, id }) => [id, code])),
    keys: new Map(row.criteria.map(({ code, key }) => [code, key ?? code])),
  };
}

/** As `findCriteriaSet`, for a set that a foreign key guarantees. */
export async function loadCriteriaSet(db: Db, setId: string): Promise<LoadedCriteriaSet> {
  const loaded = await findCriteriaSet(db, setId);
  if (loaded === null) throw new Error(`No criteria set ${setId}`);
  return loaded;
}

/**
 * Writes a criteria set with its whole tree, issued and not yet used.
 * The caller has checked it with `checkCriteriaSet`.
 * @returns id of the set
 */
export async function insertCriteriaSet(db: Db, ownerId: string, set: CriteriaSet): Promise<string> {
  const { id } = await db.criteriaSet.create({
    data: { code: set.id, ownerId, level: set.level, year: set.year, name: set.name, status: 'issued', note: set.status, ...issuedColumns(set) },
  });
  await insertCriteria(db, id, set);
  return id;
}

/** What the head of an issued set says beside its name, level and year. */
export function issuedColumns(set: CriteriaSet) {
  return {
    issuer: set.issuer,
    decisionNumber: set.decisionNumber,
    totalMaxPoints: set.totalMaxPoints,
    bonusName: set.bonus?.name ?? null,
    bonusCap: set.bonus?.cap ?? null,
    penaltyName: set.penalty?.name ?? null,
    penaltyCap: set.penalty?.cap ?? null,
    ratingBands: (set.ratingBands ?? []) as unknown as Prisma.InputJsonValue,
  };
}

/** The rows of the tree. @param keys code -> key of the node in the draft it is issued from */
export async function insertCriteria(db: Db, setId: string, set: CriteriaSet, keys: ReadonlyMap<string, string> = new Map()): Promise<void> {
  const rows: Prisma.CriterionCreateManyInput[] = [];
  const add = (node: CriteriaNode, section: CriterionSection, parentId: string | null, level: number): void => {
    const row: Prisma.CriterionCreateManyInput = {
      id: randomUUID(),
      setId,
      parentId,
      code: node.code,
      label: node.label,
      name: node.name,
      note: node.note,
      section,
      level,
      position: rows.length,
      maxPoints: node.maxPoints,
      key: keys.get(node.code),
      ...(isLeaf(node) ? leafColumns(node) : {}),
    };
    rows.push(row);
    if (!isLeaf(node)) for (const child of node.children) add(child, section, row.id ?? null, level + 1);
  };
  for (const area of set.areas) add(area, 'main', null, 1);
  for (const item of set.bonus?.items ?? []) add(item, 'bonus', null, 1);
  for (const item of set.penalty?.items ?? []) add(item, 'penalty', null, 1);
  await db.criterion.createMany({ data: rows });
}

/**
 * Freezes an issued set: from now on no criterion of it changes (a trigger holds that). Does nothing to a set already
 * used, and nothing to a draft: a round cannot open on it (a trigger holds that too).
 */
export async function markCriteriaSetUsed(db: Db, setId: string): Promise<void> {
  await db.criteriaSet.updateMany({ where: { id: setId, status: 'issued' }, data: { status: 'used' } });
}

function leafColumns(leaf: Leaf) {
  return {
    source: leaf.source,
    rule: leaf.rule as unknown as Prisma.InputJsonValue,
    evidence: leaf.evidence,
    guidance: leaf.guidance,
    scaleText: leaf.scaleText,
    notApplicable: leaf.notApplicable,
    appraiser: leaf.appraiser,
    appliesTo: leaf.appliesTo?.map(toStoredUnitType) ?? [],
  };
}

function toGroup(criterion: Criterion, childrenOf: ReadonlyMap<string | null, Criterion[]>): CriteriaGroup {
  return {
    code: criterion.code,
    name: criterion.name,
    maxPoints: toDecimalString(criterion.maxPoints),
    ...printed(criterion),
    children: (childrenOf.get(criterion.id) ?? []).map((child) =>
      child.rule === null ? toGroup(child, childrenOf) : toLeaf(child),
    ),
  };
}

function toLeaf(criterion: Criterion): Leaf {
  if (criterion.rule === null || criterion.source === null || criterion.notApplicable === null) {
    throw new Error(`Criterion ${criterion.code} of set ${criterion.setId} is no leaf`);
  }
  return {
    code: criterion.code,
    name: criterion.name,
    maxPoints: toDecimalString(criterion.maxPoints),
    source: criterion.source,
    rule: criterion.rule as unknown as ScoringRule,
    evidence: criterion.evidence ?? undefined,
    guidance: criterion.guidance ?? undefined,
    ...printed(criterion),
    ...(criterion.scaleText === null ? {} : { scaleText: criterion.scaleText }),
    notApplicable: criterion.notApplicable,
    appraiser: criterion.appraiser ?? '',
    ...(criterion.appliesTo.length > 0 ? { appliesTo: criterion.appliesTo.map(fromStoredUnitType) } : {}),
  };
}

function printed({ label, note }: Criterion): { label?: string; note?: string } {
  return { ...(label === null ? {} : { label }), ...(note === null ? {} : { note }) };
}
