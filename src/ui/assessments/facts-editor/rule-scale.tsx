import type { Band, DecimalString, Leaf } from '@/core/criteria/criteria-set';
import { formatDecimal, formatMax } from '@/text/format';

/**
 * How the leaf is scored, in the words of the printed set: its bands, the points of each item, the step. Choices and
 * lists are not repeated here, since their options stand in the form with their points.
 */
export function RuleScale({ leaf }: { readonly leaf: Leaf }) {
  const lines = scaleLines(leaf);
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-sm text-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The scale as lines, also for print. */
export function scaleLines({ rule, maxPoints }: Pick<Leaf, 'rule' | 'maxPoints'>): string[] {
  switch (rule.kind) {
    case 'choice':
      return rule.options.map(({ label, points }) => `${label}: ${formatDecimal(points)} điểm`);
    case 'checklist':
      return rule.items.map(({ label, points }) => `${label}: ${formatDecimal(points)} điểm`);
    case 'ratio':
      return bandLines(rule.bands, (value) => `${formatMax(value)}\u00a0%`, `tỷ lệ × ${formatDecimal(maxPoints)} điểm`);
    case 'number':
      return bandLines(rule.bands, (value) => `${formatDecimal(value)} ${rule.unit}`, 'theo tỷ lệ');
    case 'count':
      return [`Mỗi ${rule.item}: ${formatDecimal(rule.pointsEach)} điểm, tối đa ${formatDecimal(maxPoints)} điểm`];
    case 'deduction':
      return rule.violations.map(({ label, pointsEach }) => `Mỗi ${label}: trừ ${formatDecimal(pointsEach)} điểm`);
    case 'manual':
      return [`Cho điểm theo bước ${formatDecimal(rule.step)}, tối đa ${formatDecimal(maxPoints)} điểm`];
    case 'external':
      return 'bands' in rule
        ? bandLines(rule.bands, (value) => `${formatDecimal(value)} ${rule.unit}`, 'theo tỷ lệ')
        : [`Điểm = giá trị ÷ ${formatDecimal(rule.scale)} × ${formatDecimal(maxPoints)}`];
    case 'survey':
      return rule.questions.map(({ text }) => text);
  }
}

/** Bands stand from the highest down; the one that starts at 0 is named by the band above it. */
function bandLines(bands: readonly Band[], format: (value: DecimalString) => string, proportional: string): string[] {
  return bands.map((band, index) => {
    const points = 'points' in band ? `${formatDecimal(band.points)} điểm` : proportional;
    const above = bands[index - 1];
    if (!above) return `Từ ${format(band.atLeast)} trở lên: ${points}`;
    return band.atLeast === '0'
      ? `Dưới ${format(above.atLeast)}: ${points}`
      : `Từ ${format(band.atLeast)} đến dưới ${format(above.atLeast)}: ${points}`;
  });
}
