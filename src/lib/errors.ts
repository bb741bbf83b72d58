/**
 * Errors that a person may see. The union of codes is closed; the HTTP status is a table over it.
 */
export const ERROR_CODES = [
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'CONFLICT',
  'LOCKED',
  'TOO_LARGE',
  'UNSUPPORTED_FILE',
  'TOO_MANY_ATTEMPTS',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const HTTP_STATUS = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  LOCKED: 423,
  TOO_LARGE: 413,
  UNSUPPORTED_FILE: 415,
  TOO_MANY_ATTEMPTS: 429,
  INTERNAL: 500,
} satisfies Record<ErrorCode, number>;

/** One thing that is wrong with the input: which field (a form field, a leaf code, "dòng 12") and what to do. */
export type ErrorDetail = { field?: string; message: string };

/**
 * An expected failure. `userMessage` is Vietnamese and safe to show; everything else stays in the log.
 * `cause` is for the log only.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly userMessage: string,
    readonly details?: readonly ErrorDetail[],
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${userMessage}`, options);
  }
}

/** Also for what exists but is not the actor's to see: existence is not leaked. */
export const notFound = (message = 'Không tìm thấy nội dung này.') => new AppError('NOT_FOUND', message);

export const unauthenticated = (message = 'Anh/chị cần đăng nhập để tiếp tục.') => new AppError('UNAUTHENTICATED', message);

export const forbidden = (message = 'Anh/chị không có quyền làm việc này.') => new AppError('FORBIDDEN', message);

export const invalidInput = (message: string, details?: readonly ErrorDetail[]) => new AppError('INVALID_INPUT', message, details);

/** Someone else was faster; nothing was changed. */
export const conflict = (message: string, details?: readonly ErrorDetail[]) => new AppError('CONFLICT', message, details);

/** The state (deadline, submission, publication) forbids the change; the message says why and until when. */
export const locked = (message: string) => new AppError('LOCKED', message);

/** Unknown errors become generic words for the person; the caller logs the cause with the request id. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('INTERNAL', 'Hệ thống gặp lỗi ngoài dự kiến. Xin thử lại; nếu vẫn lỗi, xin báo quản trị viên kèm mã yêu cầu.', undefined, {
    cause: error,
  });
}
