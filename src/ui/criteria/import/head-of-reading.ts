import type { SetLevel } from '@/core/criteria/levels';
import type { ReadSet } from '@/core/criteria/reading/reading';
import { sentenceOfTitle } from '@/text/sentence-of-title';
import type { HeadDraft } from './use-import';

/** What a title says of the units. The first word found decides: "các xã, thị trấn thuộc huyện" is about communes. */
const LEVEL_WORDS: readonly (readonly [RegExp, SetLevel])[] = [
  [/cấp xã|các xã|xã, phường|phường, xã|xã, thị trấn/i, 'commune'],
  [/sở, ban|các sở|ban, ngành/i, 'department'],
  [/cấp huyện|các huyện|huyện, thành phố|huyện, thị xã/i, 'district'],
];

const CODE_OF_LEVEL: Record<SetLevel, string> = { commune: 'cap-xa', department: 'so-nganh', district: 'cap-huyen' };

/** The head of the set as the lines above the table propose it; the person corrects it. "" where they say nothing. */
export function headOfReading({ title, year }: Pick<ReadSet, 'title' | 'year'>): Omit<HeadDraft, 'ownerId'> {
  const level = LEVEL_WORDS.find(([words]) => words.test(title ?? ''))?.[1];
  return {
    name: title === null ? '' : sentenceOfTitle(title),
    year: year === null ? '' : String(year),
    level: level ?? '',
    code: level && year !== null ? `${CODE_OF_LEVEL[level]}-${year}` : '',
  };
}
