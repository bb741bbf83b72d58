/** Usernames: how they are compared, and which may be given. */

/** One person, one name: spaces around, capitals and ways of composing a letter do not matter. */
export function normaliseUsername(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}

/** Letters without diacritics, digits, ".", "-", "_"; begins with a letter or digit, has a letter; 3 to 40 long. */
export function isUsername(normalised: string): boolean {
  return /^(?=.*[a-z])[a-z0-9][a-z0-9._-]{2,39}$/.test(normalised);
}
