'use client';

import { useMemo, useState } from 'react';
import type { BulkUnit } from '@/contracts/bulk-accounts';
import { ROLE_LABELS, UNIT_TYPE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Checkbox } from '@/ui/primitives/checkbox';
import { DataTable, type DataColumn } from '@/ui/primitives/data-table';
import { Select } from '@/ui/primitives/select';
import { unaccented } from '@/core/unaccented';
import { TextInput } from '@/ui/primitives/text-input';

const COLUMNS: readonly DataColumn[] = [
  { key: 'pick', header: 'Chọn', kind: 'center' },
  { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
  { key: 'code', header: 'Mã', sortable: true },
  { key: 'type', header: 'Loại', sortable: true },
  { key: 'parent', header: 'Trực thuộc', sortable: true },
  { key: 'held', header: 'Đã có tài khoản', sortable: true },
];

/** Choice of many units: narrowed by kind, parent and words, then all that are shown at once or one by one. */
export function UnitPicker({ units, picked, onPick }: { units: readonly BulkUnit[]; picked: ReadonlySet<string>; onPick: (picked: Set<string>) => void }) {
  const [type, setType] = useState('');
  const [parent, setParent] = useState('');
  const [words, setWords] = useState('');
  const [unserved, setUnserved] = useState(false);
  const types = [...new Set(units.map((unit) => unit.type))];
  const parents = [...new Set(units.flatMap((unit) => unit.parentName ?? []))];

  const shown = useMemo(() => {
    const wanted = unaccented(words.trim());
    return units.filter(
      (unit) =>
        (type === '' || unit.type === type) &&
        (parent === '' || unit.parentName === parent) &&
        (!unserved || unit.held.length === 0) &&
        (wanted === '' || unaccented(`${unit.name} ${unit.code}`).includes(wanted)),
    );
  }, [units, type, parent, unserved, words]);
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };

  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-3 sm:items-end">
        <Select
          small
          label="Loại đơn vị"
          placeholder="Tất cả các loại"
          options={types.map((value) => ({ value, label: UNIT_TYPE_LABELS[value] }))}
          value={type}
          onChange={(event) => setType(event.target.value)}
        />
        <Select
          small
          label="Trực thuộc"
          placeholder="Tất cả"
          options={parents.map((value) => ({ value, label: value }))}
          value={parent}
          onChange={(event) => setParent(event.target.value)}
        />
        <TextInput small type="search" label="Tìm theo tên, mã" value={words} onChange={(event) => setWords(event.target.value)} />
      </div>
      <Checkbox label="Chỉ đơn vị chưa có tài khoản nào" checked={unserved} onChange={(event) => setUnserved(event.target.checked)} />
      <div className="flex flex-wrap items-center gap-2">
        <Button small onClick={() => onPick(new Set([...picked, ...shown.map(({ id }) => id)]))} disabledReason={shown.length === 0 ? 'Không có đơn vị nào đang hiện.' : null}>
          Chọn cả {shown.length} đơn vị đang hiện
        </Button>
        <Button small variant="quiet" onClick={() => onPick(new Set())} disabledReason={picked.size === 0 ? 'Chưa chọn đơn vị nào.' : null} reasonPlacement="tooltip">
          Bỏ chọn tất cả
        </Button>
        <p role="status" className="text-sm text-muted">
          Đã chọn {picked.size}/{units.length} đơn vị
        </p>
      </div>
      <DataTable
        caption="Đơn vị"
        hideCaption
        stack
        pageSize={50}
        columns={COLUMNS}
        emptyWords="Không có đơn vị nào phù hợp với điều kiện chọn."
        rows={shown.map((unit) => {
          const held = unit.held.map((role) => ROLE_LABELS[role]).join(', ');
          return {
            key: unit.id,
            own: picked.has(unit.id),
            cells: {
              pick: <input type="checkbox" className="tick" aria-label={`Chọn ${unit.name}`} checked={picked.has(unit.id)} onChange={() => toggle(unit.id)} />,
              name: unit.name,
              code: unit.code,
              type: UNIT_TYPE_LABELS[unit.type],
              parent: unit.parentName ?? <span className="text-muted">không</span>,
              held: held === '' ? <span className="text-muted">chưa có</span> : held,
            },
            sort: { name: unit.name, code: unit.code, type: UNIT_TYPE_LABELS[unit.type], parent: unit.parentName, held },
          };
        })}
      />
    </div>
  );
}
