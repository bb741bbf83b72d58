import pino from 'pino';
import { env } from './env';

/**
 * The log of the app: one JSON object per line on standard output. Secrets never enter it: whole request bodies and
 * headers are not logged, and the fields below are blanked out wherever they appear.
 */
export const logger = pino({
  level: process.env.NODE_ENV === 'test' ? 'silent' : env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['password', '*.password', 'passwordHash', '*.passwordHash', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization', '*.headers'],
    censor: '[đã che]',
  },
  // An error is logged with its cause and stack; both stay on the server.
  serializers: { err: pino.stdSerializers.errWithCause },
});
