/**
 * The XML of an office file as a tree. Names carry a fixed prefix for their namespace ("w:p", "x:row"), whatever prefix the
 * writing program chose and whether it wrote the transitional or the strict variant. A document type is refused, so no
 * entity is ever resolved beyond the five of XML itself.
 */
import { SaxesParser } from 'saxes';
import { DocumentError } from '../document-error';
import { MAX_XML_DEPTH, MAX_XML_ELEMENTS } from '../limits';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

const OPEN = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OPEN}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OPEN}spreadsheetml/2006/main`]: 'x',
  [`${STRICT}spreadsheetml/main`]: 'x',
  [`${OPEN}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OPEN}package/2006/relationships`]: 'rel',
  [`${OPEN}package/2006/content-types`]: 'ct',
  [`${OPEN}markup-compatibility/2006`]: 'mc',
  [`${OPEN}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OPEN}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** @throws DocumentError broken (not well formed, a document type, absurdly deep), too-large */
export function parseXml(xml: string, partName: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;

  parser.on('doctype', () => {
    throw broken(partName, 'document type');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_XML_ELEMENTS) throw new DocumentError('too-large', 'Tệp có quá nhiều nội dung để đọc. Xin chỉ giữ lại phụ lục bộ tiêu chí rồi nạp lại.');
    if (open.length >= MAX_XML_DEPTH) throw broken(partName, 'depth');
    const element = { name: nameOf(tag.uri, tag.local), attributes: attributesOf(tag.attributes), children: [] };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw broken(partName, error);
  });

  parser.write(xml).close();
  if (!root) throw broken(partName, 'no root');
  return root;
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES[uri] ?? '?'}:${local}`;
}

function attributesOf(attributes: Readonly<Record<string, { uri: string; local: string; value: string }>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const key in attributes) {
    const { uri, local, value } = attributes[key] as { uri: string; local: string; value: string };
    plain[nameOf(uri, local)] = value;
  }
  return plain;
}

function broken(partName: string, cause: unknown): DocumentError {
  return new DocumentError('broken', `Tệp bị hỏng: không đọc được phần “${partName}” bên trong. Xin mở tệp bằng Word hoặc Excel, lưu lại rồi nạp lại.`, { cause });
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** The text directly inside. */
export function ownText(element: XmlElement | undefined): string {
  if (!element) return '';
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.filter((node) => typeof node === 'string').join('');
}

export function hasInside(element: XmlElement, names: ReadonlySet<string>): boolean {
  return elementsOf(element).some((inner) => names.has(inner.name) || hasInside(inner, names));
}
