/**
 * A rule in the official wording, one line an option or a band: what stands in the column "Cách chấm điểm" of an appendix.
 * `readScale` gives the rule back, where its labels are such that the wording can carry them:
 *
 * - a numerator or denominator is printed with a small first letter and read with a large one;
 * - the questions of a survey are not printed;
 * - labels without line breaks, and without what the wording itself uses ("Tổng số: 5" as the name of an option);
 * - an external figure is recognised with the note that its agency provides it.
 *
 * Total over its input: gaps of a draft are printed as they are.
 */
import type { Band, DecimalString, ExternalRule, NumberRule, ScoringRule } from '../criteria-set';
import { compare, isZero, padDecimals, subtract, trimDecimals } from '../../exact/decimal';
import { printDecimal } from '../../exact/print';

/** Lines joined by "\n". In the penalty part of a set what is counted is taken off. */
export function writeScale(rule: ScoringRule, maxPoints: DecimalString, section: 'main' | 'bonus' | 'penalty' = 'main'): string {
  return linesFor(rule, maxPoints, section === 'penalty').join('\n');
}

function linesFor(rule: ScoringRule, max: DecimalString, isPenalty: boolean): string[] {
  switch (rule.kind) {
    case 'choice':
      return rule.options.map((option) => `${option.label}: ${points(option.points)}`);
    case 'checklist':
      return [...rule.items.map((item) => `- ${item.label}: ${points(item.points)}`), `Cộng điểm các nội dung đạt được, tối đa ${points(max)} điểm.`];
    case 'ratio':
      return [quotient(rule.numerator, rule.denominator), ...bandLines(rule.bands, max, percentWords)];
    case 'number':
      return [`${rule.quantity}:`, ...bandLines(rule.bands, max, wordsOf(rule))];
    case 'count':
      return isPenalty
        ? [`Mỗi ${rule.item}: trừ ${points(rule.pointsEach)}`, `Tổng điểm trừ không quá ${points(max)} điểm.`]
        : [`Mỗi ${rule.item}: ${points(rule.pointsEach)}`, `Tổng điểm không quá ${points(max)} điểm.`];
    case 'deduction':
      return [
        `Không vi phạm: ${points(max)}`,
        ...rule.violations.map((violation) => `- Mỗi ${violation.label}: trừ ${points(violation.pointsEach)}`),
        'Trừ đến khi hết điểm của tiêu chí.',
      ];
    case 'manual':
      return [`Cơ quan thẩm định đánh giá mức độ thực hiện, cho điểm từ 0 đến ${points(max)} (bước điểm ${points(rule.step)}).`];
    case 'survey':
      return ['Điều tra xã hội học'];
    case 'external':
      return [`${rule.quantity} (${rule.unit}), theo ${rule.sourceName}.`, ...externalLines(rule, max)];
  }
}

function quotient(numerator: string, denominator: string): string {
  return `Tỷ lệ % = a/b × 100%. Trong đó: a là ${withSmallLetter(numerator)}; b là ${withSmallLetter(denominator)}.`;
}

/** "UBND xã" and other abbreviations keep their letters. */
function withSmallLetter(text: string): string {
  const second = text.charAt(1);
  const isAbbreviation = second !== second.toLowerCase();
  return isAbbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function externalLines(rule: ExternalRule, max: DecimalString): string[] {
  if ('bands' in rule) return bandLines(rule.bands, max, rule.unit === '%' ? percentWords : plainWords);
  return [`Điểm = giá trị/${printDecimal(rule.scale)} × ${factor(max)}`];
}

/** How the condition of a band is said; `above` is the lower end of the band before it. */
type BandWords = {
  readonly top: (atLeast: DecimalString) => string;
  readonly between: (atLeast: DecimalString, above: DecimalString) => string;
  readonly below: (above: DecimalString) => string;
};

const percentWords: BandWords = {
  top: (atLeast) => (compare(atLeast, '100') === 0 ? 'Đạt 100%' : `Từ ${printDecimal(atLeast)}% trở lên`),
  between: (atLeast, above) => `Từ ${printDecimal(atLeast)}% - dưới ${printDecimal(above)}%`,
  below: (above) => `Dưới ${printDecimal(above)}%`,
};

const plainWords = withUnit('');

function withUnit(unit: string): BandWords {
  const measure = (value: DecimalString) => `${printDecimal(value)} ${unit}`.trimEnd();
  return {
    top: (atLeast) => `Từ ${measure(atLeast)} trở lên`,
    between: (atLeast, above) => `Từ ${printDecimal(atLeast)} - dưới ${measure(above)}`,
    below: (above) => `Dưới ${measure(above)}`,
  };
}

/** "Từ 5 đến 9 thủ tục", "1 cuộc", "Không có cuộc nào". */
function wholeWords(unit: string): BandWords {
  const { top, below } = withUnit(unit);
  const measure = (value: DecimalString) => `${printDecimal(value)} ${unit}`.trimEnd();
  return {
    top,
    between: (atLeast, above) => {
      const last = subtract(above, '1');
      return compare(last, atLeast) === 0 ? measure(atLeast) : `Từ ${printDecimal(atLeast)} đến ${measure(last)}`;
    },
    below: (above) => (compare(above, '1') === 0 ? `Không có ${unit} nào`.replace('  ', ' ') : below(above)),
  };
}

function wordsOf(rule: NumberRule): BandWords {
  if (rule.unit === '%') return percentWords;
  const isWhole = rule.integer === true && rule.bands.every((band) => /^\d+$/.test(band.atLeast));
  return isWhole ? wholeWords(rule.unit) : withUnit(rule.unit);
}

function bandLines(bands: readonly Band[], max: DecimalString, words: BandWords): string[] {
  const [only] = bands;
  if (bands.length === 1 && only && 'proportional' in only && isZero(only.atLeast)) return [`Điểm = ${share(max)}`];
  return bands.map((band, at) => {
    const above = bands[at - 1]?.atLeast;
    const isLowest = at === bands.length - 1 && isZero(band.atLeast);
    const condition = above === undefined ? words.top(band.atLeast) : isLowest ? words.below(above) : words.between(band.atLeast, above);
    return `${condition}: ${'points' in band ? points(band.points) : share(max)}`;
  });
}

function share(max: DecimalString): string {
  return `tỷ lệ % × ${factor(max)}`;
}

/** "1,0": a factor shows that it may have decimals. */
function factor(max: DecimalString): string {
  return printDecimal(padDecimals(max, 1));
}

function points(value: DecimalString): string {
  return printDecimal(trimDecimals(value));
}
