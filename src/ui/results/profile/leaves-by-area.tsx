import type { ProfileLeaf, UnitProfileView } from '@/contracts/results';
import { factsSummary } from '@/text/facts-summary';
import { formatMax, formatOfMax, formatPoints } from '@/text/format';
import { Figure } from '@/ui/primitives/figure';
import { TableRegion } from '@/ui/primitives/table-region';
import { ResultPoints } from './leaf-points';

/** Every leaf in the order of the printed table, one fold an area. */
export function LeavesByArea({ view }: { view: UnitProfileView }) {
  const areas = [...view.areas.map(({ code, name, points, max }) => ({ code, title: `${code}. ${name}`, sum: formatOfMax(points, max) })), ...extras(view)];
  return (
    <div className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface">
      {areas.map(({ code, title, sum }) => (
        <details key={code} className="px-4 py-1 open:pb-4">
          <summary className="flex cursor-pointer items-baseline justify-between gap-4 py-2.5 font-semibold">
            <span>{title}</span>
            <span className="num">{sum}</span>
          </summary>
          <LeafTable caption={`Tiêu chí của ${title}`} items={inTableOrder(view.leaves.filter(({ areaCode }) => areaCode === code))} />
        </details>
      ))}
    </div>
  );
}

function extras({ leaves, unit: { score } }: UnitProfileView) {
  return (['bonus', 'penalty'] as const).flatMap((section) => {
    const first = leaves.find((leaf) => leaf.section === section);
    return first ? [{ code: section, title: first.areaName, sum: formatPoints(score[section]) }] : [];
  });
}

/** By the numbers of the code: 1.2 before 1.10. */
function inTableOrder(items: readonly ProfileLeaf[]): ProfileLeaf[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...items].sort((left, right) => collator.compare(left.leaf.code, right.leaf.code));
}

function LeafTable({ caption, items }: { caption: string; items: readonly ProfileLeaf[] }) {
  const hasFacts = items.some(({ detail }) => detail !== null);
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            {hasFacts && <th scope="col">Số liệu được tính</th>}
            <th scope="col" className="col-number">
              Tự đánh giá
            </th>
            <th scope="col" className="col-number">
              Kết quả
            </th>
            <th scope="col" className="col-number">
              Tối đa
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.leaf.code}>
              <th scope="row">
                {item.leaf.code}. {item.leaf.name}
              </th>
              {hasFacts && <td data-label="Số liệu được tính">{countedFacts(item)}</td>}
              <td data-label="Tự đánh giá" className="col-number">
                <Figure value={item.self && formatPoints(item.self)} absent={item.leaf.source === 'survey' ? 'không tự đánh giá' : 'chưa có'} />
              </td>
              <td data-label="Kết quả" className="col-number">
                <ResultPoints item={item} />
              </td>
              <td data-label="Tối đa" className="col-number">
                {formatMax(item.leaf.maxPoints)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function countedFacts({ leaf, detail }: ProfileLeaf): string {
  if (leaf.source === 'survey') return 'Điều tra xã hội học';
  const stages = detail?.stages;
  const facts = (stages?.final ?? stages?.round2 ?? stages?.round1 ?? (leaf.source === 'external' ? stages?.self : undefined))?.facts ?? null;
  return factsSummary(leaf, facts) ?? 'chưa có';
}
