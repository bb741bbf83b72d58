import type { SheetView } from '@/contracts/assessments';
import { formatMax, formatPoints } from '@/text/format';
import { TableRegion } from '@/ui/primitives/table-region';

/** The sums of a sheet by area, with the line under them that adds up. */
export function AreaSums({ view }: { readonly view: SheetView }) {
  const { totals } = view;
  const sums = new Map(totals.sections.map((section) => [section.code, section]));
  const areas = view.sections.filter(({ kind }) => kind === 'main');
  return (
    <TableRegion label="Tổng hợp điểm theo lĩnh vực">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="w-12">
              STT
            </th>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" className="col-number">
              Đã kê khai
            </th>
            <th scope="col" className="col-number">
              Điểm tự đánh giá
            </th>
            <th scope="col" className="col-number">
              Điểm tối đa phần tự đánh giá
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => {
            const sum = sums.get(area.code);
            return (
              <tr key={area.code}>
                <td>{area.code}</td>
                <th scope="row">{area.name}</th>
                <td className="col-number">{sum && `${sum.declared}/${sum.declarable}`}</td>
                <td className="col-number">{sum && formatPoints(sum.soFar)}</td>
                <td className="col-number">{sum && formatMax(sum.max)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">Cộng</th>
            <td className="col-number">
              {totals.declared}/{totals.declarable}
            </td>
            <td className="col-number">{formatPoints(totals.soFar)}</td>
            <td className="col-number">{formatMax(totals.max)}</td>
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  );
}
