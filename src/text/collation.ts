const COLLATOR = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Vietnamese order: đ after d, tones within their vowel; "Phường 2" before "Phường 10". For `Array.sort`. */
export function compareVi(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
