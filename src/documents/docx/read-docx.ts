/**
 * A Word document as plain tables (ADR 070). Headers and footers of pages are not read; comments neither.
 */
import type { SourceDocument, SourceTable } from '@/core/criteria/reading/source-document';
import { DocumentError } from '../document-error';
import type { OfficePackage } from '../package/office-package';
import { child, children, type XmlElement } from '../package/xml';
import { Numbering } from './numbering';
import { endnoteId, printedBlocks } from './printed-blocks';
import { readTable } from './read-table';
import { contentOf, type Place, Story } from './story';
import { Styles } from './styles';

const OUTSIDE: Place = { sheet: null, row: null };

/** Looks that change nothing of what is read: most of a body by size. */
const LOOKS = new Set([
  ...['rFonts', 'sz', 'szCs', 'lang', 'color', 'bCs', 'i', 'iCs', 'u', 'spacing', 'ind', 'jc', 'keepNext', 'keepLines', 'shd', 'tabs', 'widowControl'],
  ...['tcW', 'tcMar', 'tcBorders', 'vAlign', 'noWrap', 'tblBorders', 'tblCellMar', 'tblLook', 'trHeight', 'cantSplit'],
  ...['lastRenderedPageBreak', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'rPrChange', 'pPrChange', 'sectPr'],
].map((name) => `w:${name}`));

/** @param mainPart name of the part with the body. @throws DocumentError broken, too-large */
export function readDocx(file: OfficePackage, mainPart: string): SourceDocument {
  const body = child(file.xml(mainPart, LOOKS) ?? undefined, 'w:body');
  if (!body) throw new DocumentError('broken', 'Tệp Word không có nội dung. Xin mở tệp bằng Word, lưu lại rồi nạp lại.');
  const relations = file.relationsOf(mainPart);
  const part = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : file.xml(target);
  };
  const styles = new Styles(part('styles'));
  const numberingPart = part('numbering');
  const story = new Story(styles, new Numbering(numberingPart, styles));

  const tables: SourceTable[] = [];
  const paragraphs: { text: string; beforeTable: number }[] = [];
  for (const block of contentOf(body, story, OUTSIDE)) {
    if (block.name === 'w:tbl') tables.push(readTable(block, `Bảng ${tables.length + 1}`, story));
    if (block.name !== 'w:p') continue;
    const { text } = printedBlocks({ name: 'w:body', attributes: {}, children: [block] }, story, OUTSIDE);
    if (text !== '') paragraphs.push({ text, beforeTable: tables.length });
  }

  // Lists inside footnotes count for themselves.
  const notes = new Story(styles, new Numbering(numberingPart, styles));
  const footnotes = Object.fromEntries([
    ...notesOf(part('footnotes'), 'w:footnote', notes),
    ...notesOf(part('endnotes'), 'w:endnote', notes).map(([id, text]) => [endnoteId(id), text] as const),
  ]);
  return { format: 'docx', tables, paragraphs, footnotes, remarks: story.remarks };
}

/** Without the lines that separate notes from the text, which the file keeps as notes too. */
function notesOf(root: XmlElement | null, name: string, story: Story): (readonly [string, string])[] {
  return children(root ?? undefined, name)
    .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
    .map((note) => [note.attributes['w:id'] ?? '', printedBlocks(note, story, OUTSIDE).text] as const);
}
