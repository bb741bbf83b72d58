/**
 * What a read list of units would add to the directory and change in it. Total: every reason why not is a problem with its
 * place. What changes the unit itself (its place in the tree, its kind) is no matter of an import but of a recorded event.
 */
import type { UnitType } from '../../criteria/criteria-set';
import { groupBy } from '../../group-by';
import { mayStandUnder, UNIT_LEVELS } from '../levels';
import { EARLIEST_DAY, type KnownUnits } from '../plan-event';
import { indexUnits, parentOn, type TreeIndex } from '../tree';
import { isValidOn, overlaps, type Day, type UnitRecord } from '../unit';
import { findParent, type ParentIndex, parentIndex } from './find-parent';
import type { UnitReading } from './read-units';
import { kindOfName } from './unit-kinds';
import { CODE_LENGTHS, type NamedParent, type UnitColumn, type UnitFileFault, type UnitFileProblem, type UnitFileRow } from './unit-file';

export type UnitImportOptions = {
  /** First day of units of which the file names none. */
  readonly validFrom: Day;
  /** The unit above of rows that name none; null: they stand at the top. */
  readonly parentId: string | null;
  /** Gives codes the zeros back that a spreadsheet took. */
  readonly padCodes: boolean;
  /** Leaves out rows whose unit above is not among the known ones. */
  readonly skipOutside: boolean;
  /** Whether units may stand at the top; provinces that the file names as units above are then added. */
  readonly mayAddTop: boolean;
};

export type UnitAddition = UnitRecord & { readonly key: string; readonly parentName: string | null };
export type UnitChange = {
  readonly key: string;
  readonly row: number;
  readonly unit: UnitRecord;
  readonly name: string;
  readonly validTo: Day | null;
};

export type UnitImportPlan = {
  readonly added: readonly UnitAddition[];
  readonly changed: readonly UnitChange[];
  readonly unchanged: number;
  /** Left out: under units that are not known here. */
  readonly outside: number;
  readonly problems: readonly UnitFileProblem[];
};

export function planUnitImport({ rows, problems: read }: UnitReading, options: UnitImportOptions, known: KnownUnits, today: Day): UnitImportPlan {
  const state: State = { options, known, today, index: indexUnits(known), problems: [...read], added: [], changed: [], unchanged: 0, outside: 0 };
  const usable = rows.flatMap((row) => normalised(row, state) ?? []);
  const byCode = groupBy(usable, ({ code }) => code);
  const parents = parentIndex(known.units);
  const holders = groupBy(known.units, ({ code }) => code);
  const hidden = groupBy(known.hidden, ({ code }) => code);
  // What is above comes first, so that rows can stand under rows of the same file.
  const ordered = [...usable].sort((a, b) => UNIT_LEVELS[a.type] - UNIT_LEVELS[b.type]);
  for (const row of ordered) {
    const twin = byCode.get(row.code)?.find((other) => other.key !== row.key && overlaps(other, row));
    if (twin !== undefined && twin.row < row.row) {
      tell(state, row, { kind: 'codeTwice', otherRow: twin.row }, 'code');
      continue;
    }
    placeRow(row, state, { parents, holders: holders.get(row.code) ?? [], isHidden: (hidden.get(row.code) ?? []).some((unit) => overlaps(unit, row)) });
  }
  checkEnds(state);
  return { added: state.added, changed: state.changed, unchanged: state.unchanged, outside: state.outside, problems: inOrder(state.problems) };
}

type State = {
  readonly options: UnitImportOptions;
  readonly known: KnownUnits;
  readonly today: Day;
  readonly index: TreeIndex;
  readonly problems: UnitFileProblem[];
  readonly added: UnitAddition[];
  readonly changed: UnitChange[];
  unchanged: number;
  outside: number;
};
type Row = Omit<UnitFileRow, 'type' | 'validFrom'> & { readonly type: UnitType; readonly validFrom: Day; readonly saysFrom: boolean };

function tell({ problems }: State, row: Pick<UnitFileRow, 'sheet' | 'row' | 'code' | 'columns'>, fault: UnitFileFault, column: UnitColumn | null, severity: UnitFileProblem['severity'] = 'error'): void {
  problems.push({ severity, sheet: row.sheet, row: row.row, column: column && (row.columns[column] ?? null), code: row.code || null, ...fault });
}

/** The row with its kind, its first day and its whole code; null where one of them cannot be told (said before or here). */
function normalised(row: UnitFileRow, state: State): Row | null {
  const { options } = state;
  const { type } = row;
  if (type === null || row.code === '' || row.name === '') return null;
  const validFrom = row.validFrom ?? options.validFrom;
  const latest = `${Number(state.today.slice(0, 4)) + 2}-12-31`;
  for (const [column, day] of [['validFrom', row.validFrom], ['validTo', row.validTo]] as const) {
    if (day !== null && (day < EARLIEST_DAY || day > latest)) tell(state, row, { kind: 'dayOutOfRange', day }, column);
  }
  if (row.validTo !== null && row.validTo < validFrom) tell(state, row, { kind: 'endsBeforeStart' }, 'validTo');
  const length = CODE_LENGTHS[type];
  const isShort = length !== undefined && /^\d+$/.test(row.code) && row.code.length < length;
  const proposal = isShort ? row.code.padStart(length, '0') : row.code;
  if (isShort) {
    const [kind, severity] = options.padCodes ? (['codePadded', 'warning'] as const) : (['codeShort', 'error'] as const);
    tell(state, row, { kind, text: row.code, proposal }, 'code', severity);
  }
  return { ...row, type, validFrom, saysFrom: row.validFrom !== null, code: proposal };
}

