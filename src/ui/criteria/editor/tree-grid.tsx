'use client';

import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { DraftSet } from '@/core/criteria/draft';
import { formatMax } from '@/text/format';
import { cx } from '@/ui/primitives/cx';
import { TableRegion } from '@/ui/primitives/table-region';
import { showToast } from '@/ui/primitives/toast';
import { useEditor, useEditorState } from './editor-context';
import type { DraftCheck } from './draft-check';
import { COLUMNS, isEditable } from './grid-columns';
import { gridCommand, type GridCommand } from './grid-keys';
import { RemoveDialog } from './remove-dialog';
import { addChild, addSibling, duplicate, isMove, move } from './run-command';
import { cellId, TreeRow } from './tree-row';
import { isWideNow } from './use-wide';
import { visibleRows, type GridRow } from './visible-rows';

const PAGE = 10;
const CANNOT: Partial<Record<GridCommand, string>> = {
  moveUp: 'Mục đã ở đầu nhóm.',
  moveDown: 'Mục đã ở cuối nhóm.',
  indent: 'Không đưa vào trong được: không có mục đứng trước, hoặc quá năm cấp, hoặc là mục thưởng, trừ.',
  outdent: 'Mục đã ở ngoài cùng.',
  addChild: 'Không thêm mục con được: bộ tiêu chí có nhiều nhất năm cấp; mục thưởng, trừ không có mục con.',
  duplicate: 'Không nhân đôi được mục này.',
};

