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

/** What a prefix means within an element; full names are worked out once for each scope, not for each element. */
type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly elements: Map<string, string>; readonly attributes: Map<string, string> };
type Building = { name: string; attributes: Readonly<Record<string, string>>; children: readonly XmlNode[] };

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_CHILDREN: readonly XmlNode[] = Object.freeze([]);

/**
 * @param ignored full names of elements that are left out with all that is inside: a large part is mostly looks
 * @throws DocumentError broken (not well formed, a document type, absurdly deep), too-large
 */
export function parseXml(xml: string, partName: string, ignored: ReadonlySet<string> = new Set()): XmlElement {
  // Namespaces are resolved here: saxes does it for every single name, which takes longer than all the rest.
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: { readonly element: Building; readonly scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let ignoredDepth = 0;

  parser.on('doctype', () => {
    throw broken(partName, 'document type');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_XML_ELEMENTS) throw new DocumentError('too-large', 'Tệp có quá nhiều nội dung để đọc. Xin chỉ giữ lại phụ lục bộ tiêu chí rồi nạp lại.');
    if (open.length + ignoredDepth >= MAX_XML_DEPTH) throw broken(partName, 'depth');
    const parent = open.at(-1);
    const scope = scopeOf(tag.attributes, parent?.scope ?? OUTERMOST);
    const name = fullName(tag.name, scope.elements, scope);
    if (ignoredDepth > 0 || ignored.has(name)) {
      ignoredDepth += 1;
      return;
    }
    const element: Building = { name, attributes: attributesOf(tag.attributes, scope), children: NO_CHILDREN };
    if (parent) add(parent.element, element);
    else root = element;
    open.push({ element, scope });
  });
  parser.on('closetag', () => {
    if (ignoredDepth > 0) ignoredDepth -= 1;
    else open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1)?.element;
    if (element && ignoredDepth === 0) add(element, text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw broken(partName, error);
  });

  parser.write(xml).close();
  if (!root) throw broken(partName, 'no root');
  return root;
}

function add(parent: Building, node: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else (parent.children as XmlNode[]).push(node);
}

const OUTERMOST: Scope = { prefixes: new Map([['xml', 'xml']]), elements: new Map(), attributes: new Map() };

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    prefixes ??= new Map(outer.prefixes);
    const uri = attributes[key] ?? '';
    prefixes.set(key === 'xmlns' ? '' : key.slice(6), uri === '' ? '' : (PREFIXES[uri] ?? '?'));
  }
  return prefixes === null ? outer : { prefixes, elements: new Map(), attributes: new Map() };
}

/** @param known `scope.elements` or `scope.attributes`: only elements stand in the default namespace */
function fullName(written: string, known: Map<string, string>, scope: Scope): string {
  const found = known.get(written);
  if (found !== undefined) return found;
  const colon = written.indexOf(':');
  const isPlain = colon < 0;
  const prefix = isPlain ? (known === scope.elements ? (scope.prefixes.get('') ?? '') : '') : (scope.prefixes.get(written.slice(0, colon)) ?? '?');
  const local = written.slice(colon + 1);
  const name = prefix === '' ? local : `${prefix}:${local}`;
  // Names come from files: the memory of them may not grow without end.
  if (known.size < 1000) known.set(written, name);
  return name;
}

function attributesOf(attributes: Readonly<Record<string, string>>, scope: Scope): Readonly<Record<string, string>> {
  let plain: Record<string, string> | null = null;
  for (const key in attributes) {
    if (key.startsWith('xmlns')) continue;
    plain ??= {};
    plain[fullName(key, scope.attributes, scope)] = attributes[key] ?? '';
  }
  return plain ?? NO_ATTRIBUTES;
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
