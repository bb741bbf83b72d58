/** Reproducible choice: the same seed gives the same demonstration data on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** An integer of the closed interval. */
  integer(from: number, to: number): number;
  /** One of the items, each as likely as its weight. Throws where there is none. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  chance(probability: number): boolean;
};

/** mulberry32 over a hash of the seed text. */
export function randomOf(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    weighted: (items, weight) => {
      const weights = items.map(weight);
      let mark = next() * weights.reduce((sum, one) => sum + one, 0);
      for (const [index, item] of items.entries()) {
        mark -= weights[index] ?? 0;
        if (mark < 0) return item;
      }
      const last = items.at(-1);
      if (last === undefined) throw new Error('Nothing to choose from');
      return last;
    },
  };
}
