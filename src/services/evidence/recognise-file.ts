import { fileTypeFromFile } from 'file-type';
import { EVIDENCE_TYPES, type EvidenceType } from '@/contracts/assessments-limits';
import { AppError } from '@/lib/errors';

export type RecognisedFile = { readonly type: EvidenceType; readonly mediaType: string };

const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const ACCEPTED = 'Chỉ nhận tệp PDF, DOCX, XLSX, JPG, PNG.';

/** What to say of common contents that are not taken, and how to mend it. */
const REFUSALS: Readonly<Record<string, string>> = {
  docm: 'là văn bản Word có macro. Xin mở bằng Word, chọn “Lưu thành…” kiểu .docx rồi tải lại.',
  xlsm: 'là bảng tính Excel có macro. Xin mở bằng Excel, chọn “Lưu thành…” kiểu .xlsx rồi tải lại.',
  cfb: 'là tệp Word, Excel kiểu cũ (.doc, .xls) hoặc đặt mật khẩu. Xin lưu lại thành .docx, .xlsx hoặc PDF, không đặt mật khẩu.',
  zip: 'là tệp nén ZIP. Xin giải nén và tải từng tệp.',
  rar: 'là tệp nén RAR. Xin giải nén và tải từng tệp.',
  '7z': 'là tệp nén 7z. Xin giải nén và tải từng tệp.',
  exe: 'là chương trình chạy được, không phải tài liệu. Xin chọn tệp khác.',
  elf: 'là chương trình chạy được, không phải tài liệu. Xin chọn tệp khác.',
  macho: 'là chương trình chạy được, không phải tài liệu. Xin chọn tệp khác.',
};

/**
 * Recognises a staged file by its content. The name decides nothing, but it must tell the truth: the person who opens
 * the file later goes by it.
 * @throws AppError UNSUPPORTED_FILE with what it really is and how to mend it
 */
export async function recogniseFile(path: string, fileName: string): Promise<RecognisedFile> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const type = EVIDENCE_TYPES.find((known) => known === found?.ext);
  if (type === undefined) throw refusal(fileName, found && (REFUSALS[found.ext] ?? `có nội dung kiểu ${found.ext.toUpperCase()}. ${ACCEPTED}`));
  if (typeByName(fileName) !== type) {
    const real = type.toUpperCase();
    throw refusal(fileName, `có đuôi không đúng với nội dung (nội dung là ${real}). Xin đổi đuôi tệp thành .${type} hoặc xuất lại tệp rồi tải lên.`);
  }
  return { type, mediaType: MEDIA_TYPES[type] };
}

function refusal(fileName: string, words?: string): AppError {
  return new AppError('UNSUPPORTED_FILE', `Tệp “${fileName}” ${words ?? `không nhận ra được nội dung. ${ACCEPTED}`}`);
}

function typeByName(fileName: string): string {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ending === 'jpeg' ? 'jpg' : ending;
}
