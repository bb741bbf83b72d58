import { createHash } from 'node:crypto';

/**
 * A UUID that follows from what it names (version 8 of RFC 9562: custom): the same on every machine and in every run,
 * so that a seed run twice writes the same rows, and tests can name a unit without asking the database.
 */
export function stableId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
