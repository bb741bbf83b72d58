import type { LineageRow, UnitEventView } from '@/contracts/units';
import type { LineageKind } from '@/core/units/unit';

type Side = LineageRow['predecessor'];

/** What happened on one day by one decision: units on the left became units on the right. */
export type LineageEvent = {
  readonly key: string;
  readonly event: UnitEventView;
  readonly from: readonly (Side & { readonly kinds: readonly LineageKind[] })[];
  readonly to: readonly Side[];
};

/**
 * Links drawn together: those of one recorded event or, where none was recorded, those into one successor. The earliest
 * first.
 */
export function lineageEvents(rows: readonly LineageRow[]): LineageEvent[] {
  const keyOf = (row: LineageRow) => row.event.id ?? `${row.event.effectiveOn} ${row.successor.id}`;
  const keys = [...new Set(rows.map(keyOf))];
  return keys
    .flatMap((key) => {
      const own = rows.filter((row) => keyOf(row) === key);
      const [first] = own;
      if (first === undefined) return [];
      const from = distinct(own.map(({ predecessor }) => predecessor)).map((side) => ({
        ...side,
        kinds: [...new Set(own.filter(({ predecessor }) => predecessor.id === side.id).map(({ kind }) => kind))],
      }));
      return [{ key, event: first.event, from, to: distinct(own.map(({ successor }) => successor)) }];
    })
    .sort((a, b) => (a.event.effectiveOn < b.event.effectiveOn ? -1 : a.event.effectiveOn > b.event.effectiveOn ? 1 : 0));
}

function distinct(sides: readonly Side[]): Side[] {
  return [...new Map(sides.map((side) => [side.id, side])).values()];
}
