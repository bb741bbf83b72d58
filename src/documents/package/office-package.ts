/** The parts of an office file (a zip), unpacked within bounds and only where they are asked for. */
import { unzipSync } from 'fflate';
import { DocumentError } from '../document-error';
import { MAX_UNPACKED_BYTES } from '../limits';
import { children, parseXml, type XmlElement } from './xml';

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

export class OfficePackage {
  /** Lower-case name -> name in the zip: part names are compared without case. */
  readonly #names: ReadonlyMap<string, string>;
  #unpacked = 0;

  /** @throws DocumentError broken */
  constructor(private readonly bytes: Uint8Array) {
    const names: string[] = [];
    unzip(bytes, ({ name }) => {
      names.push(name);
      return false;
    });
    this.#names = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  has(partName: string): boolean {
    return this.#names.has(partName.toLowerCase());
  }

  /** @throws DocumentError broken, too-large */
  read(partName: string): Uint8Array | null {
    const wanted = this.#names.get(partName.toLowerCase());
    if (wanted === undefined) return null;
    const parts = unzip(this.bytes, ({ name, originalSize }) => {
      if (name !== wanted) return false;
      // fflate unpacks into exactly this many bytes, so a wrong size in the zip cannot grow beyond it.
      this.#unpacked += originalSize;
      if (this.#unpacked > MAX_UNPACKED_BYTES) {
        throw new DocumentError('too-large', `Nội dung bên trong tệp khi giải nén lớn hơn ${MAX_UNPACKED_BYTES / 1_000_000} MB nên không đọc. Xin chỉ giữ lại phụ lục rồi nạp lại.`);
      }
      return true;
    });
    return parts[wanted] ?? null;
  }

  /** @throws DocumentError broken, too-large */
  xml(partName: string, ignored?: ReadonlySet<string>): XmlElement | null {
    const bytes = this.read(partName);
    return bytes && parseXml(decodeXml(bytes, partName), partName, ignored);
  }

  /** Relations of a part ("" for the package): targets are full part names; what points outside the file is left out. */
  relationsOf(partName: string): Relation[] {
    const slash = partName.lastIndexOf('/');
    const folder = partName.slice(0, slash + 1);
    const root = this.xml(`${folder}_rels/${partName.slice(slash + 1)}.rels`);
    return children(root ?? undefined, 'rel:Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => ({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: resolve(folder, attributes.Target ?? ''),
      }));
  }
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('broken', 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Xin mở lại tệp trên máy, lưu lại rồi nạp lại.', { cause: error });
  }
}

function decodeXml(bytes: Uint8Array, partName: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DocumentError('broken', `Tệp bị hỏng: phần “${partName}” bên trong không phải văn bản đúng bảng mã.`, { cause: error });
  }
}

/** "/xl/a.xml" and "../a.xml" and "a.xml" seen from a folder. */
function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
