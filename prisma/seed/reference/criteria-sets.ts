import type { CriteriaNode, CriteriaSet } from '@/core/criteria/criteria-set';
import { isLeaf } from '@/core/criteria/criteria-set';
import type { Db } from '@/data/client';
import { insertCriteriaSet } from '@/data/criteria';
import { readJson } from './read-file';
import { CAT_TIEN_DISTRICT, LAM_DONG } from './units';

/** The three sets that ship with the application, and who issued them. */
const OWNERS = {
  'district-2022': LAM_DONG,
  'commune-2022': CAT_TIEN_DISTRICT,
  'commune-2025': LAM_DONG,
} as const;

export type CriteriaSetCode = keyof typeof OWNERS;

/** A criteria set from its file, without what the file says of its own making. */
export function readCriteriaSet(code: CriteriaSetCode): CriteriaSet {
  const file = readJson<CriteriaSet>(`criteria/${code}.json`);
  return { ...file, areas: file.areas.map((area) => toPlainNode(area) as CriteriaSet['areas'][number]) };
}

export async function seedCriteriaSets(db: Db): Promise<void> {
  for (const code of Object.keys(OWNERS) as CriteriaSetCode[]) {
    const present = await db.criteriaSet.count({ where: { code, ownerId: OWNERS[code] } });
    if (present === 0) await insertCriteriaSet(db, OWNERS[code], readCriteriaSet(code));
  }
}

/** Row id of a seeded set. */
export async function criteriaSetId(db: Db, code: CriteriaSetCode): Promise<string> {
  const { id } = await db.criteriaSet.findFirstOrThrow({ where: { code, ownerId: OWNERS[code] }, select: { id: true } });
  return id;
}

function toPlainNode(node: CriteriaNode): CriteriaNode {
  if (isLeaf(node)) return node;
  const { code, name, maxPoints, children } = node;
  return { code, name, maxPoints, children: children.map(toPlainNode) };
}

