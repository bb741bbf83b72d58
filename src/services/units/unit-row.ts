import type { Relative, UnitRow, UnitStanding } from '@/contracts/units';
import { groupBy } from '@/core/group-by';
import { indexUnits, parentOn, type TreeIndex } from '@/core/units/tree';
import { isValidOn, type Day, type LineageLink, type UnitDirectory, type UnitRecord } from '@/core/units/unit';

export type RowIndex = TreeIndex & { readonly bySuccessor: ReadonlyMap<string, readonly LineageLink[]> };

export function indexForRows(directory: UnitDirectory): RowIndex {
  return { ...indexUnits(directory), bySuccessor: groupBy(directory.links, ({ successorId }) => successorId) };
}

export function standingOn(unit: UnitRecord, day: Day): Exclude<UnitStanding, 'all'> {
  if (isValidOn(unit, day)) return 'active';
  return unit.validFrom > day ? 'coming' : 'ended';
}

/** The unit above on the day; of a unit that does not exist then, above it on its nearest day. */
export function parentNear(unit: UnitRecord, index: TreeIndex, day: Day): UnitRecord | null {
  const nearest = unit.validFrom > day ? unit.validFrom : unit.validTo !== null && unit.validTo < day ? unit.validTo : day;
  return parentOn(unit, index, nearest);
}

/** One unit as a row of the table of a day. */
export function unitRowOf(unit: UnitRecord, index: RowIndex, day: Day): UnitRow {
  const parent = parentNear(unit, index, day);
  const relatives = (links: readonly LineageLink[] = [], idOf: (link: LineageLink) => string): Relative[] =>
    links.flatMap((link) => {
      const other = index.byId.get(idOf(link));
      return other ? [{ id: other.id, name: other.name, kind: link.kind }] : [];
    });
  return {
    ...{ id: unit.id, code: unit.code, name: unit.name, type: unit.type },
    ...{ parentId: parent?.id ?? null, parentName: parent?.name ?? null },
    ...{ validFrom: unit.validFrom, validTo: unit.validTo, standing: standingOn(unit, day) },
    predecessors: relatives(index.bySuccessor.get(unit.id), ({ predecessorId }) => predecessorId),
    successors: relatives(index.byPredecessor.get(unit.id), ({ successorId }) => successorId),
  };
}
