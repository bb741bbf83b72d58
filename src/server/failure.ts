/** What a person is told of a failure, in actions and routes alike. */
import { toAppError, type AppError, type ErrorCode, type ErrorDetail } from '@/lib/errors';
import { logger } from '@/lib/logger';

export type Failure = { code: ErrorCode; message: string; details?: readonly ErrorDetail[] };

/** Expected errors keep their words; an unknown one becomes generic words with the request's number, its cause the log's. */
export function describeFailure(error: unknown, requestId: string): { failure: Failure; appError: AppError } {
  const appError = toAppError(error);
  const isUnknown = appError.code === 'INTERNAL';
  if (isUnknown) logger.error({ err: error, requestId }, 'unexpected error');
  const failure: Failure = {
    code: appError.code,
    message: isUnknown ? `${appError.userMessage} Mã yêu cầu: ${requestId}.` : appError.userMessage,
    ...(appError.details ? { details: appError.details } : {}),
  };
  return { failure, appError };
}
