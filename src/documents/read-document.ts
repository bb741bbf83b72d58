import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { readCsv } from './csv/read-csv';
import { DocumentError } from './document-error';
import { readDocx } from './docx/read-docx';
import { refuseOldEncoding } from './old-encoding';
import { recogniseFormat } from './recognise-format';
import { readXlsx } from './xlsx/read-xlsx';

/**
 * A Word, Excel or CSV file as plain tables. The kind is told by the content; nothing in the file is run or evaluated.
 * @param fileName for the words of an error only
 * @throws DocumentError a file that cannot be read at all, with what it is and what to do
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  try {
    const document = readRecognised(bytes);
    refuseOldEncoding(document);
    return document;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('broken', `Không đọc được tệp “${fileName}”: nội dung bên trong không đúng định dạng. Xin mở tệp bằng Word hoặc Excel, lưu lại rồi nạp lại.`, { cause: error });
  }
}

function readRecognised(bytes: Uint8Array): SourceDocument {
  const recognised = recogniseFormat(bytes);
  switch (recognised.format) {
    case 'docx':
      return readDocx(recognised.file, recognised.mainPart);
    case 'xlsx':
      return readXlsx(recognised.file, recognised.mainPart);
    case 'csv':
      return readCsv(bytes);
  }
}
