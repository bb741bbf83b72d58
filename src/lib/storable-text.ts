/**
 * What the database can hold as text: no NUL character, and no half of a surrogate pair (text columns would replace it,
 * JSON columns refuse it). No person types either; a program that sends them is told so instead of meeting an error.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !LONE_SURROGATE.test(text);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Where in a parsed input text stands that cannot be stored ("decision.reason"), keys included; empty if nowhere. */
export function unstorableFields(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return isStorableText(value) ? [] : [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isStorableText(key) ? unstorableFields(part, [...path, key]) : [path.join('.')],
  );
}