/** The official table as a grid with branches: the keyboard moves by cell, Enter edits in place. */
export function TreeGrid({ check, agenciesId }: { readonly check: DraftCheck; readonly agenciesId: string }) {
  const { store, lock } = useEditor();
  const { history, selected, column, isEditing, closed, focusRequest, isAsideHidden } = useEditorState();
  const draft = history.present;
  const rows = useMemo(() => visibleRows(draft, closed), [draft, closed]);
  const [removing, setRemoving] = useState<string | null>(null);
  // Where nothing of the table is selected, the keyboard enters it at the first row.
  const entry = rows.some(({ id }) => id === selected) ? null : (rows[0]?.id ?? null);
  const focused = useRef(focusRequest);

  useEffect(() => {
    if (focused.current === focusRequest) return;
    focused.current = focusRequest;
    const cell = document.getElementById(cellId(selected, column));
    // The field of a cell that is edited takes the focus by itself.
    if (cell && !cell.contains(document.activeElement)) cell.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  }, [focusRequest, selected, column]);

  const run = (command: GridCommand, row: GridRow) => {
    const at = rows.indexOf(row);
    const goTo = (index: number) => {
      const to = rows[Math.max(0, Math.min(rows.length - 1, index))];
      if (to) store.select(to.id, { focus: true });
    };
    const across = (to: number) => store.select(row.id, { column: Math.max(0, Math.min(COLUMNS.length - 1, to)), focus: true });
    switch (command) {
      case 'up':
        return goTo(at - 1);
      case 'down':
        return goTo(at + 1);
      case 'pageUp':
        return goTo(at - PAGE);
      case 'pageDown':
        return goTo(at + PAGE);
      case 'first':
        return goTo(0);
      case 'last':
        return goTo(rows.length - 1);
      case 'home':
        return across(0);
      case 'end':
        return across(COLUMNS.length - 1);
      case 'left':
        if (column > 0) return across(column - 1);
        if (row.isOpen) return store.setOpen(row.id, false);
        return row.parentId === null ? undefined : store.select(row.parentId, { focus: true });
      case 'right':
        if (column === 0 && row.hasChildren && !row.isOpen) return store.setOpen(row.id, true);
        return across(column + 1);
      case 'edit':
        if (lock === null && isEditable(row, column)) return store.select(row.id, { isEditing: true });
        store.select(row.id, { panel: !isWideNow() || isAsideHidden });
        return focusPanel(COLUMNS[column]?.key === 'rule');
      default:
        return lock === null ? change(command, row) : showToast({ tone: 'info', title: lock });
    }
  };

  const change = (command: GridCommand, row: GridRow) => {
    const isDone =
      command === 'undo' ? (store.undo(), true)
      : command === 'redo' ? (store.redo(), true)
      : command === 'remove' ? (setRemoving(row.id), true)
      : command === 'addSibling' ? addSibling(store, row.id)
      : command === 'addChild' ? addChild(store, row.id)
      : command === 'duplicate' ? duplicate(store, row.id)
      : isMove(command) ? move(store, row.id, command)
      : true;
    const words = CANNOT[command];
    if (!isDone && words) showToast({ tone: 'info', title: words });
  };

  const rowOf = (target: EventTarget): { row: GridRow; column: number; isToggle: boolean } | null => {
    if (!(target instanceof Element)) return null;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows.find((one) => one.id === id);
    const cell = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    return row && cell !== undefined ? { row, column: Number(cell), isToggle: target.closest('[data-toggle]') !== null } : null;
  };

  const press = (event: KeyboardEvent) => {
    const command = gridCommand(event);
    const found = command === null ? null : rowOf(event.target);
    if (command === null || !found) return;
    event.preventDefault();
    event.stopPropagation();
    run(command, found.row);
  };
  const click = (event: MouseEvent) => {
    const found = rowOf(event.target);
    if (!found) return;
    if (found.isToggle && found.row.hasChildren) return store.setOpen(found.row.id, !found.row.isOpen);
    // A click into the field that is open belongs to the field.
    if (isEditing && found.row.id === selected && found.column === column) return;
    store.select(found.row.id, { column: found.column, focus: true, panel: !isWideNow() });
  };
  const doubleClick = (event: MouseEvent) => {
    const found = rowOf(event.target);
    if (found && !found.isToggle && lock === null && isEditable(found.row, found.column)) store.select(found.row.id, { column: found.column, isEditing: true });
  };

  // Made anew with the draft and its checks, not with what is selected.
  const body = useMemo(
    () =>
      rows.map((row, at) => (
        <TreeRow
          key={row.id}
          row={rowKept(row)}
          rowIndex={at + 2}
          isEntry={row.id === entry}
          agenciesId={agenciesId}
          sectionWords={row.node === null ? sectionWords(draft, row.section as 'bonus' | 'penalty') : ''}
          {...check.notesOf(row.id)}
        />
      )),
    [rows, entry, agenciesId, draft, check],
  );

  return (
    <>
      <TableRegion label="Cây tiêu chí" stack>
        <table role="treegrid" aria-label="Cây tiêu chí" aria-rowcount={rows.length + 1} aria-readonly={lock !== null} className="table sm:min-w-[78rem] sm:table-fixed" onKeyDown={press} onClick={click} onDoubleClick={doubleClick}>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {COLUMNS.map(({ key, header, width }) => (
                <th key={key} role="columnheader" scope="col" className={cx(width, key === 'maxPoints' && 'col-number')}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {body}
          </tbody>
        </table>
      </TableRegion>
      <RemoveDialog id={removing} onClose={() => setRemoving(null)} />
    </>
  );
}

/** Rows are made anew with every edit; the one that says the same is the same, so that it need not be drawn again. */
const kept = new WeakMap<object, GridRow>();
function rowKept(row: GridRow): GridRow {
  if (row.node === null) return row;
  const before = kept.get(row.node);
  const isSame =
    before !== undefined &&
    before.level === row.level && before.position === row.position && before.setSize === row.setSize && before.isOpen === row.isOpen && before.section === row.section && before.parentId === row.parentId;
  if (isSame) return before;
  kept.set(row.node, row);
  return row;
}

function sectionWords(draft: DraftSet, section: 'bonus' | 'penalty'): string {
  const extra = draft[section];
  const name = extra?.name.trim() || (section === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ');
  return `${name} (${extra?.cap == null ? 'chưa có mức trần' : `tối đa ${formatMax(extra.cap)} điểm`})`;
}

function focusPanel(atRule: boolean): void {
  // After the panel was drawn; on a narrow screen it is a dialogue, which takes the focus by itself.
  setTimeout(() => document.querySelector<HTMLElement>(atRule ? '#cach-cham select' : '#o-soan :is(input, textarea, select)')?.focus(), 0);
}
