/** What a rule gives for facts, in one sentence: "Với 45/50 = 90,00 %, đơn vị được 0,9 điểm: mức từ 80 %, tỷ lệ × 1." */
import type { Band, Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import type { ExplainedOutcome } from '@/core/scoring/outcome';
import { factsSummary } from './facts-summary';
import { formatMax } from './format';

/** null while the facts give nothing yet. */
export function rulePreviewSentence(leaf: Leaf, facts: Facts | null, outcome: ExplainedOutcome): string | null {
  if (facts === null || outcome.kind === 'missing' || outcome.kind === 'exempt') return null;
  if (outcome.kind === 'notApplicable') return `${NOT_APPLICABLE[outcome.policy]} (${outcome.cause === 'zero-denominator' ? 'mẫu số bằng 0, không phát sinh' : 'không áp dụng'}).`;
  const points = `đơn vị được ${formatMax(outcome.points)} điểm`;
  const how = firedText(leaf, outcome.derivation.fired?.[0]) ?? (outcome.derivation.cappedAt !== undefined ? 'tính bằng điểm tối đa' : null);
  return `Với ${lowerFirst(factsSummary(leaf, facts) ?? 'số liệu này')}, ${points}${how === null ? '' : `: ${how}`}.`;
}

const NOT_APPLICABLE = {
  exclude: 'Tiêu chí được loại khỏi mẫu số, phần còn lại được quy đổi',
  full: 'Đơn vị được điểm tối đa',
  zero: 'Đơn vị được 0 điểm',
} as const;

function firedText(leaf: Leaf, fired: number | undefined): string | null {
  const { rule, maxPoints } = leaf;
  if (!('bands' in rule)) return null;
  const band: Band | undefined = fired === undefined ? undefined : rule.bands[fired];
  if (!band) return 'dưới mọi mức của thang điểm';
  const unit = rule.kind === 'ratio' ? '\u00a0%' : rule.unit === '' ? '' : `\u00a0${rule.unit}`;
  const from = `mức từ ${formatMax(band.atLeast)}${unit}`;
  return 'points' in band ? from : `${from}, tỷ lệ × ${formatMax(maxPoints)}`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What a policy on "không phát sinh" means, as a sentence with numbers. */
export const POLICY_CONSEQUENCE = {
  exclude: (max) => `Không phát sinh thì ${max} điểm của tiêu chí rời khỏi mẫu số: điểm các tiêu chí còn lại được quy đổi lên, đơn vị không thiệt, không lợi.`,
  full: (max) => `Không phát sinh thì đơn vị vẫn được đủ ${max} điểm.`,
  zero: () => 'Không phát sinh thì đơn vị được 0 điểm và mẫu số giữ nguyên.',
  never: () => 'Đơn vị không được kê khai “không áp dụng”; thiếu số liệu là chưa chấm, không phải 0 điểm.',
} satisfies Record<Leaf['notApplicable'], (max: string) => string>;
