/**
 * Times work fairly enough to compare several ways in one run: warmed up, in turn, the median of each. Processor time of
 * the whole process (garbage collection included) instead of the clock: other work on the machine does not count then.
 */
export function medianMilliseconds(works: readonly (() => unknown)[], rounds: number): number[] {
  const times = works.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    works.forEach((work, at) => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[at]?.push((user + system) / 1000);
    });
  }
  return times.map(median);
}

/** The compiler needs a few runs before it settles. */
const WARM_UP = 3;

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] as number;
}
