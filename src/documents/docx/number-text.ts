/** A counter as Word prints it in a numbering format. */
export function numberText(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** A … Z, AA, BB … ZZ, AAA: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

const ROMAN = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const;

function roman(value: number): string {
  let rest = Math.min(value, 32_767);
  let text = '';
  for (const [size, digits] of ROMAN) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}

/** Bullets of symbol fonts have private characters; what they look like there. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '➢', '\uf0fc': '✓', '\uf0fe': '☑', '\uf0a8': '☐', '\uf06f': '☐', '\uf02d': '-', '\uf02b': '+',
  '\uf0b3': '≥', '\uf0a3': '≤', '\uf0b4': '×', '\uf0b8': '÷', '\uf0b1': '±', '\uf0b0': '°', '\uf0ae': '→', '\uf0de': '⇒', '\uf0b9': '≠',
};

/** Characters of Symbol and Wingdings as ordinary ones; an unknown one is a bullet where it marks a list, else left out. */
export function withoutPrivateCharacters(text: string, unknown: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (character) => SYMBOLS[character] ?? unknown);
}
