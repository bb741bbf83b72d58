import type { SetupLeaf, SetupUnit } from '@/contracts/round-setup';
import { formatInteger, formatMax } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { DataTable } from '@/ui/primitives/data-table';

/** Leaves that the set itself asks of some kinds of units only. */
export function ByKindTable({ leaves, units }: { leaves: readonly SetupLeaf[]; units: readonly SetupUnit[] }) {
  const byKind = leaves.filter(({ appliesTo }) => appliesTo !== null);
  if (byKind.length === 0) return <p className="text-muted">Mọi tiêu chí áp dụng cho mọi loại đơn vị.</p>;
  return (
    <DataTable
      caption="Tiêu chí chỉ áp dụng cho một số loại đơn vị"
      hideCaption
      stack
      columns={[
        { key: 'leaf', header: 'Tiêu chí', rowHeader: true },
        { key: 'max', header: 'Điểm tối đa', kind: 'number' },
        { key: 'for', header: 'Chỉ áp dụng cho' },
        { key: 'not', header: 'Tự động không áp dụng' },
      ]}
      rows={byKind.map((leaf) => {
        const types = leaf.appliesTo ?? [];
        const without = units.filter(({ type }) => !types.includes(type)).length;
        return {
          key: leaf.code,
          cells: {
            leaf: `${leaf.code}. ${leaf.name}`,
            max: formatMax(leaf.maxPoints),
            for: types.map((type) => UNIT_TYPE_LABELS[type]).join(', '),
            not: units.length === 0 ? 'chưa chọn đơn vị' : `${formatInteger(without)}/${formatInteger(units.length)} đơn vị`,
          },
        };
      })}
    />
  );
}
