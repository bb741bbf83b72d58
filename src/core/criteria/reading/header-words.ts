/** What the words at the head of a column say it holds. Accents and capitals do not matter here. */
import { unaccented } from '../../unaccented';
import type { ColumnRole } from './reading';

/** One blank between words, signs of formulas kept: only to compare headings. */
export function headingWords(text: string): string {
  return unaccented(text).replace(/[^a-z0-9%/.()=+*-]+/g, ' ').trim();
}

export type HeaderRole = { readonly role: ColumnRole; readonly isSure: boolean };

/** In this order: the first that fits decides. What is not sure gives way to a column that is, or to the contents. */
const WORDS: readonly (readonly [RegExp, ColumnRole, boolean])[] = [
  [/^(tt|stt|so tt|so thu tu|thu tu|ma( so)?( tieu chi)?|ky hieu|so hieu|muc so|tt\.|s\.?t\.?t\.?)$/, 'label', true],
  [/ghi chu|luu y/, 'note', true],
  [/tai lieu|minh chung|kiem chung|chung minh|ho so kem|ho so (tham|danh|chung)|^ho so$/, 'evidence', true],
  [/tu (cham|danh gia)|diem (tham dinh|dat|hoi dong|phuc tra|cham|duoc|danh gia|chinh thuc|xet|lan|vong|thuc te|dieu tra)|(cham|danh gia) (lan|vong)|hoi dong (tham|cham)|^ket qua|ket qua (cham|tham|tu|danh)/, 'ignored', true],
  [/(co quan|don vi|so|phong|bo phan|to chuc|nganh).*(tham dinh|chu tri|theo doi|phu trach|cham diem|danh gia|tham muu|phoi hop|xac nhan)|^(co quan|don vi)( phu trach)?$|phu trach/, 'appraiser', true],
  [/^(tham dinh|cham|danh gia|diem cong|diem tru|trong so|chenh lech|ty trong)\b/, 'ignored', true],
  [/toi da|diem chuan|diem quy dinh|diem cao nhat|khung diem|diem toi da/, 'maxPoints', true],
  [/(cach|phuong phap|huong dan|nguyen tac|quy dinh|cong thuc|can cu|tieu chuan|yeu cau|dieu kien) (de |ve )?(tinh|cham|danh gia|xac dinh|cho)|thang (diem )?(danh gia|cham|chi tiet)|chi tiet (thang diem|cach|diem)|muc (do )?(dat|danh gia|cham)|ba ?rem|cong thuc|cach thuc|dien giai|cach tinh/, 'scale', true],
  [/linh vuc|tieu chi|noi dung|chi so|chi tieu|danh muc/, 'name', true],
  [/^(so )?diem( so)?$|^tong (so )?diem$|^diem\b/, 'maxPoints', false],
  [/^(thang|muc) diem$/, 'maxPoints', false],
  [/^(ten|nhiem vu|hang muc)\b/, 'name', false],
];

/** null: the words say nothing that is known. */
export function roleOfHeading(text: string): HeaderRole | null {
  const words = headingWords(text);
  if (words === '') return null;
  const known = WORDS.find(([pattern]) => pattern.test(words));
  return known ? { role: known[1], isSure: known[2] } : null;
}
