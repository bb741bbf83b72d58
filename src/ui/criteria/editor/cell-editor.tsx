'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DraftNode } from '@/core/criteria/draft';
import { updateNode } from '@/core/criteria/editing/edit-nodes';
import { parseNumber } from '@/core/exact/parse';
import { formatDecimal } from '@/text/format';
import { numberProblemText } from '@/text/problems';
import { useEditor } from './editor-context';
import { cellText, COLUMNS, nextEditable, type ColumnKey } from './grid-columns';
import type { GridRow } from './visible-rows';

const DONE: Record<Exclude<ColumnKey, 'rule'>, string> = {
  code: 'sửa mã',
  name: 'sửa tên',
  maxPoints: 'sửa điểm tối đa',
  evidence: 'sửa tài liệu kiểm chứng',
  appraiser: 'sửa cơ quan thẩm định',
  note: 'sửa ghi chú',
};

/** The field in a cell. What is typed is in the draft at once; Enter and Tab end, Esc takes it back. */
export function CellEditor({ row, column, agenciesId }: { readonly row: GridRow; readonly column: number; readonly agenciesId: string }) {
  const { store } = useEditor();
  const node = row.node as DraftNode;
  const key = (COLUMNS[column] as (typeof COLUMNS)[number]).key as Exclude<ColumnKey, 'rule'>;
  const burst = `cell ${node.key} ${key}`;
  const [text, setText] = useState(() => (key === 'maxPoints' ? (node.maxPoints === null ? '' : formatDecimal(node.maxPoints).replaceAll('.', '')) : cellText(node, key)));
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const parsed = key === 'maxPoints' ? parseNumber(text, { expect: 'points', maxDecimals: 4 }) : null;
  const problem = parsed !== null && !parsed.ok && parsed.problem !== 'empty' ? numberProblemText(parsed.problem, text) : null;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const type = (next: string) => {
    setText(next);
    store.apply((draft) => updateNode(draft, node.key, valueOf(key, next, node)), DONE[key], burst);
  };
  const end = (to: { column?: number; isEditing?: boolean } = {}) => {
    store.endBurst();
    store.select(node.key, { ...to, focus: true });
  };
  const press = (event: KeyboardEvent) => {
    // Keys of the field are not keys of the table.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      store.abandon(burst);
      store.select(node.key, { focus: true });
      return;
    }
    if ((event.key !== 'Enter' || event.shiftKey || event.ctrlKey) && event.key !== 'Tab') return;
    event.preventDefault();
    if (problem !== null) return;
    const next = event.key === 'Tab' ? nextEditable(row, column, event.shiftKey ? -1 : 1) : null;
    if (next === null) end();
    else end({ column: next, isEditing: true });
  };
  const shared = {
    ref: field,
    value: text,
    'aria-label': `${COLUMNS[column]?.header}, ${node.code || 'mục mới'}`,
    'aria-invalid': problem === null ? undefined : (true as const),
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onKeyDown: press,
    onBlur: () => {
      // A number that does not read stays in sight until it is mended or taken back.
      const state = store.current();
      const isStill = state.isEditing && state.selected === node.key && state.column === column;
      if (problem === null && isStill) {
        store.endBurst();
        store.select(node.key);
      }
    },
  };
  const isLong = key === 'name' || key === 'evidence' || key === 'note';
  return (
    <>
      {isLong ? (
        <textarea {...shared} rows={Math.min(6, 2 + Math.floor(text.length / 40))} className="control control-small min-w-48" />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={key === 'maxPoints' ? 'decimal' : undefined}
          list={key === 'appraiser' ? agenciesId : undefined}
          autoComplete="off"
          className={key === 'maxPoints' ? 'control control-small num min-w-16 text-right' : key === 'appraiser' ? 'control control-small min-w-36' : 'control control-small min-w-16'}
        />
      )}
      {problem !== null && <span className="mt-1 block text-sm font-medium whitespace-normal text-danger">{problem}</span>}
    </>
  );
}

function valueOf(key: Exclude<ColumnKey, 'rule'>, text: string, node: DraftNode) {
  if (key === 'maxPoints') {
    const parsed = parseNumber(text, { expect: 'points', maxDecimals: 4 });
    return { maxPoints: parsed.ok ? parsed.value : parsed.problem === 'empty' ? null : node.maxPoints };
  }
  if (key === 'code' || key === 'name') return { [key]: text };
  return { [key]: text === '' ? undefined : text };
}
