/** How the points of a leaf or a unit came about, in Vietnamese, step by step as a reader would check them by hand. */
import type { Band, Leaf } from '@/core/criteria/criteria-set';
import { compare, roundHalfUp } from '@/core/exact/decimal';
import type { ExplainedOutcome, LeafDerivation } from '@/core/scoring/outcome';
import { declaredSteps } from './derivation-inputs';
import { formatDecimal, formatMax, formatPoints } from './format';

export type DerivationStep = { readonly label: string; readonly detail?: string; readonly value?: string };

const POLICY_TEXT = {
  exclude: 'Loại điểm tối đa khỏi mẫu số rồi quy đổi trong khối điểm thẩm định',
  full: 'Không áp dụng thì tính điểm tối đa',
  zero: 'Không áp dụng thì tính 0 điểm',
} as const;

/** For the panel that opens under a number. The last step carries the points, if there are any. */
export function derivationSteps(leaf: Leaf, outcome: ExplainedOutcome): DerivationStep[] {
  switch (outcome.kind) {
    case 'missing':
      return [{ label: 'Chưa có số liệu', detail: 'Chưa kê khai hợp lệ nên chưa có điểm; khác với 0 điểm' }];
    case 'exempt':
      return [{ label: 'Miễn điều tra xã hội học', detail: outcome.reason }];
    case 'notApplicable':
      return [
        { label: 'Không áp dụng', detail: outcome.cause === 'zero-denominator' ? 'Mẫu số bằng 0, không phát sinh' : (outcome.reason ?? '') },
        { label: 'Cách tính', detail: POLICY_TEXT[outcome.policy], ...(outcome.points !== null && { value: formatPoints(outcome.points) }) },
      ];
    case 'scored':
      return scoredSteps(leaf, outcome.points, outcome.derivation);
  }
}

function scoredSteps(leaf: Leaf, points: string, derivation: LeafDerivation): DerivationStep[] {
  const basis = derivation.fixed
    ? [{ label: 'Điểm ấn định', detail: 'Do cơ quan thẩm định hoặc Hội đồng quyết định, có nêu lý do', value: formatDecimal(derivation.exact) }]
    : [...declaredSteps(leaf, derivation), ...ruleSteps(leaf, derivation)];
  return [...basis, ...roundingSteps(points, derivation), { label: 'Điểm', value: `${formatPoints(points)}/${formatMax(leaf.maxPoints)}` }];
}

function ruleSteps(leaf: Leaf, derivation: LeafDerivation): DerivationStep[] {
  const { rule } = leaf;
  const steps: DerivationStep[] = [];
  const bands = 'bands' in rule ? rule.bands : null;
  const isPercent = rule.kind === 'ratio' || ((rule.kind === 'number' || rule.kind === 'external') && rule.unit === '%');
  if (bands) steps.push(bandStep(leaf, bands, derivation.fired?.[0], isPercent));
  if (rule.kind === 'external' && 'scale' in rule) {
    steps.push({ label: 'Cách tính', detail: `giá trị ÷ ${formatMax(rule.scale)} × ${formatMax(leaf.maxPoints)}` });
  }
  if (derivation.cappedAt !== undefined) {
    steps.push({ label: 'Giới hạn', detail: 'Vượt điểm tối đa, tính bằng điểm tối đa', value: formatMax(derivation.cappedAt) });
  }
  if (derivation.flooredAtZero) steps.push({ label: 'Giới hạn', detail: 'Điểm trừ vượt điểm tối đa, tính 0 điểm', value: '0' });
  return steps;
}

function bandStep(leaf: Leaf, bands: readonly Band[], fired: number | undefined, isPercent: boolean): DerivationStep {
  const band = fired === undefined ? undefined : bands[fired];
  if (!band) return { label: 'Mức áp dụng', detail: 'Dưới mọi mức của thang điểm', value: '0' };
  const from = `từ ${formatMax(band.atLeast)}${isPercent ? '\u00a0%' : ''}`;
  if ('points' in band) return { label: 'Mức áp dụng', detail: from, value: formatMax(band.points) };
  return { label: 'Mức áp dụng', detail: `${from}: tỷ lệ × ${formatMax(leaf.maxPoints)}` };
}

function roundingSteps(points: string, { exact, rounding }: LeafDerivation): DerivationStep[] {
  if (compare(exact, points) === 0) return [];
  const decimals = points.split('.')[1]?.length ?? 0;
  const unrounded = unroundedText(exact, decimals);
  if (rounding) return [{ label: 'Làm tròn', detail: `${unrounded} → ${formatDecimal(points)} (${decimals} chữ số thập phân, từ 5 trở lên thì làm tròn lên)` }];
  return [{ label: 'Chưa làm tròn', detail: 'Cộng bằng giá trị chính xác, làm tròn sau theo quy định của kỳ', value: unrounded }];
}

/** Enough decimals to see which way the rounding goes; a value that needs more ends in an ellipsis. */
function unroundedText(exact: string, decimals: number): string {
  const shown = roundHalfUp(exact, decimals + 2);
  return compare(shown, exact) === 0 ? formatMax(shown) : `${formatDecimal(shown)}…`;
}

export { sumLineText, unitDerivation } from './unit-derivation';
