/** An Excel workbook as plain tables, one a sheet (ADR 070): values as stored, nothing evaluated. */
import type { DocumentRemark, SourceDocument, SourceTable } from '@/core/criteria/reading/source-document';
import { DocumentError } from '../document-error';
import type { OfficePackage } from '../package/office-package';
import { child, children } from '../package/xml';
import { printedText } from '../printed-text';
import { isTrue } from './attributes';
import { readRichText } from './rich-text';
import { readSheet } from './read-sheet';
import { readLooks } from './styles';

/** @param mainPart name of the part with the list of sheets. @throws DocumentError broken, too-large */
export function readXlsx(file: OfficePackage, mainPart: string): SourceDocument {
  const workbook = file.xml(mainPart) ?? undefined;
  const relations = file.relationsOf(mainPart);
  const part = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : file.xml(target);
  };
  const context = {
    strings: children(part('sharedStrings') ?? undefined, 'x:si').map(readRichText),
    lookOf: readLooks(part('styles')),
    has1904Dates: isTrue(child(workbook, 'x:workbookPr')?.attributes.date1904),
  };

  const tables: SourceTable[] = [];
  const remarks: DocumentRemark[] = [];
  for (const { attributes } of children(child(workbook, 'x:sheets'), 'x:sheet')) {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    // Charts and dialogs are sheets without cells.
    if (relation?.type !== 'worksheet') continue;
    const name = printedText(attributes.name ?? '');
    const root = file.xml(relation.target);
    if (!root) throw new DocumentError('broken', `Tệp Excel bị hỏng: thiếu nội dung của trang “${name}”. Xin mở tệp bằng Excel, lưu lại rồi nạp lại.`);
    tables.push(readSheet(root, name, (attributes.state ?? 'visible') !== 'visible', context));
    if (child(root, 'x:drawing')) {
      remarks.push({ kind: 'images', sheet: name, row: null, detail: 'Có hình vẽ, hộp chữ hoặc biểu đồ trên trang: nội dung trong đó không đọc.' });
    }
  }
  if (tables.length === 0) throw new DocumentError('broken', 'Tệp Excel không có trang tính nào. Xin mở tệp bằng Excel, lưu lại rồi nạp lại.');
  return { format: 'xlsx', tables, paragraphs: [], footnotes: {}, remarks };
}
