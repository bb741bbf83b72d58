/** What a new password must satisfy. Length is what counts; composition rules only make people write passwords down. */
import { normaliseUsername } from './username';

export const MIN_PASSWORD_LENGTH = 10;
/** Enough for any sentence, and a bound on the work of one hash. */
export const MAX_PASSWORD_LENGTH = 128;

export type PasswordProblem = 'too-short' | 'too-long' | 'contains-username' | 'one-character' | 'same-as-current' | 'not-repeated';

/**
 * All problems of a new password.
 * @param isCurrent whether it is the current password (only a hash can tell)
 */
export function checkNewPassword(password: string, username: string, isCurrent = false): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  // Counted in characters as a person sees them ("ế" is one), however they are composed.
  const characters = [...password.normalize('NFC')];
  if (characters.length < MIN_PASSWORD_LENGTH) problems.push('too-short');
  if (characters.length > MAX_PASSWORD_LENGTH) problems.push('too-long');
  if (username !== '' && normaliseUsername(password).includes(username)) problems.push('contains-username');
  if (characters.length > 0 && new Set(characters).size === 1) problems.push('one-character');
  if (isCurrent) problems.push('same-as-current');
  return problems;
}
