/**
 * Text typed with the fonts of before Unicode (TCVN3: .VnTime; VNI): the file holds Latin characters that only look
 * Vietnamese in those fonts ("C¶i c¸ch hµnh chÝnh"). It cannot be turned into Vietnamese safely, and must not pass as text.
 */
import type { SourceDocument } from '@/core/criteria/reading/source-document';
import { DocumentError } from './document-error';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/gi;
/** Letters and signs of Latin-1 that Vietnamese does not have, and marks that found no letter. Not the signs of ordinary print. */
const IMPOSSIBLE = /[¡-¦¨-ª¬®¯´-¶¸¹º¿äåæçëïîûñöøßðþÿœšžÄÅÆÇËÏÎÛÑÖØÐÞŒŠŽŸ\u0300-\u036f]|\p{L}[«·»°]\p{L}/gu;
/** A few foreign names in a Vietnamese text are far below, such a text far above. */
const MAX_SHARE = 0.15;

/** @throws DocumentError old-encoding */
export function refuseOldEncoding(document: SourceDocument): void {
  let vietnamese = 0;
  let impossible = 0;
  let example = '';
  const look = (text: string) => {
    vietnamese += text.match(VIETNAMESE)?.length ?? 0;
    const found = text.match(IMPOSSIBLE)?.length ?? 0;
    if (found > 0 && example === '') example = (text.split('\n').find((line) => line.match(IMPOSSIBLE)) ?? text).slice(0, 40);
    impossible += found;
  };
  for (const { rows } of document.tables) for (const { cells } of rows) for (const { text } of cells) look(text);
  for (const { text } of document.paragraphs) look(text);
  if (impossible === 0 || impossible <= (impossible + vietnamese) * MAX_SHARE) return;
  throw new DocumentError(
    'old-encoding',
    `Chữ trong tệp không phải tiếng Việt Unicode (ví dụ “${example}”): có thể được gõ bằng bảng mã TCVN3 (phông .VnTime) hoặc VNI. Xin chuyển sang Unicode (UniKey › Công cụ, hoặc lưu lại thành CSV UTF-8) rồi nạp lại.`,
  );
}
