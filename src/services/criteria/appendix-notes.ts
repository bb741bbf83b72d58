/** The column "Ghi chú" and the notes below an official appendix, in the wording that the reader of appendices understands. */
import type { NotApplicablePolicy, RatingBand, UnitType } from '@/core/criteria/criteria-set';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { leafNodesUnder, policyOf, sourceOfKind, type DraftSection } from '@/core/criteria/draft-nodes';
import { readNote, restrictionInName, restrictionInScale } from '@/core/criteria/reading/read-note';
import { isZero, subtract, sum, trimDecimals } from '@/core/exact/decimal';
import { UNIT_TYPE_LABELS } from '@/text/labels';

const NOT_APPLICABLE_WORDS = {
  exclude: 'Không phát sinh: không tính vào tổng điểm tối đa.',
  full: 'Không phát sinh: tính điểm tối đa.',
  zero: 'Không phát sinh: 0 điểm.',
  never: '',
} satisfies Record<NotApplicablePolicy, string>;

const ROUNDING_NOTE = 'Điểm của từng tiêu chí, tiêu chí thành phần lấy đến hai chữ số thập phân, làm tròn nửa lên.';
const ALTERNATIVES_NOTE = 'Các tiêu chí ghi “Chỉ áp dụng đối với …” là phương án thay thế theo loại đơn vị; mỗi đơn vị chỉ chấm phương án áp dụng cho mình.';

/** As printed in the decision while that says what holds; else in the words of this file, what else was printed behind them. */
export function leafNote(leaf: DraftNode, section: DraftSection): string {
  if (leaf.note && saysWhatHolds(leaf.note, leaf)) return leaf.note;
  const source = sourceOf(leaf);
  const words = [
    section === 'penalty' ? 'Điểm trừ.' : '',
    leaf.appliesTo ? `Chỉ áp dụng đối với ${leaf.appliesTo.map((type) => UNIT_TYPE_LABELS[type].toLocaleLowerCase('vi')).join(', ')}.` : '',
    source === 'external' ? 'Số liệu do cơ quan quản lý hệ thống cung cấp.' : '',
    source === 'survey' ? 'Đơn vị không tự chấm điểm.' : '',
    NOT_APPLICABLE_WORDS[policyOf(leaf) ?? 'never'],
  ];
  return [...words, otherSentences(leaf.note ?? '', words)].filter((text) => text !== '').join(' ');
}

/** A policy or a restriction that was changed in the editor would otherwise come back with the next import. */
function saysWhatHolds(note: string, leaf: DraftNode): boolean {
  const said = readNote(note);
  const types = said.appliesTo ?? restrictionInName(leaf.name) ?? restrictionInScale(leaf.scaleText ?? '');
  return (said.notApplicable ?? 'never') === (policyOf(leaf) ?? 'never') && spelling(types) === spelling(leaf.appliesTo);
}

function spelling(types: readonly UnitType[] | null | undefined): string {
  return [...(types ?? [])].sort().join();
}

/** The sentences that say neither a policy nor a restriction, and nothing that is written anyway. */
function otherSentences(note: string, words: readonly string[]): string {
  const isOther = (sentence: string) => {
    const { notApplicable, appliesTo } = readNote(sentence);
    return notApplicable === null && appliesTo === null && !words.includes(sentence);
  };
  return note.split(/(?<=[.;])\s+|\n/).filter(isOther).join(' ');
}

/** The note that this file writes: printed in a decision, it is written anew, because the maxima may have changed since. */
const SHARES = /^(?:thẩm định|điều tra xã hội học) [\d,]+ điểm(?:; (?:thẩm định|điều tra xã hội học) [\d,]+ điểm)?\.?$/i;

/** "Thẩm định 9 điểm; điều tra xã hội học 2 điểm."; "" where a maximum is missing. */
export function areaNote(area: DraftNode): string {
  if (area.note && !SHARES.test(area.note)) return area.note;
  if (area.children.length === 0 || area.maxPoints === null) return '';
  const leaves = leafNodesUnder(area);
  // Alternatives by type of unit share one maximum: it is counted for one type.
  const type = leaves.find(({ appliesTo }) => appliesTo)?.appliesTo?.[0];
  const counted = leaves.filter(({ appliesTo }) => type === undefined || !appliesTo || appliesTo.includes(type));
  const surveyed = counted.filter((leaf) => sourceOf(leaf) === 'survey').map(({ maxPoints }) => maxPoints);
  const known = surveyed.filter((value) => value !== null);
  if (known.length < surveyed.length) return '';
  const survey = sum(known);
  const appraised = subtract(area.maxPoints, survey);
  const parts = [isZero(appraised) ? '' : `thẩm định ${printed(appraised)} điểm`, isZero(survey) ? '' : `điều tra xã hội học ${printed(survey)} điểm`];
  const text = parts.filter((part) => part !== '').join('; ');
  return text === '' ? '' : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}

export function notesBelow(set: DraftSet): string[] {
  const hasAlternatives = set.areas.flatMap(leafNodesUnder).some(({ appliesTo }) => appliesTo);
  return [ratingNote(set.ratingBands), ROUNDING_NOTE, hasAlternatives ? ALTERNATIVES_NOTE : ''].filter((note) => note !== '');
}

/** "Xếp loại theo tổng điểm: Tốt: từ 80 điểm trở lên; Khá: từ 65 đến dưới 80 điểm; Yếu: dưới 65 điểm." */
function ratingNote(bands: readonly RatingBand[]): string {
  if (bands.length === 0) return '';
  const parts = bands.map(({ label, from, fromInclusive }, at) => {
    const above = bands[at - 1];
    const lower = `${fromInclusive ? 'từ' : 'trên'} ${printed(from)}`;
    if (!above) return `${label}: ${lower} điểm${fromInclusive ? ' trở lên' : ''}`;
    const limit = printed(above.from);
    if (isZero(from) && fromInclusive) return `${label}: ${above.fromInclusive ? `dưới ${limit} điểm` : `từ ${limit} điểm trở xuống`}`;
    return `${label}: ${lower} đến ${above.fromInclusive ? 'dưới ' : ''}${limit} điểm`;
  });
  return `Xếp loại theo tổng điểm: ${parts.join('; ')}.`;
}

function sourceOf({ rule }: DraftNode): 'appraised' | 'external' | 'survey' | null {
  return rule === undefined ? null : sourceOfKind(rule.kind);
}

export function printed(value: string): string {
  return trimDecimals(value).replace('.', ',');
}
