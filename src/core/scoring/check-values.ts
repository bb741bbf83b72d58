/** Checks of single declared values, in the order: shape, number, sign, size. */
import { isDecimal } from '../exact/decimal';
import { scaleOf, toScaled } from '../exact/scaled';
import type { FactsProblem } from './outcome';
import { MAX_COUNT } from './rules/computation';

export function error(code: FactsProblem['code'], field?: string, detail?: Readonly<Record<string, string>>): FactsProblem {
  return problem('error', code, field, detail);
}

export function warning(code: FactsProblem['code'], field?: string, detail?: Readonly<Record<string, string>>): FactsProblem {
  return problem('warning', code, field, detail);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A decimal string, not negative unless allowed, small enough to be kept exactly. */
export function checkAmount(value: unknown, field: string, { allowNegative = false } = {}): FactsProblem[] {
  if (typeof value !== 'string') return [error('wrong-shape', field)];
  if (!isDecimal(value)) return [error('not-a-number', field, { value: String(value) })];
  if (Number.isNaN(toScaled(value, Math.min(scaleOf(value), 15))) || scaleOf(value) > MAX_FACT_DECIMALS) return [error('too-large', field, { value })];
  return value.startsWith('-') && !allowNegative ? [error('negative', field, { value })] : [];
}

/** A JSON number: whole, not negative, at most a thousand million. */
export function checkCount(value: unknown, field: string): FactsProblem[] {
  if (typeof value !== 'number') return [error('wrong-shape', field)];
  if (!Number.isInteger(value)) return [error('not-an-integer', field, { value: String(value) })];
  if (value < 0) return [error('negative', field, { value: String(value) })];
  return value > MAX_COUNT ? [error('too-large', field, { value: String(value) })] : [];
}

/** Enough for any measured quantity; more is a slip, and powers of ten beyond this leave the safe integers. */
export const MAX_FACT_DECIMALS = 9;

function problem(
  severity: FactsProblem['severity'],
  code: FactsProblem['code'],
  field: string | undefined,
  detail: Readonly<Record<string, string>> | undefined,
): FactsProblem {
  return { severity, code, ...(field !== undefined && { field }), ...(detail && { detail }) };
}
