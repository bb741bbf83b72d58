/** Kinds of units as lists print them: in a column of their own, or as the first words of the name, with or without accents. */
import type { UnitType } from '../../criteria/criteria-set';
import { foldWords } from '../fold';

/** First words of a name, the longer before the shorter. `city` is decided by the level: see `kindOfName`. */
const PREFIXES: readonly (readonly [string, UnitType])[] = [
  ['thi tran', 'thi-tran'],
  ['dac khu', 'dac-khu'],
  ['thanh pho', 'city'],
  ['thi xa', 'town'],
  ['phuong', 'phuong'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['tinh', 'province'],
  ['xa', 'xa'],
  ['van phong', 'department'],
  ['thanh tra', 'department'],
  ['phong', 'department'],
  ['so', 'department'],
  ['ban', 'department'],
];

const WORDS: Readonly<Record<string, UnitType>> = {
  ...Object.fromEntries(PREFIXES),
  'province': 'province',
  'district': 'district',
  'city': 'city',
  'town': 'town',
  'department': 'department',
  'thi-tran': 'thi-tran',
  'dac-khu': 'dac-khu',
  'tinh, thanh pho': 'province',
  'thanh pho truc thuoc trung uong': 'province',
  'thanh pho truc thuoc tw': 'province',
  'thanh pho thuoc tinh': 'city',
  'so, ban, nganh': 'department',
};

/** The kind a cell of the column of kinds names; null where it names none ("Cấp xã"). */
export function kindOfWords(text: string, isTop: boolean): UnitType | null {
  return atLevel(WORDS[foldWords(text)] ?? null, isTop);
}

/**
 * The kind that the name begins with; null for "Xuân Phước".
 * @param isTop the unit stands under no other: "Thành phố Hà Nội" is a province, "Thành phố Đà Lạt" was a city
 */
export function kindOfName(name: string, isTop: boolean): UnitType | null {
  const folded = foldWords(name);
  const found = PREFIXES.find(([words]) => folded.startsWith(`${words} `));
  return atLevel(found?.[1] ?? null, isTop);
}

/** The name without its kind, folded: "Tỉnh Lâm Đồng", "Lâm Đồng" and "lam dong" are one. */
export function bareName(name: string): string {
  const folded = foldWords(name);
  const found = PREFIXES.find(([words]) => folded.startsWith(`${words} `));
  return found ? folded.slice(found[0].length + 1) : folded;
}

function atLevel(type: UnitType | null, isTop: boolean): UnitType | null {
  return type === 'city' && isTop ? 'province' : type;
}
