import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLeaf, type CriteriaNode, type CriteriaSet, type ScoringRule } from '@/core/criteria/criteria-set';
import { draftOfReading } from '@/core/criteria/reading/draft-of-reading';
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import { rowKey } from '@/core/criteria/reading/row-key';
import { setOfDraft } from '@/core/criteria/set-of-draft';
import { readDocument } from '@/documents/read-document';
import { criteriaSet } from '../../support';

const APPENDICES = path.resolve(import.meta.dirname, '../../../../fixtures/criteria/appendices');

/** The two things that no appendix prints: guidance and the texts of survey questions. What an appendix adds is left out too. */
function comparable(node: CriteriaNode): object {
  const { code, name, maxPoints } = node;
  if (!isLeaf(node)) return { code, name, maxPoints, children: node.children.map(comparable) };
  const { source, rule, evidence, notApplicable, appraiser, appliesTo } = node;
  return { code, name, maxPoints, source, rule: withoutQuestions(rule), evidence, notApplicable, appraiser, appliesTo };
}

function withoutQuestions(rule: ScoringRule): ScoringRule {
  return rule.kind === 'survey' ? { kind: 'survey', questions: [] } : rule;
}

function comparableSet({ areas, bonus, penalty, ratingBands, totalMaxPoints, year }: CriteriaSet) {
  const extra = (points: CriteriaSet['bonus']) => points && { name: points.name.toLowerCase(), cap: points.cap, items: points.items.map(comparable) };
  return { year, totalMaxPoints, areas: areas.map(comparable), bonus: extra(bonus), penalty: extra(penalty), ratingBands };
}

describe('The example appendices', () => {
  test.each([
    ['commune-2022', 'commune-2022.xlsx'],
    ['commune-2025', 'commune-2025.xlsx'],
    ['commune-2025', 'commune-2025.docx'],
    ['district-2022', 'district-2022.xlsx'],
    ['district-2022', 'district-2022.docx'],
  ] as const)('%s comes back whole from %s', async (id, file) => {
    const reading = readCriteria(await readDocument(readFileSync(path.join(APPENDICES, file)), file));
    expect(reading.problems).toEqual([]);
    const draft = draftOfReading(reading, new Set(reading.proposals.map(rowKey)));
    const set = criteriaSet(id);
    expect(comparableSet(setOfDraft({ ...draft, level: set.level }, { id }))).toEqual(comparableSet(set));
    expect(draft.name.toLowerCase()).toBe(set.name.toLowerCase());
    expect(reading.set.total).toEqual({ stated: '100', computed: '100' });
  });

  test('The areas of district-2022.docx are printed in roman and coded in arabic', async () => {
    const reading = readCriteria(await readDocument(readFileSync(path.join(APPENDICES, 'district-2022.docx')), 'district-2022.docx'));
    expect(reading.set.areas.map(({ label, code }) => `${label}=${code}`)).toEqual(['I=1', 'II=2', 'III=3', 'IV=4', 'V=5', 'VI=6', 'VII=7', 'VIII=8']);
  });
});
