/** Second step of every verb: the input of a browser or a program becomes a value of the contract, or is refused with words. */
import type { z } from 'zod';
import { invalidInput } from '@/lib/errors';

/**
 * @returns the parsed input
 * @throws AppError INVALID_INPUT naming every wrong field ("items.2.unitCode")
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw invalidInput('Dữ liệu gửi lên chưa đúng. Xin kiểm tra lại các mục được nêu.', details);
}
