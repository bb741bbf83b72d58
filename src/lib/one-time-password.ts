import crypto from 'node:crypto';

/** Read aloud or copied from paper without mistakes: no 0/O, 1/l/I. 32 letters: 5 bits each, 20 letters = 100 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789A';

/** A password that is shown once and must be changed at the first sign-in. */
export function oneTimePassword(): string {
  return Array.from(crypto.randomBytes(20), (byte) => ALPHABET[byte % 32]).join('');
}
