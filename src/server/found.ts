import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';

/**
 * What a page reads: what is not there, and what is not this person's to see, becomes the page "not found" alike.
 * `const view = await found(getRanking(ctx, {round}))`
 */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) notFound();
    throw error;
  }
}
