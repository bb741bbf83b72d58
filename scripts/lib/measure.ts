/** Times work fairly enough to compare two ways in one run: warmed up, several times in turn, the median of each. */
export function medianMilliseconds(works: readonly (() => unknown)[], rounds: number): number[] {
  const times = works.map((): number[] => []);
  for (const work of works) work();
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, at) => {
      const start = performance.now();
      work();
      times[at]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] as number;
}
