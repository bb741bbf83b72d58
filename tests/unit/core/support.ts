/** Data of the tests of the core, read from the copies of the project's shared files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import type { CriteriaSet, Leaf, ScoringRule } from '@/core/criteria/criteria-set';
import { DEFAULT_ROUND_RULES, type RoundingRule, type RoundRules } from '@/core/scoring/round-rules';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

export const SET_IDS = ['district-2022', 'commune-2022', 'commune-2025'] as const;

export function fixtureText(file: string): string {
  return readFileSync(path.join(FIXTURES, file), 'utf8');
}

export function fixture<T>(file: string): T {
  return JSON.parse(fixtureText(file)) as T;
}

export function criteriaSet(id: (typeof SET_IDS)[number]): CriteriaSet {
  const read = readCriteriaSetFile(fixture(`criteria/${id}.json`));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.problems)}`);
  return read.value.set;
}

export const ROUNDING: RoundingRule = DEFAULT_ROUND_RULES.rounding;

export function rules(changes: Partial<RoundRules> = {}): RoundRules {
  return { ...DEFAULT_ROUND_RULES, ...changes };
}

export function leafWith(rule: ScoringRule, changes: Partial<Leaf> = {}): Leaf {
  const source = rule.kind === 'survey' || rule.kind === 'external' ? rule.kind : 'appraised';
  return { code: '1.1', name: 'Tiêu chí', maxPoints: '1.5', source, rule, notApplicable: 'never', appraiser: 'Sở Nội vụ', ...changes };
}

/** A set of one area that holds the leaves; its maximum is their sum in hundredths. */
export function setWith(leaves: readonly Leaf[], changes: Partial<CriteriaSet> = {}): CriteriaSet {
  const hundredths = leaves.reduce((sum, leaf) => sum + Math.round(Number(leaf.maxPoints) * 100), 0);
  const maxPoints = String(hundredths / 100);
  return {
    id: 'set',
    name: 'Bộ tiêu chí',
    level: 'district',
    year: 2022,
    totalMaxPoints: maxPoints,
    areas: [{ code: '1', name: 'Lĩnh vực 1', maxPoints, children: leaves }],
    ...changes,
  };
}
