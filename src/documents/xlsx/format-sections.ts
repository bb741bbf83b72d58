/** A number format of a spreadsheet ("#,##0.00;-0.00") taken apart. */

export type NumberSection = {
  readonly before: string;
  readonly after: string;
  readonly minDigits: number;
  readonly minDecimals: number;
  readonly maxDecimals: number;
  readonly hasGroups: boolean;
  readonly percents: number;
  /** Commas at the end of the digits: shown in thousands. */
  readonly thousandths: number;
};

/** "…", \x, [red], _x (a gap), *x (a filler), General, exponents; else one character. */
const TOKEN = /"([^"]*)"?|\\(.)|\[([^\]]*)\]|[_*].|General|[eE][+-]|./gsu;

export function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** Tokens of one section; `literal` is text that is shown as it stands. */
export function tokensOf(section: string): { readonly code: string; readonly literal: string | null }[] {
  return [...section.matchAll(TOKEN)].map(([token, quoted, escaped, bracket]) => {
    if (quoted !== undefined) return { code: '', literal: quoted };
    if (escaped !== undefined) return { code: '', literal: escaped };
    // [$₫-42A] is a currency; colours and conditions show nothing.
    if (bracket !== undefined) return { code: `[${bracket}]`, literal: bracket.startsWith('$') ? (bracket.slice(1).split('-')[0] ?? '') : '' };
    if (/^[_*]./su.test(token)) return { code: '', literal: '' };
    return { code: token, literal: null };
  });
}

const cache = new Map<string, NumberSection | null>();

/** null for General, text, fractions, exponents and what has no digits. */
export function readSection(code: string): NumberSection | null {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const section = parsed(code);
  // Formats come from files: the cache may not grow with them.
  if (cache.size < 200) cache.set(code, section);
  return section;
}

function parsed(code: string): NumberSection | null {
  let before = '';
  let after = '';
  let digits = '';
  let percents = 0;
  for (const { code: token, literal } of tokensOf(code)) {
    if (literal === null && /^[0#?,.]$/.test(token) && after === '') {
      digits += token;
      continue;
    }
    if (literal === null && (token === 'General' || token === '@' || /^[eE/0#?]/.test(token))) return null;
    if (token === '%') percents += 1;
    if (digits === '') before += literal ?? token;
    else after += literal ?? token;
  }
  const [whole = '', ...decimalParts] = digits.split('.');
  const decimals = decimalParts.join('').replaceAll(',', '');
  const thousandths = /,*$/.exec(decimalParts.length > 0 ? decimalParts.join('') : whole)?.[0].length ?? 0;
  const integers = whole.replace(/,+$/, '');
  if (!/[0#?]/.test(digits)) return null;
  return {
    before,
    after,
    minDigits: (integers.match(/0/g) ?? []).length,
    minDecimals: decimals.lastIndexOf('0') + 1,
    maxDecimals: decimals.length,
    hasGroups: integers.includes(','),
    percents,
    thousandths,
  };
}
