'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/ui/primitives/button';
import { DecimalInput } from '@/ui/primitives/decimal-input';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { bandDraft, type BandDraft } from './rules-draft';

type Props = { readonly bands: readonly BandDraft[]; readonly locked: boolean; readonly errorOf: (field: string) => string | undefined; readonly onChange: (bands: readonly BandDraft[]) => void };

/** The rating bands, each with its lower end and whether that end belongs to it. */
export function BandEditor({ bands, locked, errorOf, onChange }: Props) {
  const set = (key: number, part: Partial<BandDraft>) => onChange(bands.map((band) => (band.key === key ? { ...band, ...part } : band)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-[0.9375rem] font-medium">Các mức, từ cao xuống thấp</legend>
      {bands.map((band, at) => {
        const name = band.label.trim() || `mức ${at + 1}`;
        return (
          <div key={band.key} className="flex flex-wrap items-start gap-2">
            <TextInput label={`Tên mức ${at + 1}`} hideLabel small className="min-w-0 flex-1 basis-32" placeholder="Tên mức" readOnly={locked} value={band.label} onChange={(event) => set(band.key, { label: event.target.value })} />
            <Select
              label={`Dấu của ${name}`}
              hideLabel
              small
              className="w-24"
              disabled={locked}
              options={[
                { value: 'yes', label: 'từ (≥)' },
                { value: 'no', label: 'trên (>)' },
              ]}
              value={band.inclusive ? 'yes' : 'no'}
              onChange={(event) => set(band.key, { inclusive: event.target.value === 'yes' })}
            />
            <DecimalInput label={`Điểm dưới của ${name}`} hideLabel small className="w-28" readOnly={locked} parse={{ expect: 'points' }} value={band.from} onChange={(from) => set(band.key, { from })} error={errorOf(`bands.${band.key}`)} />
            {!locked && <Button small variant="quiet" aria-label={`Xóa ${name}`} icon={<X aria-hidden className="size-4" />} onClick={() => onChange(bands.filter(({ key }) => key !== band.key))} />}
          </div>
        );
      })}
      {!locked && (
        <div>
          <Button small icon={<Plus aria-hidden className="size-4" />} onClick={() => onChange([...bands, bandDraft()])}>
            Thêm mức
          </Button>
        </div>
      )}
    </fieldset>
  );
}
