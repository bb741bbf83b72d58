'use client';

import type { Band, DecimalString } from '@/core/criteria/criteria-set';
import { formatMax } from '@/text/format';
import { Select } from '@/ui/primitives/select';
import { PointsField } from '../points-field';
import { RowsEditor } from './rows-editor';

type BandRowsProps = {
  readonly bands: readonly Band[];
  /** "%", "hồ sơ": what a threshold is counted in. */
  readonly unit: string;
  readonly maxPoints: DecimalString | null;
  readonly onChange: (bands: readonly Band[], burst?: string) => void;
  readonly readOnly: boolean;
};

const THRESHOLD = { expect: 'decimal', maxDecimals: 6 } as const;

/** The scale from the highest band down; the first one reached gives the points. */
export function BandRows({ bands, unit, maxPoints, onChange, readOnly }: BandRowsProps) {
  const proportional = `tỷ lệ × ${maxPoints === null ? 'điểm tối đa' : formatMax(maxPoints)}`;
  return (
    <RowsEditor
      legend="Thang điểm, từ mức cao xuống; mức cuối bắt đầu từ 0"
      what="mức"
      rows={bands}
      onChange={onChange}
      blank={() => ({ atLeast: '0', points: '0' })}
      readOnly={readOnly}
      fields={(band, change, at) => (
        <div className="grid grid-cols-[4.75rem_minmax(0,1fr)_4rem] items-end gap-2">
          <PointsField hideLabel={at > 0} label={unit === '' ? 'Từ' : `Từ (${unit})`} parse={THRESHOLD} readOnly={readOnly} value={band.atLeast} onChange={(atLeast) => change({ ...band, atLeast: atLeast ?? '0' }, 'atLeast')} />
          <Select
            small
            hideLabel={at > 0}
            label="Cách tính"
            disabled={readOnly}
            value={'points' in band ? 'points' : 'proportional'}
            options={[
              { value: 'points', label: 'điểm cố định' },
              { value: 'proportional', label: proportional },
            ]}
            onChange={(event) => change(event.target.value === 'points' ? { atLeast: band.atLeast, points: '0' } : { atLeast: band.atLeast, proportional: true })}
          />
          {'points' in band ? (
            <PointsField hideLabel={at > 0} label="Điểm" readOnly={readOnly} value={band.points} onChange={(points) => change({ atLeast: band.atLeast, points: points ?? '0' }, 'points')} />
          ) : (
            <span />
          )}
        </div>
      )}
    />
  );
}
