/** A mean always names its denominator, and who was left out of it. */
import { formatInteger } from './format';

type Mean = { readonly value: string | null; readonly over: number; readonly of: number; readonly leftOut: readonly string[] };

/** "Bình quân 12/12 đơn vị" */
export function meanWords({ over, of }: Mean): string {
  return `Bình quân ${formatInteger(over)}/${formatInteger(of)} đơn vị`;
}

/** Why the mean is over fewer units than there are; null where all are in. Many names are counted. */
export function leftOutWords({ leftOut }: Mean): string | null {
  if (leftOut.length === 0) return null;
  const who = leftOut.length <= 5 ? leftOut.join(', ') : `${formatInteger(leftOut.length)} đơn vị`;
  return `Không tính ${who}: chưa đủ số liệu nên chưa có tổng điểm.`;
}

/** "6 đơn vị trên bình quân, 3 đơn vị dưới" */
export function meanSidesWords(above: number, below: number): string {
  return `${formatInteger(above)} đơn vị trên bình quân, ${formatInteger(below)} đơn vị dưới`;
}
