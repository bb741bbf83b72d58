const STEPS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 -> "IV", for the numbered parts of an official page. Positive integers. */
export function romanNumeral(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, sign] of STEPS) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}
