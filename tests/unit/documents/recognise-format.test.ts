import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_CELLS, MAX_ROWS, MAX_UNPACKED_BYTES, MAX_XML_DEPTH } from '@/documents/limits';
import { readDocument } from '@/documents/read-document';
import { contentTypes, docx, paragraph, relations, row, run, table, xlsx, zip } from './build-files';
import { fixture } from './support';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const package_ = (type: string) => zip({ '[Content_Types].xml': contentTypes('main.xml', type), '_rels/.rels': relations({ officeDocument: 'main.xml' }), 'main.xml': '<x/>' });
const docxOf = (xml: string) => zip({ '[Content_Types].xml': contentTypes('word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), '_rels/.rels': relations({ officeDocument: 'word/document.xml' }), 'word/document.xml': xml });
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('files that are not read', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['0 byte', new Uint8Array(), 'empty', /rỗng/],
    ['blanks only', strToU8(' \r\n \n'), 'empty', /không có chữ/],
    ['Word before 2007', fixture('documents/python-docx.doc'), 'old-format', /\.doc\).*\.docx/],
    ['Excel before 2007', fixture('documents/openpyxl.xls'), 'old-format', /\.xls\).*\.xlsx/],
    ['a file behind a password', Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted', /mật khẩu/],
    ['another compound file', Uint8Array.from([...OLE, 1, 2, 3]), 'wrong-kind', /Không nhận ra/],
    ['LibreOffice Calc', fixture('documents/openpyxl.ods'), 'wrong-kind', /\.ods.*xlsx/],
    ['LibreOffice Writer', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'wrong-kind', /\.odt.*docx/],
    ['PDF', strToU8('%PDF-1.7'), 'wrong-kind', /PDF/],
    ['RTF', strToU8('{\\rtf1'), 'old-format', /RTF/],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'wrong-kind', /hình ảnh/],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'wrong-kind', /hình ảnh/],
    ['a web page named .xls', strToU8('<html><table></table></html>'), 'wrong-kind', /trang web/],
    ['bytes', Uint8Array.from([1, 0, 2, 0, 255]), 'wrong-kind', /Không nhận ra/],
    ['PowerPoint', package_('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), 'wrong-kind', /PowerPoint/],
    ['a binary workbook', package_('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'wrong-kind', /xlsb/],
    ['any zip', zip({ 'a.txt': 'a' }), 'wrong-kind', /tệp nén/],
    ['a zip cut off', fixture('criteria/appendices/commune-2022.xlsx').subarray(0, 5000), 'broken', /hỏng/],
    ['a part that is no XML', docxOf('<w:document'), 'broken', /hỏng.*word\/document\.xml/],
    ['a document type', docxOf(`<!DOCTYPE x [<!ENTITY e "x">]><w:document ${WORD}><w:body>&e;</w:body></w:document>`), 'broken', /hỏng/],
    ['an entity from nowhere', docxOf(`<w:document ${WORD}><w:body>&e;</w:body></w:document>`), 'broken', /hỏng/],
    ['absurd nesting', docxOf(`<w:document ${WORD}>${'<w:p>'.repeat(MAX_XML_DEPTH + 1)}`), 'broken', /hỏng/],
    ['Word without a body', docxOf(`<w:document ${WORD}/>`), 'broken', /không có nội dung/],
    ['a workbook without sheets', xlsx('', { sheets: ' ' }), 'broken', /không có trang/],
  ])('%s', async (_, bytes, kind, words) => {
    await expect(readDocument(bytes, 'tệp')).rejects.toMatchObject({ name: 'AppError', kind, userMessage: expect.stringMatching(words) });
  });
});

describe('bounds', () => {
  /** The directory at the end of a zip names the unpacked sizes: the body shall have another one. */
  function withBodySize(size: number): Uint8Array {
    const bytes = docx(table([row(['a'])]));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const text = new TextDecoder('latin1').decode(bytes);
    for (let at = text.indexOf('PK\x01\x02'); at >= 0; at = text.indexOf('PK\x01\x02', at + 4)) {
      if (text.slice(at + 46).startsWith('word/document.xml')) view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  it('a few kilobytes that unpack to more than is read', async () => {
    await expect(readDocument(withBodySize(MAX_UNPACKED_BYTES), 'bom.docx')).rejects.toMatchObject({ kind: 'too-large', code: 'TOO_LARGE', userMessage: expect.stringContaining('MB') });
  });

  it('a size in the zip that lies gives a broken part, not more memory', async () => {
    await expect(readDocument(withBodySize(10), 'x.docx')).rejects.toMatchObject({ kind: 'broken' });
  });

  it('too many rows, and one cell far outside', async () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, () => 'a;b\n').join('');
    await expect(readDocument(strToU8(rows), 'x.csv')).rejects.toMatchObject({ kind: 'too-large', userMessage: expect.stringContaining('20.000 dòng') });
    const count = Math.ceil(MAX_CELLS / 16_384) + 1;
    const sheet = Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c>${at === 0 ? '<c r="XFD1"><v>1</v></c>' : ''}</row>`).join('');
    await expect(readDocument(xlsx(`<sheetData>${sheet}</sheetData>`), 'x.xlsx')).rejects.toMatchObject({ kind: 'too-large', userMessage: expect.stringContaining('16.384 cột') });
  });
});

describe('the name of a file says nothing', () => {
  it('Word named .csv is Word, text named .docx is CSV', async () => {
    expect((await readDocument(docx(paragraph(run('x'))), 'a.csv')).format).toBe('docx');
    expect((await readDocument(strToU8('a;b\n'), 'a.docx')).format).toBe('csv');
  });

  it('files with macros are read as data', async () => {
    const bytes = zip({ '[Content_Types].xml': contentTypes('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'), '_rels/.rels': relations({ officeDocument: 'word/document.xml' }), 'word/document.xml': `<w:document ${WORD}><w:body>${table([row(['a'])])}</w:body></w:document>` });
    expect((await readDocument(bytes, 'a.docm')).tables).toHaveLength(1);
  });
});
