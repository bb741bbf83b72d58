import type { ProfileLeaf, UnitProfileView } from '@/contracts/results';
import { compare, isZero } from '@/core/exact/decimal';
import { formatMax, formatPoints } from '@/text/format';
import { side } from '@/text/comparison';
import { SelfVsAppraised } from '@/ui/charts/self-vs-appraised';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { Notice } from '@/ui/primitives/notice';
import { lastReason, ResultPoints } from './leaf-points';
import { Signed } from './signed';

/** How many leaves below their maximum are listed besides the changed ones. */
const LISTED = 10;

/** What the appraisal changed, with its reasons, and what else is missing to the maximum. */
export function LostPoints({ view }: { view: UnitProfileView }) {
  const changed = view.leaves.filter(({ change }) => change !== null && !isZero(change));
  const lowered = changed.filter(({ change }) => side(change) === 'below').length;
  const unchanged = view.leaves
    .filter((leaf) => !changed.includes(leaf) && side(leaf.lost) === 'above')
    .sort((left, right) => compare(right.lost as string, left.lost as string));
  return (
    <div className="flex flex-col gap-6">
      {view.selfTotal !== null && (
        <>
          <p>
            Tự đánh giá khối thẩm định <strong className="num">{formatPoints(view.selfTotal)}</strong>, sau thẩm định{' '}
            <strong className="num">{formatPoints(view.unit.score.appraised.raw)}</strong>: {lowered} tiêu chí bị hạ điểm, {changed.length - lowered} tiêu chí được nâng điểm. Số liệu do hệ thống khác cấp được
            tính ở cả hai bên.
          </p>
          <SelfVsAppraised title="Tự đánh giá và sau thẩm định" areas={view.selfAreas} />
        </>
      )}
      {changed.length > 0 ? (
        <LeafTable caption="Tiêu chí thay đổi qua thẩm định" items={changed} withReason={view.maySeeDetail} />
      ) : (
        <Notice tone="info">Thẩm định không thay đổi điểm tự đánh giá của tiêu chí nào.</Notice>
      )}
      {unchanged.length > 0 && <LeafTable caption="Tiêu chí khác còn cách điểm tối đa xa nhất" items={unchanged.slice(0, LISTED)} withReason={false} />}
    </div>
  );
}

function LeafTable({ caption, items, withReason }: { caption: string; items: readonly ProfileLeaf[]; withReason: boolean }) {
  return (
    <DataTable
      caption={caption}
      stack
      columns={[
        { key: 'name', header: 'Tiêu chí', rowHeader: true },
        { key: 'self', header: 'Tự đánh giá', kind: 'number' },
        { key: 'result', header: 'Kết quả', kind: 'number' },
        { key: 'max', header: 'Tối đa', kind: 'number' },
        { key: 'change', header: 'Thay đổi', kind: 'number', sortable: true },
        { key: 'lost', header: 'Còn thiếu', kind: 'number', sortable: true },
        ...(withReason ? [{ key: 'reason', header: 'Lý do' }] : []),
      ]}
      rows={items.map((item) => ({
        key: item.leaf.code,
        cells: {
          name: `${item.leaf.code}. ${item.leaf.name}`,
          self: <Figure value={item.self && formatPoints(item.self)} absent={item.leaf.source === 'survey' ? 'không tự đánh giá' : 'chưa có'} />,
          result: <ResultPoints item={item} />,
          max: formatMax(item.leaf.maxPoints),
          change: <Signed value={item.change} absent="không so sánh" />,
          lost: <Figure value={item.lost && formatPoints(item.lost)} />,
          reason: lastReason(item) ?? <Figure value={null} absent="không ghi" />,
        },
        sort: { change: item.change, lost: item.lost },
      }))}
    />
  );
}
