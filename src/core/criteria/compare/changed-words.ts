/** Which words of two texts differ, so that a reader sees the change without reading both to the end. */

/** Consecutive words of one side; `isChanged`: they do not stand in the other. White space is part of the text. */
export type TextPart = { readonly text: string; readonly isChanged: boolean };

/** Beyond this the table of the comparison would grow too large; then the texts stand side by side unmarked. */
const MOST_WORDS = 600;

/** Both texts in full, cut where they differ: by the longest sequence of words that they have in common. */
export function changedWords(from: string, to: string): { readonly from: readonly TextPart[]; readonly to: readonly TextPart[] } {
  const [left, right] = [wordsOf(from), wordsOf(to)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return { from: [{ text: from, isChanged: false }], to: [{ text: to, isChanged: false }] };
  const common = commonLengths(left, right);
  const kept = { from: new Set<number>(), to: new Set<number>() };
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    if (bare(left[i]) === bare(right[j])) {
      kept.from.add(i);
      kept.to.add(j);
      i += 1;
      j += 1;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { from: parts(left, kept.from), to: parts(right, kept.to) };
}

/** Words with the white space after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** Case and the sign that ends a part of a sentence are no change worth a mark. */
function bare(word: string | undefined): string | undefined {
  return word?.trimEnd().replace(/[.,;:]+$/, '').toLowerCase();
}

/** [i][j]: length of the longest common sequence of the words from i and from j on. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as number[];
      row[j] = bare(left[i]) === bare(right[j]) ? 1 + (lengths[i + 1]?.[j + 1] ?? 0) : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function parts(words: readonly string[], kept: ReadonlySet<number>): TextPart[] {
  const result: TextPart[] = [];
  words.forEach((text, at) => {
    const isChanged = !kept.has(at);
    const last = result.at(-1);
    if (last && last.isChanged === isChanged) result[result.length - 1] = { text: last.text + text, isChanged };
    else result.push({ text, isChanged });
  });
  return result;
}
