/** Which column of a list says what, by the words of its head: ours, Vietnamese lists', and those of open data. */
import type { SourceRow } from '../../criteria/reading/source-document';
import { foldWords } from '../fold';
import type { UnitColumn } from './unit-file';

const HEADS: Readonly<Record<UnitColumn, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma don vi', 'ma dvhc', 'ma xa', 'ma phuong xa', 'ma xa, phuong', 'code'],
  name: ['ten', 'ten don vi', 'ten dvhc', 'ten don vi hanh chinh', 'don vi', 'ten xa', 'ten phuong xa', 'ten xa, phuong', 'name'],
  type: ['loai', 'cap', 'loai/cap', 'loai / cap', 'loai, cap', 'loai don vi', 'loai hinh', 'cap don vi', 'type'],
  parentCode: ['ma don vi cap tren', 'ma cap tren', 'ma truc thuoc', 'parent_code', 'district_code', 'ma huyen', 'ma quan huyen', 'ma quan, huyen'],
  parentName: ['don vi cap tren', 'cap tren', 'ten don vi cap tren', 'truc thuoc', 'parent', 'district', 'huyen', 'quan huyen', 'quan, huyen', 'ten huyen'],
  upperCode: ['province_code', 'ma tinh', 'ma tinh, thanh pho', 'ma tinh thanh pho', 'ma tp'],
  upperName: ['province', 'tinh', 'ten tinh', 'tinh, thanh pho', 'tinh thanh pho', 'tinh / thanh pho', 'tinh/thanh pho'],
  validFrom: ['hieu luc tu', 'hieu luc tu ngay', 'ngay hieu luc', 'tu ngay', 'tu', 'valid_from', 'validfrom'],
  validTo: ['den', 'den ngay', 'hieu luc den', 'hieu luc den ngay', 'ngay ket thuc', 'valid_to', 'validto'],
};

export type FoundColumns = ReadonlyMap<UnitColumn, number>;

/** The columns this row is the head of; null where it names no code and name. */
export function columnsOf({ cells }: SourceRow): FoundColumns | null {
  const found = new Map<UnitColumn, number>();
  cells.forEach(({ text }, at) => {
    const words = foldWords(text).replace(/\s*\(.*\)$/, '');
    const column = (Object.keys(HEADS) as UnitColumn[]).find((one) => HEADS[one].includes(words));
    if (column !== undefined && !found.has(column)) found.set(column, at);
  });
  return found.has('code') && found.has('name') ? found : null;
}
