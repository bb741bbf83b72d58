import { AppError, type ErrorCode } from '@/lib/errors';

/** Why a file cannot be read at all. What is wrong inside a readable file is a problem of its reading, not one of these. */
export type DocumentErrorKind = 'empty' | 'old-format' | 'encrypted' | 'wrong-kind' | 'broken' | 'too-large' | 'old-encoding';

const CODES = {
  empty: 'INVALID_INPUT',
  'old-format': 'UNSUPPORTED_FILE',
  encrypted: 'UNSUPPORTED_FILE',
  'wrong-kind': 'UNSUPPORTED_FILE',
  broken: 'INVALID_INPUT',
  'too-large': 'TOO_LARGE',
  'old-encoding': 'INVALID_INPUT',
} satisfies Record<DocumentErrorKind, ErrorCode>;

/** A file that cannot be read, with Vietnamese words for the person who chose it: what it is and what to do. */
export class DocumentError extends AppError {
  constructor(
    readonly kind: DocumentErrorKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(CODES[kind], message, undefined, options);
  }
}
