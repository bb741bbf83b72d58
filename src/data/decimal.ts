import type { DecimalString } from '@/core/criteria/criteria-set';
import type { Prisma } from '@/generated/prisma/client';

/** A column of points as the canonical decimal string the core computes with: "62.16", never an exponent, no padding. */
export function toDecimalString(value: Prisma.Decimal): DecimalString {
  return value.toFixed();
}

/** As `toDecimalString`; null stays null: the column holds no number, which is not 0. */
export function toDecimalStringOrNull(value: Prisma.Decimal | null): DecimalString | null {
  return value === null ? null : value.toFixed();
}
