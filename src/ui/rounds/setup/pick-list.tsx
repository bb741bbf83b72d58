'use client';

import { useMemo, useState } from 'react';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { unaccented } from '@/core/unaccented';
import { TextInput } from '@/ui/primitives/text-input';
import { useSelection } from './use-selection';

export type PickItem = { readonly id: string; readonly label: string; readonly group: string };

type Props = {
  readonly legend: string;
  readonly filterLabel: string;
  readonly items: readonly PickItem[];
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly emptyWords?: string;
};

/** Many ticks in one box that scrolls: found by words, ticked one by one, by group, or all that is shown; a range with Shift. */
export function PickList({ legend, filterLabel, items, selected, onChange, emptyWords = 'Không có mục nào.' }: Props) {
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = unaccented(text.trim());
    return wanted === '' ? items : items.filter(({ label, group }) => unaccented(`${label} ${group}`).includes(wanted));
  }, [items, text]);
  const selection = useSelection(shown.map(({ id }) => id), selected, onChange);
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[0.9375rem] font-medium">
        {legend} <span className="font-normal text-muted">(đã chọn {formatInteger(selected.size)})</span>
      </legend>
      <div className="mb-2 flex flex-wrap items-end gap-2">
        <TextInput type="search" label={filterLabel} hideLabel placeholder={filterLabel} small className="min-w-0 flex-1 basis-40" value={text} onChange={(event) => setText(event.target.value)} />
        <Button small aria-disabled={shown.length === 0 ? 'true' : undefined} onClick={selection.toggleShown}>
          {selection.areAllShown ? 'Bỏ chọn' : `Chọn ${formatInteger(shown.length)} mục đang hiện`}
        </Button>
      </div>
      <div role="group" aria-label={`${legend}: danh sách`} tabIndex={0} className="relative max-h-72 overflow-y-auto rounded-md border border-control bg-surface px-3 py-2">
        {shown.length === 0 && <p className="text-sm text-muted">{items.length === 0 ? emptyWords : 'Không có mục nào phù hợp.'}</p>}
        {groups.map((group) => {
          const own = shown.filter((item) => item.group === group);
          const isAll = own.every(({ id }) => selected.has(id));
          return (
            <div key={group} className="mb-2 last:mb-0">
              <p className="flex flex-wrap items-baseline justify-between gap-2 text-sm font-semibold">
                {group}
                <button type="button" className="link font-normal" onClick={() => selection.set(own.map(({ id }) => id), !isAll)}>
                  {isAll ? 'bỏ cả nhóm' : `chọn cả nhóm (${formatInteger(own.length)})`}
                  <span className="sr-only"> {group}</span>
                </button>
              </p>
              {own.map(({ id, label }) => (
                <label key={id} className="flex items-start gap-2.5 py-0.5 text-[0.9375rem] leading-snug">
                  <input type="checkbox" className="tick" checked={selected.has(id)} onChange={(event) => selection.toggle(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)} />
                  {label}
                </label>
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
