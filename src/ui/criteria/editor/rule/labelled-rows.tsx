'use client';

import type { DecimalString } from '@/core/criteria/criteria-set';
import { TextInput } from '@/ui/primitives/text-input';
import { PointsField } from '../points-field';
import { RowsEditor } from './rows-editor';

type Row = { readonly label: string; readonly points: DecimalString };
type LabelledRowsProps = {
  readonly legend: string;
  readonly what: string;
  readonly pointsLabel: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[], burst?: string) => void;
  readonly readOnly: boolean;
};

/** Options, items or violations: words with their points. */
export function LabelledRows({ legend, what, pointsLabel, rows, onChange, readOnly }: LabelledRowsProps) {
  return (
    <RowsEditor
      legend={legend}
      what={what}
      rows={rows}
      onChange={onChange}
      blank={() => ({ label: '', points: '0' })}
      readOnly={readOnly}
      fields={(row, change, at) => (
        <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] items-end gap-2">
          <TextInput small hideLabel={at > 0} label={`Nội dung ${what} ${at + 1}`} readOnly={readOnly} value={row.label} onChange={(event) => change({ ...row, label: event.target.value }, 'label')} />
          <PointsField hideLabel={at > 0} label={pointsLabel} readOnly={readOnly} value={row.points} onChange={(points) => change({ ...row, points: points ?? '0' }, 'points')} />
        </div>
      )}
    />
  );
}
