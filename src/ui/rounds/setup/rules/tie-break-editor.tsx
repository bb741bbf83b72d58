'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { CriteriaGroup } from '@/core/criteria/criteria-set';
import type { TieBreakKey } from '@/core/scoring/round-rules';
import { Button } from '@/ui/primitives/button';
import { Select } from '@/ui/primitives/select';
import { tieBreakWords } from './words';

type Props = {
  readonly keys: readonly TieBreakKey[];
  readonly areas: readonly CriteriaGroup[];
  readonly locked: boolean;
  readonly onChange: (keys: readonly TieBreakKey[]) => void;
};

/** What tells units apart whose ranked numbers are equal, in order. */
export function TieBreakEditor({ keys, areas, locked, onChange }: Props) {
  const all: readonly TieBreakKey[] = ['appraised', 'survey', ...areas.map(({ code }) => ({ area: code }))];
  const offered = all.filter((key) => !keys.some((other) => sameKey(other, key)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...keys];
    [next[at], next[at + by]] = [next[at + by] as TieBreakKey, next[at] as TieBreakKey];
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-[0.9375rem] font-medium">Khi bằng nhau, xét lần lượt</legend>
      {keys.length === 0 && <p className="text-muted">Không xét gì thêm: đồng hạng, hạng kế tiếp bỏ qua.</p>}
      <ol className="flex flex-col gap-1">
        {keys.map((key, at) => {
          const words = tieBreakWords(key, areas);
          return (
            <li key={valueOf(key)} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1">
              <span className="min-w-0 flex-1">
                {at + 1}. {words}
              </span>
              {!locked && (
                <span className="flex gap-1">
                  <Button small variant="quiet" aria-label={`Xét ${words} sớm hơn`} aria-disabled={at === 0 ? 'true' : undefined} icon={<ArrowUp aria-hidden className="size-4" />} onClick={() => at > 0 && move(at, -1)} />
                  <Button small variant="quiet" aria-label={`Xét ${words} muộn hơn`} aria-disabled={at === keys.length - 1 ? 'true' : undefined} icon={<ArrowDown aria-hidden className="size-4" />} onClick={() => at < keys.length - 1 && move(at, 1)} />
                  <Button small variant="quiet" aria-label={`Không xét ${words}`} icon={<X aria-hidden className="size-4" />} onClick={() => onChange(keys.filter((_, other) => other !== at))} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {!locked && offered.length > 0 && (
        <Select
          label="Thêm tiêu chí phụ"
          small
          className="max-w-96"
          placeholder="Chọn điểm để xét thêm…"
          options={offered.map((key) => ({ value: valueOf(key), label: tieBreakWords(key, areas) }))}
          value=""
          onChange={(event) => {
            const key = offered.find((one) => valueOf(one) === event.target.value);
            if (key) onChange([...keys, key]);
          }}
        />
      )}
    </fieldset>
  );
}

function valueOf(key: TieBreakKey): string {
  return typeof key === 'string' ? key : `area ${key.area}`;
}

function sameKey(a: TieBreakKey, b: TieBreakKey): boolean {
  return valueOf(a) === valueOf(b);
}
