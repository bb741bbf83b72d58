/** The three sets, written and read again: the same cells as the appendices that lie beside their JSON. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { readDocument } from '@/documents/read-document';
import { writeDocx } from '@/documents/write-docx';
import { writeXlsx } from '@/documents/write-xlsx';
import { type AppendixOptions, appendixOf } from '@/services/criteria/appendix-of';
import { readFixture } from './support';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/criteria');

function appendixOfExample(name: string, options: AppendixOptions) {
  const set = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8')) as CriteriaSet;
  return appendixOf(draftOfSet(set), { decision: { number: set.decisionNumber, issuer: set.issuer }, ...options });
}

/**
 * Everything printed: the lines around the table and its cells, with what is a number, what is bold. (Notes of headings are
 * bold in the example workbooks and not in the example documents: that is not compared.)
 */
function printed({ paragraphs, tables }: SourceDocument) {
  return {
    paragraphs: paragraphs.map(({ text, beforeTable }) => `${beforeTable} ${text}`),
    rows: tables.flatMap(({ rows }) => rows.map(({ row, isHeader, cells }) => ({ row, isHeader, cells: cells.map(({ text, number, isBold, mergedInto }, at) => ({ text, number, isBold: isBold && text !== '' && (at < 6 || isHeader), mergedInto })) }))),
  };
}

/**
 * Without what stands in the examples and in no set: how the maximum of area 8 came about, and that some percentages are
 * those of a plan ("Hoàn thành 100% kế hoạch" is written "Đạt 100%").
 */
function comparable<T>(value: T): T {
  const text = JSON.stringify(value).replace(' Điểm tối đa của lĩnh vực được suy ra.', '');
  return JSON.parse(text.replace(/Hoàn thành 100%/g, 'Đạt 100%').replace(/% kế hoạch: /g, '%: ')) as T;
}

describe('appendixOf', { timeout: 30_000 }, () => {
  it.each<[string, AppendixOptions]>([
    ['commune-2022', {}],
    ['commune-2025', {}],
    ['district-2022', {}],
  ])('%s.xlsx: written and read again it is the example, cell by cell', async (name, options) => {
    const written = await readDocument(writeXlsx(appendixOfExample(name, options)), 'x.xlsx');
    const example = await readFixture(`criteria/appendices/${name}.xlsx`);
    expect(comparable(printed(written))).toEqual(comparable(printed(example)));
  });

  it.each<[string, AppendixOptions]>([
    ['commune-2025', {}],
    ['district-2022', { areaNumbers: 'roman', decimals: 0 }],
  ])('%s.docx: written and read again it is the example, cell by cell', async (name, options) => {
    const written = await readDocument(await writeDocx(appendixOfExample(name, options)), 'x.docx');
    const example = await readFixture(`criteria/appendices/${name}.docx`);
    expect(comparable(printed(written))).toEqual(comparable(printed(example)));
  });
});