type Around = { readonly parents: ParentIndex; readonly holders: readonly UnitRecord[]; readonly isHidden: boolean };

function placeRow(row: Row, state: State, { parents, holders, isHidden }: Around): void {
  const parent = parentOfRow(row, state, parents);
  if (parent === undefined) return;
  const here = holders.filter((unit) => overlaps(unit, row));
  const own = here.find((unit) => unit.type === row.type && (!row.saysFrom || unit.validFrom === row.validFrom));
  if (own !== undefined) {
    compareWith(own, row, parent, state);
    return;
  }
  const [holder] = here;
  if (holder !== undefined || isHidden) tell(state, row, { kind: 'codeTaken', by: holder?.name ?? null }, 'code');
  if (parent === null && !state.options.mayAddTop) tell(state, row, { kind: 'topNotAllowed' }, null);
  else if (!mayStandUnder(row.type, parent?.type ?? null)) tell(state, row, { kind: 'wrongPlace', type: row.type, parent: parent?.name ?? null }, 'type');
  add(state, parents, { key: row.key, code: row.code, name: row.name, type: row.type, validFrom: row.validFrom, validTo: row.validTo }, parent);
}

function add(state: State, parents: ParentIndex, unit: Omit<UnitAddition, 'id' | 'parentId' | 'parentName'>, parent: UnitRecord | null): UnitRecord {
  const record = { ...unit, id: `new-${state.added.length + 1}`, parentId: parent?.id ?? null, parentName: parent?.name ?? null };
  state.added.push(record);
  parents.add(record);
  return record;
}

/** The unit above; null at the top; undefined where there is none to stand under (then said, or counted as left out). */
function parentOfRow(row: Row, state: State, parents: ParentIndex): UnitRecord | null | undefined {
  const { options, index } = state;
  if (row.parents.length === 0) {
    if (row.type === 'province') return null;
    const parent = options.parentId === null ? undefined : index.byId.get(options.parentId);
    if (parent === undefined) tell(state, row, { kind: 'parentMissing' }, null);
    return parent;
  }
  return namedParent(row, row.parents, state, parents);
}

function namedParent(row: Row, [named, ...above]: readonly NamedParent[], state: State, parents: ParentIndex): UnitRecord | undefined {
  if (named === undefined) return undefined;
  const columns = row.parents[0] === named && row.columns.parentCode !== undefined ? (['parentCode', 'parentName'] as const) : (['upperCode', 'upperName'] as const);
  const column = columns.find((one) => row.columns[one] !== undefined) ?? 'parentName';
  const found = findParent(named, row.validFrom, parents, state.options.padCodes);
  if (found.kind === 'found') return found.unit;
  const words = [named.code, named.name].filter(Boolean).join(' ');
  if (found.kind === 'several') {
    tell(state, row, { kind: 'parentAmbiguous', name: words }, column);
    return undefined;
  }
  const type = kindOfName(named.name, above.length === 0);
  const upper = above.length === 0 ? null : type === null ? undefined : namedParent(row, above, state, parents);
  if (state.options.mayAddTop && type !== null && named.code !== '' && upper !== undefined && mayStandUnder(type, upper?.type ?? null)) {
    const code = named.code.padStart(CODE_LENGTHS[type] ?? 0, '0');
    return add(state, parents, { key: `${row.key}/above`, code, name: named.name, type, validFrom: row.validFrom, validTo: row.validTo }, upper);
  }
  if (state.options.skipOutside) state.outside += 1;
  else tell(state, row, { kind: 'parentUnknown', name: words }, column);
  return undefined;
}

function compareWith(own: UnitRecord, row: Row, parent: UnitRecord | null, state: State): void {
  const day = isValidOn(own, row.validFrom) ? row.validFrom : own.validFrom;
  const stands = parentOn(own, state.index, day);
  if (stands?.id !== parent?.id && (own.parentId !== parent?.id || stands === null)) {
    tell(state, row, { kind: 'parentDiffers', before: stands?.name ?? '', name: own.name }, null);
    return;
  }
  // A list that names no end says nothing of it.
  const validTo = row.validTo ?? own.validTo;
  if (own.name === row.name && own.validTo === validTo) state.unchanged += 1;
  else state.changed.push({ key: row.key, row: row.row, unit: own, name: row.name, validTo });
}

/** A unit does not end by an import while others stand under it. */
function checkEnds({ changed, known, index, problems }: State): void {
  for (const { unit, validTo, row } of changed) {
    if (validTo === null || validTo === unit.validTo) continue;
    const below = known.units.find((other) => (other.validTo === null || other.validTo > validTo) && parentOn(other, index, validTo)?.id === unit.id);
    const isEndedToo = below !== undefined && changed.some((other) => other.unit.id === below.id && other.validTo !== null && other.validTo <= validTo);
    if (below !== undefined && !isEndedToo) {
      problems.push({ severity: 'error', sheet: null, row, column: null, code: unit.code, kind: 'endLeavesUnits', below: below.name });
    }
  }
}

function inOrder(problems: readonly UnitFileProblem[]): UnitFileProblem[] {
  return [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
