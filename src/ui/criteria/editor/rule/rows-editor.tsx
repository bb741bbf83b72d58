'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/primitives/button';

type RowsEditorProps<T> = {
  readonly legend: string;
  /** "phương án", "mức": what one row is. */
  readonly what: string;
  readonly rows: readonly T[];
  readonly onChange: (rows: readonly T[], burst?: string) => void;
  readonly blank: () => T;
  readonly fields: (row: T, change: (row: T, burst?: string) => void, at: number) => ReactNode;
  readonly readOnly: boolean;
};

/** The rows of a scale: added, removed, put in another order. */
export function RowsEditor<T>({ legend, what, rows, onChange, blank, fields, readOnly }: RowsEditorProps<T>) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-[0.9375rem] font-medium">{legend}</legend>
      {rows.length === 0 && <p className="text-sm text-muted">Chưa có {what} nào.</p>}
      <ol className="flex flex-col gap-2">
        {rows.map((row, at) => (
          <li key={at} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-2 gap-y-1 border-b border-line pb-2">
            {fields(row, (next, burst) => onChange(rows.with(at, next), burst === undefined ? undefined : `${burst}.${at}`), at)}
            {!readOnly && (
              <span className="flex">
                <RowButton label={`Chuyển ${what} ${at + 1} lên`} disabled={at === 0} onClick={() => onChange(swapped(rows, at, at - 1))}>
                  <ArrowUp aria-hidden className="size-4" />
                </RowButton>
                <RowButton label={`Chuyển ${what} ${at + 1} xuống`} disabled={at === rows.length - 1} onClick={() => onChange(swapped(rows, at, at + 1))}>
                  <ArrowDown aria-hidden className="size-4" />
                </RowButton>
                <RowButton label={`Xóa ${what} ${at + 1}`} onClick={() => onChange(rows.toSpliced(at, 1))}>
                  <X aria-hidden className="size-4" />
                </RowButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div>
          <Button small icon={<Plus aria-hidden className="size-4" />} onClick={() => onChange([...rows, blank()])}>
            Thêm {what}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function RowButton({ label, disabled, onClick, children }: { readonly label: string; readonly disabled?: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onClick} className="rounded-md p-2 text-muted hover:bg-sunken hover:text-ink disabled:opacity-40">
      {children}
    </button>
  );
}

function swapped<T>(rows: readonly T[], at: number, to: number): readonly T[] {
  return rows.toSpliced(at, 1).toSpliced(to, 0, rows[at] as T);
}
