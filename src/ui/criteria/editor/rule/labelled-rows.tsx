'use client';

import type { DecimalString } from '@/core/criteria/criteria-set';
import { TextArea } from '@/ui/primitives/text-area';
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
        <>
          <TextArea className="col-span-2" hideLabel label={`Nội dung ${what} ${at + 1}`} rows={2} readOnly={readOnly} value={row.label} onChange={(event) => change({ ...row, label: event.target.value }, 'label')} />
          <PointsField className="w-32" label={`${pointsLabel} của ${what} ${at + 1}`} hideLabel suffix={pointsLabel.toLowerCase()} readOnly={readOnly} value={row.points} onChange={(points) => change({ ...row, points: points ?? '0' }, 'points')} />
        </>
      )}
    />
  );
}
