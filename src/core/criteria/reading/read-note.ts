/**
 * What a printed note says about a leaf: what happens when the case does not arise, which units it applies to, where its
 * points come from. What it does not say, or says twice in different ways, is null; the note stays as printed in any case.
 */
import type { LeafSource, NotApplicablePolicy, UnitType } from '../criteria-set';

export type ReadNote = {
  readonly notApplicable: NotApplicablePolicy | null;
  readonly appliesTo: readonly UnitType[] | null;
  readonly source: LeafSource | null;
  /** It restricts the leaf to some units without naming a type that is known. */
  readonly isRestrictionUnclear: boolean;
};

const POLICIES: readonly (readonly [RegExp, NotApplicablePolicy])[] = [
  [/(?:không|chưa)\s+(?:có\s+)?phát sinh[^.;\n]*?(?:không tính|loại (?:ra|khỏi|trừ)|không đưa vào|trừ khỏi|bỏ ra|không đánh giá|không chấm)/iu, 'exclude'],
  [/(?:không|chưa)\s+(?:có\s+)?phát sinh[^.;\n]*?(?:(?:được |thì |tính |chấm |đạt |cho |hưởng |: ?)+(?:số )?điểm tối đa|tối đa|đủ điểm|đạt điểm tuyệt đối)/iu, 'full'],
  [/(?:không|chưa)\s+(?:có\s+)?phát sinh[^.;\n]*?(?:(?<![\d,.])0 ?(?:điểm|đ)|không (?:được )?(?:cộng |tính )?điểm|không có điểm)/iu, 'zero'],
];

/** Longest first, so that "thị trấn" is not read as anything shorter. */
const TYPES: readonly (readonly [RegExp, UnitType])[] = [
  [/(?<!\p{L})đặc khu(?!\p{L})/iu, 'dac-khu'],
  [/(?<!\p{L})thị trấn(?!\p{L})/iu, 'thi-tran'],
  [/(?<!\p{L})thị xã(?!\p{L})/iu, 'town'],
  [/(?<!\p{L})thành phố(?!\p{L})/iu, 'city'],
  [/(?<!\p{L})huyện(?!\p{L})/iu, 'district'],
  [/(?<!\p{L})phường(?!\p{L})/iu, 'phuong'],
  [/(?<!\p{L}|thị )xã(?!\p{L}| hội)/iu, 'xa'],
  [/(?<!\p{L})(?:sở|ban|ngành)(?!\p{L})/iu, 'department'],
];

const RESTRICTION = /(?:chỉ\s+(?:áp dụng|tính|chấm|đánh giá)(?:\s+(?:đối với|cho|với|tại|ở))?|(?<!\p{L}|không\s)áp dụng\s+(?:riêng\s+)?(?:đối với|cho|với)|(?<=^|\()\s*(?:riêng\s+)?(?:đối với|dành cho|riêng))\s*:?\s*([^.;\n()]*)/iu;
/** What may stand between the names of types. */
const BETWEEN = /(?:các|những|và|hoặc|với|,|\/|–|-|ubnd|đơn vị|cấp|loại|là|đối|cho)/giu;

export function readNote(note: string | null): ReadNote {
  const text = note ?? '';
  const said = POLICIES.filter(([pattern]) => pattern.test(text)).map(([, policy]) => policy);
  // "không tính vào tổng điểm tối đa" has the words of the maximum, but takes it away.
  const policies = said.includes('exclude') ? said.filter((policy) => policy !== 'full') : said;
  const restriction = restrictionIn(text);
  return {
    notApplicable: policies.length === 1 ? (policies[0] ?? null) : null,
    appliesTo: restriction.types,
    source: sourceIn(text),
    isRestrictionUnclear: restriction.isUnclear,
  };
}

/** Only in brackets behind the name ("… (áp dụng đối với phường)"). */
export function restrictionInName(name: string): readonly UnitType[] | null {
  const brackets = /\(([^()]*)\)[\s*\d¹²³]*$/u.exec(name)?.[1];
  return brackets === undefined ? null : restrictionIn(`(${brackets})`).types;
}

/** A note of its own line in the scale ("Chỉ áp dụng đối với phường."). */
export function restrictionInScale(scale: string): readonly UnitType[] | null {
  const line = scale.split('\n').find((text) => /^[(\s*-]*(?:chỉ\s+áp dụng|áp dụng\s+(?:riêng\s+)?(?:đối với|cho))/iu.test(text));
  return line === undefined ? null : restrictionIn(line.replace(/^[(\s*-]+/u, '')).types;
}

function restrictionIn(text: string): { types: readonly UnitType[] | null; isUnclear: boolean } {
  const named = RESTRICTION.exec(text)?.[1];
  if (named === undefined) return { types: null, isUnclear: false };
  const found = TYPES.flatMap(([pattern, type]) => {
    const match = pattern.exec(named);
    return match ? [{ type, at: match.index }] : [];
  });
  const rest = TYPES.reduce((left, [pattern]) => left.replace(pattern, ' '), named).replace(BETWEEN, ' ').trim();
  // "xã miền núi", "xã không có …" is narrower than the type: no type says that.
  if (found.length === 0 || rest !== '') return { types: null, isUnclear: true };
  return { types: found.sort((a, b) => a.at - b.at).map(({ type }) => type), isUnclear: false };
}

function sourceIn(text: string): LeafSource | null {
  const isSurvey = /điều tra xã hội học|khảo sát xã hội học/iu.test(text) && /không tự (?:chấm|đánh giá)/iu.test(text);
  const isExternal = /số liệu do cơ quan quản lý hệ thống cung cấp|(?:trích xuất|lấy|khai thác) (?:tự động )?từ hệ thống/iu.test(text);
  return isSurvey === isExternal ? null : isSurvey ? 'survey' : 'external';
}
