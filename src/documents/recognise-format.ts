/** What a file is, by its content; the ending of its name is only a name. */
import { decodeUnicode } from './csv/decode-text';
import { DocumentError, type DocumentErrorKind } from './document-error';
import { OfficePackage } from './package/office-package';
import { children } from './package/xml';

export type RecognisedFile =
  | { readonly format: 'docx' | 'xlsx'; readonly file: OfficePackage; readonly mainPart: string }
  | { readonly format: 'csv' };

const READABLE = 'Hệ thống đọc được Word (.docx), Excel (.xlsx) và CSV.';

/** First bytes -> what it is. */
const SIGNATURES: readonly (readonly [signature: string, kind: DocumentErrorKind, words: string])[] = [
  ['%PDF', 'wrong-kind', `Đây là tệp PDF. ${READABLE} Xin dùng tệp Word hoặc Excel gốc của phụ lục.`],
  ['{\\rtf', 'old-format', 'Đây là tệp Word dạng cũ (RTF). Xin mở bằng Word, chọn Lưu thành (Save As) › “Word Document (.docx)” rồi nạp lại.'],
  ['\x89PNG', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['\xff\xd8\xff', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['GIF8', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['BM', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['II*\0', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['MM\0*', 'wrong-kind', `Đây là hình ảnh. ${READABLE}`],
  ['Rar!', 'wrong-kind', `Đây là tệp nén RAR. Xin giải nén rồi nạp tệp bên trong. ${READABLE}`],
  ['7z\xbc\xaf', 'wrong-kind', `Đây là tệp nén 7z. Xin giải nén rồi nạp tệp bên trong. ${READABLE}`],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @throws DocumentError for everything that is neither Word, Excel nor text */
export function recogniseFormat(bytes: Uint8Array): RecognisedFile {
  if (bytes.length === 0) throw new DocumentError('empty', 'Tệp rỗng (0 byte). Xin chọn tệp có nội dung.');
  if (OLE.every((byte, at) => bytes[at] === byte)) throw oldOffice(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('PK')) return officeFile(new OfficePackage(bytes));
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature) && (signature !== 'BM' || bytes.includes(0)));
  if (found) throw new DocumentError(found[1], found[2]);
  checkText(bytes);
  return { format: 'csv' };
}

/** Compound files: Office before 2007, and today's Office files behind a password. Their streams have UTF-16 names. */
function oldOffice(bytes: Uint8Array): DocumentError {
  const text = new TextDecoder('latin1').decode(bytes);
  const has = (name: string) => text.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return new DocumentError('encrypted', 'Tệp được đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi nạp lại.');
  if (has('WordDocument')) return new DocumentError('old-format', 'Đây là tệp Word dạng cũ (.doc). Xin mở bằng Word, chọn Lưu thành (Save As) › “Word Document (.docx)” rồi nạp lại.');
  if (has('Workbook') || has('Book')) return new DocumentError('old-format', 'Đây là tệp Excel dạng cũ (.xls). Xin mở bằng Excel, chọn Lưu thành (Save As) › “Excel Workbook (.xlsx)” rồi nạp lại.');
  return new DocumentError('wrong-kind', `Không nhận ra loại tệp này. ${READABLE}`);
}

function officeFile(file: OfficePackage): RecognisedFile {
  if (file.has('mimetype')) {
    const type = new TextDecoder('latin1').decode(file.read('mimetype') ?? new Uint8Array());
    if (type.includes('opendocument.text')) throw new DocumentError('wrong-kind', 'Đây là tệp LibreOffice Writer (.odt). Xin chọn Lưu thành › “Word 2007-365 (.docx)” rồi nạp lại.');
    if (type.includes('opendocument.spreadsheet')) throw new DocumentError('wrong-kind', 'Đây là tệp LibreOffice Calc (.ods). Xin chọn Lưu thành › “Excel 2007-365 (.xlsx)” rồi nạp lại.');
  }
  const mainPart = file.relationsOf('').find(({ type }) => type === 'officeDocument')?.target;
  const type = mainPart === undefined ? '' : contentType(file, mainPart);
  if (mainPart !== undefined && (type.includes('wordprocessingml') || type.includes('ms-word'))) return { format: 'docx', file, mainPart };
  if (type.includes('sheet.binary')) throw new DocumentError('wrong-kind', 'Đây là tệp Excel nhị phân (.xlsb). Xin mở bằng Excel, chọn Lưu thành (Save As) › “Excel Workbook (.xlsx)” rồi nạp lại.');
  if (mainPart !== undefined && (type.includes('spreadsheetml') || type.includes('ms-excel'))) return { format: 'xlsx', file, mainPart };
  if (type.includes('presentation') || type.includes('powerpoint')) throw new DocumentError('wrong-kind', `Đây là tệp PowerPoint. ${READABLE}`);
  throw new DocumentError('wrong-kind', `Đây là tệp nén hoặc loại tệp không nhận ra. ${READABLE}`);
}

function contentType(file: OfficePackage, partName: string): string {
  const types = file.xml('[Content_Types].xml') ?? undefined;
  const override = children(types, 'ct:Override').find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${partName.toLowerCase()}`);
  if (override) return override.attributes.ContentType ?? '';
  const extension = partName.slice(partName.lastIndexOf('.') + 1).toLowerCase();
  return children(types, 'ct:Default').find(({ attributes }) => attributes.Extension?.toLowerCase() === extension)?.attributes.ContentType ?? '';
}

/** Programs of old save a web page or an XML of their own under a spreadsheet's name. */
function checkText(bytes: Uint8Array): void {
  const text = decodeUnicode(bytes)?.text;
  if (text === undefined ? bytes.includes(0) : text.includes('\0')) throw new DocumentError('wrong-kind', `Không nhận ra loại tệp này. ${READABLE}`);
  const start = (text ?? '').slice(0, 2000).trimStart();
  if (start === '') {
    if (text !== undefined && text.trim() === '') throw new DocumentError('empty', 'Tệp không có chữ nào. Xin chọn tệp có nội dung.');
    return;
  }
  if (/^<(!doctype html|html|table|\?xml|head|meta|style)/i.test(start)) {
    throw new DocumentError('wrong-kind', 'Đây là trang web hoặc tệp XML mang tên của Excel hay Word. Xin mở bằng Excel hoặc Word, chọn Lưu thành (Save As) › .xlsx hoặc .docx rồi nạp lại.');
  }
}
