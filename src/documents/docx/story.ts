/** What reading one Word document carries along, and how wrappers around its content are opened. */
import type { DocumentRemark } from '@/core/criteria/reading/source-document';
import { child, elementsOf, type XmlElement } from '../package/xml';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** Where a remark is to be made. */
export type Place = { readonly sheet: string | null; readonly row: number | null };

const DETAILS = {
  'tracked-changes': 'Tệp còn bản ghi theo dõi thay đổi (Track Changes): phần đã xóa không đọc, phần thêm vào được đọc.',
  'text-boxes': 'Có hộp chữ (text box) ngoài bảng: chữ trong hộp không đọc.',
  images: 'Có hình ảnh: nội dung trong hình không đọc.',
  'hidden-text': 'Có chữ ẩn (hidden text): không đọc.',
} satisfies Record<Exclude<DocumentRemark['kind'], 'encoding'>, string>;

export class Story {
  readonly #remarks = new Map<string, DocumentRemark>();
  /** Complex fields that are open at this point, outermost first. Only the result of a field is printed. */
  #fields: ('code' | 'result')[] = [];

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
  ) {}

  get remarks(): DocumentRemark[] {
    return [...this.#remarks.values()];
  }

  /** Once a row. */
  remark(kind: keyof typeof DETAILS, { sheet, row }: Place): void {
    const key = `${kind} ${sheet} ${row}`;
    if (!this.#remarks.has(key)) this.#remarks.set(key, { kind, sheet, row, detail: DETAILS[kind] });
  }

  get isInFieldCode(): boolean {
    return this.#fields.includes('code');
  }

  turnField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
    else if (type === 'end') this.#fields.pop();
  }

  /** A field that is left open in one cell must not swallow the next. */
  forgetFields(): void {
    this.#fields = [];
  }
}

/** Wrappers whose content is printed as if they were not there. */
const TRANSPARENT = new Set(['w:customXml', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:bdo', 'w:dir', 'w:sdtContent']);

const WRAPPERS = new Set([...TRANSPARENT, 'w:sdt', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom', 'mc:AlternateContent']);

/** The children of `element`, wrappers opened: content controls, links, insertions; deletions left out with a remark. */
export function contentOf(element: XmlElement, story: Story, place: Place): XmlElement[] {
  const inner = elementsOf(element);
  return inner.some(({ name }) => WRAPPERS.has(name)) ? inner.flatMap((wrapper) => opened(wrapper, story, place)) : inner;
}

function opened(element: XmlElement, story: Story, place: Place): XmlElement[] {
  if (TRANSPARENT.has(element.name)) return contentOf(element, story, place);
  switch (element.name) {
    case 'w:sdt': {
      const content = child(element, 'w:sdtContent');
      return content ? contentOf(content, story, place) : [];
    }
    case 'w:ins':
    case 'w:moveTo':
      story.remark('tracked-changes', place);
      return contentOf(element, story, place);
    case 'w:del':
    case 'w:moveFrom':
      story.remark('tracked-changes', place);
      return [];
    case 'mc:AlternateContent': {
      // One content in two versions: what every program can show.
      const version = child(element, 'mc:Fallback') ?? child(element, 'mc:Choice');
      return version ? contentOf(version, story, place) : [];
    }
    default:
      return [element];
  }
}
