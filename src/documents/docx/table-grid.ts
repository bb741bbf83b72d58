/**
 * The columns of a Word table. Its grid has a line for every place where any cell of any row begins or ends, so a border
 * dragged by a hair in one row doubles a column. Lines that no cell uses, and lines closer than 2 mm to each other, are one.
 */
const ONE_LINE_TWIPS = 113;

/** A cell from grid line `start` to grid line `end`. */
export type GridSpan = { readonly start: number; readonly end: number };

/**
 * @param widths of the grid's columns in twips, as the file states them
 * @returns for each grid line the column that begins there; what lies between two used lines has none of its own
 */
export function columnsOfLines(rows: readonly (readonly GridSpan[])[], widths: readonly number[]): ReadonlyMap<number, number> {
  const used = [...new Set(rows.flat().flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const joined = joinedLines(used, widths);
  // Where joining would leave a cell without a column, the widths of the file are no guide.
  const isGuide = joined !== null && rows.flat().every(({ start, end }) => joined.get(start) !== joined.get(end));
  return isGuide ? joined : new Map(used.map((line, column) => [line, column]));
}

function joinedLines(used: readonly number[], widths: readonly number[]): Map<number, number> | null {
  if ((used.at(-1) ?? 0) > widths.length || widths.some((width) => !(width >= 0))) return null;
  const positions = [0];
  for (const width of widths) positions.push((positions.at(-1) ?? 0) + width);
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const line of used) {
    const position = positions[line] ?? 0;
    if (position - last > ONE_LINE_TWIPS) column += 1;
    columns.set(line, column);
    last = position;
  }
  return columns;
}
