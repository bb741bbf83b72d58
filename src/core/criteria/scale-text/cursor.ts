/** A place in the tokens of a line, moved on by what is recognised. What does not fit leaves it where it was. */
import type { Token } from './tokens';

export class Cursor {
  constructor(
    readonly tokens: readonly Token[],
    private at = 0,
  ) {}

  get place(): number {
    return this.at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  /** Back to a place that was left. */
  returnTo(place: number): void {
    this.at = place;
  }

  /** Takes the first of the phrases that stands here ("trở lên" is two tokens); null if none does. */
  takes(...phrases: readonly string[]): string | null {
    const found = phrases.find((phrase) => this.stands(phrase));
    if (found === undefined) return null;
    this.at += wordsOf(found).length;
    return found;
  }

  /** Takes any of the phrases as often as they stand here. */
  skips(...phrases: readonly string[]): void {
    while (this.takes(...phrases) !== null);
  }

  stands(phrase: string): boolean {
    const words = wordsOf(phrase);
    for (let ahead = 0; ahead < words.length; ahead += 1) if (this.tokens[this.at + ahead]?.text !== words[ahead]) return false;
    return true;
  }

  /** Takes a number as printed; null if none stands here. */
  takesNumber(): string | null {
    const token = this.peek();
    if (token?.kind !== 'number') return null;
    this.at += 1;
    return token.text;
  }

  /** Goes on to the phrase without taking it; false (and no move) if it does not come any more. */
  goesTo(phrase: string): boolean {
    const start = this.at;
    for (; !this.isAtEnd; this.at += 1) if (this.stands(phrase)) return true;
    this.at = start;
    return false;
  }

  /** Takes the signs that may end a sentence; true if nothing comes after them. */
  endsSentence(): boolean {
    this.skips('.', ';', ',');
    return this.isAtEnd;
  }
}

/** The phrases of the grammar are few and asked for at every token. */
const words = new Map<string, readonly string[]>();

function wordsOf(phrase: string): readonly string[] {
  const known = words.get(phrase);
  if (known) return known;
  const split = phrase.split(' ');
  words.set(phrase, split);
  return split;
}

/** What the function reads from the start of the tokens, if it reads all of them; else null. */
export function readWhole<T>(tokens: readonly Token[], read: (cursor: Cursor) => T | null): T | null {
  const cursor = new Cursor(tokens);
  const value = read(cursor);
  return value !== null && cursor.endsSentence() ? value : null;
}
