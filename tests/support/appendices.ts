/** The example appendices, their sets, and what of a set an appendix says. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readCriteriaSetFile } from '@/contracts/files/criteria-set-file';
import type { CriteriaSet, ScoringRule } from '@/core/criteria/criteria-set';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/criteria');

export const APPENDICES = ['commune-2022.xlsx', 'commune-2025.docx', 'commune-2025.xlsx', 'district-2022.docx', 'district-2022.xlsx'] as const;

export const appendixBytes = (file: string): Buffer => readFileSync(path.join(FIXTURES, 'appendices', file));

/** The set of an example: "commune-2025" (or the name of its appendix). */
export function exampleSet(file: string): CriteriaSet {
  const read = readCriteriaSetFile(JSON.parse(readFileSync(path.join(FIXTURES, `${file.split('.')[0]}.json`), 'utf8')));
  if (!read.ok) throw new Error(`${file} is no criteria set`);
  return read.value.set;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file as the route hands it to the verbs. */
export function upload(bytes: string | Uint8Array, fileName: string) {
  return { fileName, body: Readable.from([Buffer.from(bytes)]) };
}

/**
 * What an appendix says of the tree: guidance and the texts of survey questions stand in none, keys are the draft's own.
 * The printed scale and note are compared where the rule and the policy that they say are.
 */
export function printedTree({ areas, bonus, penalty, ratingBands, totalMaxPoints }: DraftSet) {
  const extra = (part: DraftSet['bonus']) => part && { name: part.name.toLocaleLowerCase('vi'), cap: part.cap, items: part.items.map(printedNode) };
  return { totalMaxPoints, areas: areas.map(printedNode), bonus: extra(bonus), penalty: extra(penalty), ratingBands };
}

function printedNode(node: DraftNode): object {
  const head = { code: node.code, name: node.name, maxPoints: node.maxPoints };
  if (node.children.length > 0) return { ...head, children: node.children.map(printedNode) };
  const { evidence, notApplicable, appraiser, appliesTo, rule } = node;
  return { ...head, rule: rule && withoutQuestions(rule), evidence, notApplicable, appraiser, appliesTo };
}

function withoutQuestions(rule: ScoringRule): object {
  return rule.kind === 'survey' ? { kind: 'survey' } : rule;
}
