/** A dot's place: percent along the axis, and the row above it (0 stands on the axis). */
export type PlacedDot<T> = { item: T; at: number; row: number };

/** Dots of one row stand at least this far apart, in percent of the axis. */
const GAP_PERCENT = 2.2;

/** Each dot at its true position, in the lowest row where it covers none. Same input, same picture. */
export function stackDots<T>(items: readonly T[], positionOf: (item: T) => number): PlacedDot<T>[] {
  const ends: number[] = [];
  return items
    .map((item) => ({ item, at: positionOf(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item, at }) => {
      const free = ends.findIndex((end) => at - end >= GAP_PERCENT);
      const row = free < 0 ? ends.length : free;
      ends[row] = at;
      return { item, at, row };
    });
}

/** Round ends and steps of an axis around the values, inside 0..max: at most about eight steps. For drawing only. */
export function axisOf(values: readonly number[], max: number): { from: number; to: number; ticks: number[] } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = [1, 2, 5, 10, 20, 50].find((size) => (high - low) / size <= 6) ?? 100;
  const from = Math.max(0, Math.floor((low - step / 4) / step) * step);
  const to = Math.max(from + step, Math.min(Math.ceil(max / step) * step, Math.ceil((high + step / 4) / step) * step));
  const ticks: number[] = [];
  for (let tick = from; tick <= to; tick += step) ticks.push(tick);
  return { from, to, ticks };
}
