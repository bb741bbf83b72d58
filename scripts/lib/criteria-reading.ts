/** What `npm run criteria:read` prints of a file: the reading without what only the screens need. */
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import type { CriteriaReading, ReadExtra, ReadingProblem, ReadNode, ReadSet } from '@/core/criteria/reading/reading';
import { DocumentError } from '@/documents/document-error';
import { readDocument } from '@/documents/read-document';

export type PrintedReading = { readonly set: PrintedSet; readonly proposals: CriteriaReading['proposals']; readonly problems: readonly ReadingProblem[] };
export type PrintedNode = Omit<ReadNode, 'sheet' | 'children'> & { readonly children: readonly PrintedNode[] };
type PrintedExtra = Omit<ReadExtra, 'items'> & { readonly items: readonly PrintedNode[] };
export type PrintedSet = Omit<ReadSet, 'areas' | 'bonus' | 'penalty'> & {
  readonly areas: readonly PrintedNode[];
  readonly bonus: PrintedExtra | null;
  readonly penalty: PrintedExtra | null;
};

/** A file that is no document gives an empty set and the one problem that says so. */
export async function readingOfFile(bytes: Uint8Array, fileName: string): Promise<PrintedReading> {
  try {
    const { set, proposals, problems } = readCriteria(await readDocument(bytes, fileName));
    const printed = { ...set, areas: set.areas.map(printedNode), bonus: printedExtra(set.bonus), penalty: printedExtra(set.penalty) };
    return { set: printed, proposals, problems };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const empty = { title: null, decisionNumber: null, year: null, areas: [], bonus: null, penalty: null, ratingBands: [], total: { stated: null, computed: null } };
    const problem = { severity: 'error', kind: 'unreadable-file', sheet: null, row: null, column: null, code: null, message: error.message } as const;
    return { set: empty, proposals: [], problems: [problem] };
  }
}

function printedNode({ label, code, name, maxPoints, level, row, scaleText, rule, evidence, appraiser, footnote, children }: ReadNode): PrintedNode {
  return { label, code, name, maxPoints, level, row, scaleText, rule, evidence, appraiser, footnote, children: children.map(printedNode) };
}

function printedExtra(extra: ReadExtra | null): PrintedExtra | null {
  return extra && { ...extra, items: extra.items.map(printedNode) };
}
