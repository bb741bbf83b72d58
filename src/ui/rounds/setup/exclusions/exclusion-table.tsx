'use client';

import type { RoundSetupView, SetupUnit } from '@/contracts/round-setup';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { removeExclusions, type Exclusion } from './exclusions-draft';

type Props = {
  readonly setup: Pick<RoundSetupView, 'units' | 'leaves'>;
  readonly exclusions: readonly Exclusion[];
  /** null: only to look at. */
  readonly change: ((next: readonly Exclusion[]) => void) | null;
};

/** The exclusions, those of one leaf for one reason in one line. */
export function ExclusionTable({ setup, exclusions, change }: Props) {
  const leafOf = new Map(setup.leaves.map((leaf) => [leaf.code, leaf]));
  const unitOf = new Map(setup.units.map((unit) => [unit.code, unit]));
  const alike = new Map<string, Exclusion[]>();
  for (const one of exclusions) {
    const key = `${one.leaf} ${one.reason}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  if (alike.size === 0) return <EmptyState title="Không loại tiêu chí nào">Mọi đơn vị được chấm đủ các tiêu chí áp dụng cho loại của mình.</EmptyState>;
  return (
    <DataTable
      caption="Tiêu chí không áp dụng cho từng đơn vị"
      hideCaption
      stack
      filterLabel="Tìm theo tiêu chí, đơn vị, lý do"
      columns={[
        { key: 'leaf', header: 'Tiêu chí', rowHeader: true },
        { key: 'units', header: 'Đơn vị', wide: true },
        { key: 'reason', header: 'Lý do', wide: true },
        ...(change ? [{ key: 'actions', header: 'Thao tác' }] : []),
      ]}
      rows={[...alike].map(([key, same]) => {
        const { leaf: code, reason } = same[0] as Exclusion;
        const leaf = leafOf.get(code);
        const units = same.map(({ unit }) => unitOf.get(unit)).filter((unit): unit is SetupUnit => unit !== undefined);
        return {
          key,
          cells: {
            leaf: `${code}. ${leaf?.name ?? ''}`,
            units: <UnitNames code={code} units={units} remove={change && ((unit) => change(removeExclusions(exclusions, [{ leaf: code, unit }])))} />,
            reason,
            actions: change && (
              <Button small variant="quiet" aria-label={`Áp dụng lại tiêu chí ${code} cho ${formatInteger(units.length)} đơn vị`} onClick={() => change(removeExclusions(exclusions, same))}>
                Áp dụng lại
              </Button>
            ),
          },
          search: `${code} ${leaf?.name ?? ''} ${reason} ${units.map(({ name }) => name).join(' ')}`,
        };
      })}
    />
  );
}

const FEW = 3;

function UnitNames({ code, units, remove }: { code: string; units: readonly SetupUnit[]; remove: ((unit: string) => void) | null }) {
  if (units.length <= FEW && remove === null) return units.map(({ name }) => name).join(', ');
  return (
    <details className="disclosure">
      <summary className="link cursor-pointer">{units.length <= FEW ? units.map(({ name }) => name).join(', ') : `${formatInteger(units.length)} đơn vị: ${units.slice(0, FEW).map(({ name }) => name).join(', ')}, …`}</summary>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {units.map((unit) => (
          <li key={unit.code} className="flex items-center gap-1">
            {unit.name}
            {remove && (
              <button type="button" className="link text-sm" aria-label={`Áp dụng lại tiêu chí ${code} cho ${unit.name}`} onClick={() => remove(unit.code)}>
                bỏ
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
