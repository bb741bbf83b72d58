'use client';

import { useMemo } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { formatInteger, formatMax, formatPoints } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { consequencesOf, type Exclusion } from './exclusions-draft';

const SHOWN = 8;

/** How the exclusions change what units can reach, by an example that the scoring itself computes. */
export function Consequences({ setup, exclusions }: { setup: Pick<RoundSetupView, 'set' | 'rules' | 'units'>; exclusions: readonly Exclusion[] }) {
  const all = useMemo(() => consequencesOf(setup.set, setup.rules, setup.units, exclusions), [setup, exclusions]);
  return (
    <>
      <DataTable
        caption="Điểm tối đa áp dụng và ví dụ quy đổi"
        hideCaption
        stack
        columns={[
          { key: 'units', header: 'Đơn vị', rowHeader: true },
          { key: 'leaves', header: 'Tiêu chí loại' },
          { key: 'max', header: 'Điểm tối đa áp dụng', kind: 'number' },
          { key: 'example', header: 'Ví dụ: đạt 80 % ở mọi tiêu chí còn lại', wide: true },
        ]}
        rows={all.slice(0, SHOWN).map(({ units, leaves, appraisedMax, applicableMax, raw, points }) => ({
          key: units[0]?.code ?? '',
          cells: {
            units: units.length === 1 ? units[0]?.name : `${units[0]?.name} và ${formatInteger(units.length - 1)} đơn vị khác`,
            leaves: leaves.join(', '),
            max: `${formatMax(applicableMax)}/${formatMax(appraisedMax)}`,
            example: (
              <span className="num">
                {formatPoints(raw)} × {formatMax(appraisedMax)} ÷ {formatMax(applicableMax)} = {formatPoints(points)}/{formatMax(appraisedMax)}
              </span>
            ),
          },
        }))}
      />
      {all.length > SHOWN && <p className="mt-2 text-sm text-muted">… và {formatInteger(all.length - SHOWN)} trường hợp khác.</p>}
    </>
  );
}
