/** Second step of every verb: the input of a browser or a program becomes a value of the contract, or is refused with words. */
import type { z } from 'zod';
import { type AppError, type ErrorDetail, invalidInput } from '@/lib/errors';
import { unstorableFields } from '@/lib/storable-text';

/**
 * @returns the parsed input
 * @throws AppError INVALID_INPUT naming every wrong field ("items.2.unitCode")
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success) throw refused(result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
  const unstorable = unstorableFields(result.data);
  if (unstorable.length > 0) throw refused(unstorable.map((field) => ({ field, message: 'Có ký tự hỏng nên không lưu được. Xin xóa và nhập lại.' })));
  return result.data;
}

function refused(details: readonly ErrorDetail[]): AppError {
  return invalidInput('Dữ liệu gửi lên chưa đúng. Xin kiểm tra lại các mục được nêu.', details);
}
