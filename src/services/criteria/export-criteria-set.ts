import { exportCriteriaSetInput } from '@/contracts/criteria-import';
import { writeDocx } from '@/documents/write-docx';
import { writeXlsx } from '@/documents/write-xlsx';
import { cleanFileName } from '../file-name';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { appendixOf } from './appendix-of';
import { getCriteriaSet } from './get-criteria-set';

export type ExportedSet = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA_TYPES = { xlsx: `${OFFICE}.spreadsheetml.sheet`, docx: `${OFFICE}.wordprocessingml.document` } as const;

/**
 * A set as the appendix of its decision, Excel or Word, in the layout that imports again to the same tree. Of a draft the
 * working copy, marked DỰ THẢO, with its gaps as empty cells.
 * @throws AppError UNAUTHENTICATED, NOT_FOUND, INVALID_INPUT (another kind of file)
 */
export async function exportCriteriaSet(ctx: ServiceContext, input: unknown): Promise<ExportedSet> {
  const { set: id, format } = parseInput(exportCriteriaSetInput, input);
  const set = await getCriteriaSet(ctx, { set: id });
  const isDraft = set.status === 'draft';
  const appendix = appendixOf(set.document, { decision: { number: set.decisionNumber, date: set.decisionDate, issuer: set.issuer }, isDraft });
  return {
    fileName: cleanFileName(`${set.name}${isDraft ? ' (dự thảo)' : ''}.${format}`),
    mediaType: MEDIA_TYPES[format],
    bytes: format === 'xlsx' ? writeXlsx(appendix) : await writeDocx(appendix),
  };
}
