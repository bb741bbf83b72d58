/** Paragraphs (and tables inside a cell) as the text that is printed. */
import { child, children, type XmlElement, ownText, hasInside } from '../package/xml';
import { printedText } from '../printed-text';
import { withoutPrivateCharacters } from './number-text';
import { contentOf, type Place, type Story } from './story';
import { numberingMark, runLook, toggle } from './styles';

export type PrintedBlocks = {
  readonly text: string;
  /** Every visible letter is bold (numbering not looked at). */
  readonly isBold: boolean;
  readonly footnotes: readonly string[];
  /** There was hidden text, and none that is seen. */
  readonly isAllHidden: boolean;
};

type Tally = { bold: number; plain: number; hidden: number; footnotes: string[] };

/** The blocks of a cell, a footnote or the body between two tables; lines joined by "\n". */
export function printedBlocks(container: XmlElement, story: Story, place: Place): PrintedBlocks {
  const tally: Tally = { bold: 0, plain: 0, hidden: 0, footnotes: [] };
  const text = printedText(linesOf(container, story, place, tally).join('\n'));
  return {
    text,
    isBold: tally.bold > 0 && tally.plain === 0,
    footnotes: tally.footnotes,
    isAllHidden: tally.hidden > 0 && text === '',
  };
}

function linesOf(container: XmlElement, story: Story, place: Place, tally: Tally): string[] {
  const lines: string[] = [];
  // A paragraph whose mark was deleted runs on into the next one.
  let runOn = '';
  for (const block of contentOf(container, story, place)) {
    if (block.name === 'w:tbl') lines.push(...nestedRows(block, story, place, tally));
    if (block.name !== 'w:p') continue;
    const properties = child(block, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const hiddenBefore = tally.hidden;
    const text = inlineText(block, paragraphStyle(properties), story, place, tally);
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
      story.remark('tracked-changes', place);
      runOn += text;
      continue;
    }
    const isHidden = text === '' && runOn === '' && toggle(mark, 'w:vanish') === true;
    if (isHidden) {
      if (tally.hidden > hiddenBefore) story.remark('hidden-text', place);
      continue;
    }
    lines.push(story.numbering.labelOf(numberingMark(properties), paragraphStyle(properties)) + runOn + text);
    runOn = '';
  }
  if (runOn !== '') lines.push(runOn);
  return lines;
}

/** A table inside a cell: a line for each row. */
function nestedRows(table: XmlElement, story: Story, place: Place, tally: Tally): string[] {
  return contentOf(table, story, place)
    .filter(({ name }) => name === 'w:tr')
    .map((row) =>
      contentOf(row, story, place)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) => linesOf(cell, story, place, tally).join('\n'))
        .filter((text) => text.trim() !== '')
        .join(' '),
    );
}

function paragraphStyle(properties: XmlElement | undefined): string | null {
  return child(properties, 'w:pStyle')?.attributes['w:val'] ?? null;
}

function inlineText(paragraph: XmlElement, style: string | null, story: Story, place: Place, tally: Tally): string {
  let text = '';
  for (const inline of contentOf(paragraph, story, place)) {
    if (inline.name === 'w:r') text += runText(inline, style, story, place, tally);
    else if (inline.name === 'm:oMath' || inline.name === 'm:oMathPara') text += counted(mathText(inline), false, tally);
  }
  return text;
}

function runText(run: XmlElement, style: string | null, story: Story, place: Place, tally: Tally): string {
  const properties = child(run, 'w:rPr');
  const look = story.styles.lookOf(runLook(properties), child(properties, 'w:rStyle')?.attributes['w:val'] ?? null, style);
  let text = '';
  for (const piece of contentOf(run, story, place)) text += pieceText(piece, look.isHidden, story, place, tally);
  if (look.isHidden) {
    if (text.trim() === '') return '';
    tally.hidden += 1;
    story.remark('hidden-text', place);
    return '';
  }
  return counted(text, look.isBold, tally);
}

function counted(text: string, isBold: boolean, tally: Tally): string {
  if (text.trim() !== '') tally[isBold ? 'bold' : 'plain'] += 1;
  return text;
}

function pieceText(piece: XmlElement, isHidden: boolean, story: Story, place: Place, tally: Tally): string {
  if (piece.name === 'w:fldChar') {
    story.turnField(piece.attributes['w:fldCharType']);
    return '';
  }
  if (story.isInFieldCode) return '';
  switch (piece.name) {
    case 'w:t':
      // Word marks blanks that count with xml:space; those of a document without the mark count as well.
      return withoutPrivateCharacters(ownText(piece), '');
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
    case 'w:ptab':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(piece.attributes['w:char']);
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const id = piece.attributes['w:id'];
      if (id !== undefined && !isHidden) tally.footnotes.push(piece.name === 'w:footnoteReference' ? id : endnoteId(id));
      return '';
    }
    case 'w:ruby':
      return children(child(piece, 'w:rubyBase'), 'w:r').map((run) => runText(run, null, story, place, tally)).join('');
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (hasInside(piece, TEXT_BOX)) story.remark('text-boxes', place);
      else if (hasInside(piece, PICTURE)) story.remark('images', place);
      return '';
    default:
      return '';
  }
}

const TEXT_BOX = new Set(['w:txbxContent']);
const PICTURE = new Set(['a:blip', 'v:imagedata']);

/** Footnotes and endnotes count apart in a file; here they share one list. */
export function endnoteId(id: string): string {
  return `e${id}`;
}

function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0 && value <= 0xffff)) return '';
  // Symbol fonts are addressed with or without the private offset.
  return withoutPrivateCharacters(String.fromCharCode(value < 0x100 ? value + 0xf000 : value), '');
}

/** A formula on one line: a fraction as "a/b", everything else in reading order. */
function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return ownText(element);
  if (element.name === 'm:f') return `${mathText(child(element, 'm:num') ?? NOTHING)}/${mathText(child(element, 'm:den') ?? NOTHING)}`;
  return element.children.map((node) => (typeof node === 'string' ? '' : mathText(node))).join('');
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };
