/** The rules of a round in words, as they stand under its published results. */
import type { RatingBand } from '@/core/criteria/criteria-set';
import { sortBands } from '@/core/ranking/bands';
import type { RoundRules, TieBreakKey } from '@/core/scoring/round-rules';
import { formatInteger, formatMax } from './format';
import { MISSING_RULE_LABELS, ROUNDING_STAGE_LABELS } from './labels';

export type RuleWords = { readonly term: string; readonly description: string };

/** @param areaName name of an area by code, for tie-break keys */
export function roundRulesWords(rules: RoundRules, areaName: (code: string) => string): RuleWords[] {
  const { rounding, ranking, survey } = rules;
  return [
    { term: 'Làm tròn', description: `${rounding.decimals} chữ số thập phân, từ 5 trở lên thì làm tròn lên, một lần tại ${ROUNDING_STAGE_LABELS[rounding.stage]}` },
    { term: 'Tiêu chí chưa có số liệu', description: MISSING_RULE_LABELS[rules.missing] },
    {
      term: 'Xếp hạng theo',
      description: `${ranking.by === 'total' ? 'Tổng điểm' : 'Chỉ số (%)'} ${ranking.precision === 'published' ? 'đã làm tròn như công bố' : 'chính xác trước khi làm tròn'}, từ cao xuống thấp, trong từng nhóm`,
    },
    { term: 'Khi bằng nhau', description: tieWords(ranking.tieBreak, areaName) },
    { term: 'Xếp loại', description: bandWords(rules.ratingBands, rules.bandsOn) },
    { term: 'Phiếu khảo sát tối thiểu', description: `${formatInteger(survey.minimumResponses)} phiếu hợp lệ mỗi đơn vị; ít hơn thì do người có thẩm quyền quyết định` },
    ...capWords('Điểm thưởng', rules.bonusCap),
    ...capWords('Điểm trừ', rules.penaltyCap),
  ];
}

/** "Xét lần lượt …" in the order of the keys. */
export function tieWords(keys: readonly TieBreakKey[], areaName: (code: string) => string): string {
  if (keys.length === 0) return 'Đồng hạng; hạng kế tiếp được bỏ qua (1, 2, 2, 4)';
  const words = keys.map((key) => (key === 'appraised' ? 'điểm thẩm định' : key === 'survey' ? 'điểm điều tra xã hội học' : `điểm lĩnh vực ${areaName(key.area)}`));
  return `Xét lần lượt ${words.join(', rồi ')}; vẫn bằng thì đồng hạng`;
}

function bandWords(bands: readonly RatingBand[], on: RoundRules['bandsOn']): string {
  if (bands.length === 0) return 'Không xếp loại';
  return `Theo ${on === 'total' ? 'tổng điểm' : 'chỉ số'}: ${bandListWords(bands)}`;
}

/** "Tốt từ 90; Khá từ 80", the highest first. */
export function bandListWords(bands: readonly RatingBand[]): string {
  return sortBands(bands)
    .map(({ label, from, fromInclusive }) => `${label} ${fromInclusive ? 'từ' : 'trên'} ${formatMax(from)}`)
    .join('; ');
}

function capWords(term: string, cap: string | undefined): RuleWords[] {
  return cap === undefined ? [] : [{ term: `${term} tối đa`, description: `${formatMax(cap)} điểm` }];
}
