/**
 * What the unit had claimed before an appraiser corrected it: the appraised facts, a step more favourable, and the
 * reason the appraiser gives for the correction.
 */
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { candidatesFor, toHundredths } from './leaf-candidates';
import type { Random } from './random';

export type Correction = { readonly claimed: Facts; readonly reason: string };

/** @returns null where nothing more favourable can be claimed. */
export function claimBefore(leaf: Leaf, appraised: Facts, random: Random): Correction | null {
  if ('fixedPoints' in appraised) {
    const fixed = toHundredths(appraised.fixedPoints);
    const above = candidatesFor(leaf, random).find(({ hundredths }) => hundredths > fixed);
    if (!above) throw new Error(`Nothing to claim above ${appraised.fixedPoints} on ${leaf.code}`);
    return {
      claimed: above.facts,
      reason: 'Tài liệu kiểm chứng chỉ chứng minh được một phần mức đã khai; cho điểm giữa hai mức của thang điểm.',
    };
  }
  const { rule } = leaf;
  switch (rule.kind) {
    case 'choice': {
      if (!('optionIndex' in appraised) || appraised.optionIndex === 0) return null;
      return {
        claimed: { optionIndex: appraised.optionIndex - 1 },
        reason: 'Tài liệu kiểm chứng chỉ đủ căn cứ cho mức thấp hơn.',
      };
    }
    case 'checklist': {
      if (!('ticked' in appraised)) return null;
      const open = rule.items.map((_, index) => index).filter((index) => !appraised.ticked.includes(index));
      const added = open[random.integer(0, open.length - 1)];
      if (added === undefined) return null;
      return {
        claimed: { ticked: [...appraised.ticked, added].sort((left, right) => left - right) },
        reason: `Nội dung thứ ${added + 1} chưa có tài liệu kiểm chứng.`,
      };
    }
    case 'ratio': {
      if (!('numerator' in appraised)) return null;
      const numerator = Number(appraised.numerator);
      const missing = Number(appraised.denominator) - numerator;
      if (missing <= 0) return null;
      const added = Math.max(1, Math.round(missing * (0.2 + random.next() * 0.5)));
      return {
        claimed: { numerator: String(numerator + added), denominator: appraised.denominator },
        reason: `Loại ${added} trường hợp chưa có tài liệu kiểm chứng; tính lại tỷ lệ theo số đã xác minh.`,
      };
    }
    case 'number': {
      if (!('value' in appraised) || rule.integer !== true) return null;
      const added = random.integer(1, 2);
      return {
        claimed: { value: String(Number(appraised.value) + added) },
        reason: `Loại ${added} ${rule.unit} chưa có tài liệu kiểm chứng.`,
      };
    }
    case 'count': {
      if (!('count' in appraised)) return null;
      return { claimed: { count: appraised.count + 1 }, reason: 'Loại 01 trường hợp chưa có tài liệu kiểm chứng.' };
    }
    case 'deduction': {
      if (!('counts' in appraised)) return null;
      const at = appraised.counts.findIndex((count) => count > 0);
      if (at < 0) return null;
      return {
        claimed: { counts: appraised.counts.map((count, index) => (index === at ? count - 1 : count)) },
        reason: 'Bổ sung 01 trường hợp phát hiện qua thẩm định.',
      };
    }
    // Points in steps are the appraiser's own; the figures of other systems and of the survey are not claimed at all.
    case 'manual':
    case 'external':
    case 'survey':
      return null;
  }
}
