import { z } from 'zod';
import { notFound } from '@/lib/errors';

/** An id that is none is simply not there; the database would complain of its shape. @throws AppError NOT_FOUND */
export function evidenceId(id: string): string {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) throw notFound('Không tìm thấy tài liệu này.');
  return parsed.data;
}
