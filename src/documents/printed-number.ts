import { decimalsOf, padDecimals, trimDecimals } from '@/core/exact/decimal';
import type { AppendixCell, AppendixNumber } from './appendix';

/** How many decimals are printed of a number: none of its own is lost. */
export function printedDecimals({ value, decimals }: AppendixNumber): number {
  return Math.max(decimals, decimalsOf(trimDecimals(value)));
}

/** "0,50": as a Vietnamese reader writes it. */
export function printedNumber({ value, decimals }: AppendixNumber): string {
  return padDecimals(value, decimals).replace('.', ',');
}

export function printedCell(cell: AppendixCell): string {
  return typeof cell === 'string' ? cell : printedNumber(cell);
}
