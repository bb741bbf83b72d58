/** "4,75/5,00 · còn 0,25": the parts of a node against its maximum, said in words and not by colour alone. */
import type { RunningSum, TypeSum } from '@/core/criteria/running-sums';
import { compare, subtract } from '@/core/exact/decimal';
import { formatMax, formatPoints } from './format';
import { UNIT_TYPE_LABELS } from './labels';

/** One line a sum: one, or one for each group of types of units that have different alternatives. */
export function runningSumLines(running: RunningSum): string[] {
  return running.byType.map((entry) => `${typesText(entry)}${formatPoints(entry.sum)}/${running.max === null ? '…' : formatPoints(running.max)} · ${standing(entry)}`);
}

/** What is left, too much or missing. */
function standing({ left, missing }: TypeSum): string {
  const words = missing > 0 ? [`${missing} mục chưa có điểm`] : [];
  if (left === null) return ['chưa có điểm tối đa', ...words].join(' · ');
  const sign = compare(left, '0');
  if (sign > 0) return [`còn ${formatMax(left)}`, ...words].join(' · ');
  if (sign < 0) return [`vượt ${formatMax(subtract('0', left))}`, ...words].join(' · ');
  return missing > 0 ? words.join('') : 'đủ';
}

function typesText({ types }: TypeSum): string {
  return types === null ? '' : `${types.map((type) => UNIT_TYPE_LABELS[type]).join(', ')}: `;
}
