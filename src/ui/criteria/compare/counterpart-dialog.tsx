'use client';

import { useState } from 'react';
import type { Correction, Leaves } from '@/core/criteria/compare/correct-rows';
import type { ComparableLeaf, ComparedRow } from '@/core/criteria/compare/mapping-row';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Select } from '@/ui/primitives/select';

const NONE = 'none';

type DialogProps = {
  /** The row whose counterpart is chosen; null: closed. */
  readonly row: ComparedRow | null;
  readonly rows: readonly ComparedRow[];
  readonly leaves: Leaves;
  onClose(): void;
  onChoose(correction: Correction): void;
};

/** Which leaf of the other set a leaf corresponds to. Chosen for the later leaf; for a dropped one, which leaf it became. */
export function CounterpartDialog({ row, ...rest }: DialogProps) {
  return row && <CounterpartForm key={`${row.from?.key} ${row.to?.key}`} row={row} {...rest} />;
}

function CounterpartForm({ row, rows, leaves, onClose, onChoose }: DialogProps & { readonly row: ComparedRow }) {
  const side = row.to === null ? 'to' : 'from';
  const leaf = (row.to ?? row.from) as ComparableLeaf;
  const current = row[side]?.key ?? NONE;
  const [chosen, setChosen] = useState(current);
  const options = leaves[side].filter((one) => one.section === leaf.section).map((one) => ({ value: one.key, label: `${one.code}. ${one.name}` }));
  const taken = rows.find((one) => one[side]?.key === chosen && one !== row && one.from !== null && one.to !== null);
  const other = taken && (side === 'from' ? taken.to : taken.from);
  const choose = () => {
    const [from, to] = side === 'from' ? [chosen, leaf.key] : [leaf.key, chosen];
    if (chosen !== NONE) onChoose({ kind: 'pair', from, to });
    else if (row.from && row.to) onChoose({ kind: 'part', from: row.from.key, to: row.to.key });
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Mục tương ứng của ${leaf.code}`}
      actions={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" onClick={choose} disabledReason={chosen === current ? 'Chưa đổi lựa chọn.' : null}>
            Ghép
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>{leaf.name}</p>
        <Select
          label={side === 'from' ? 'Mục tương ứng ở bộ trước' : 'Mục tương ứng ở bộ sau'}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[{ value: NONE, label: side === 'from' ? 'Không có: đây là mục mới' : 'Không có: mục này đã bỏ' }, ...options]}
        />
        {other && (
          <p className="text-sm text-muted">
            Mục này đang ghép với {other.code}. {other.name}; ghép lại thì mục đó thành {side === 'from' ? '“Mới”' : '“Bỏ”'}.
          </p>
        )}
      </div>
    </Dialog>
  );
}
