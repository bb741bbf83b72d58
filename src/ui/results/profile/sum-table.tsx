import type { PrintedElsewhere, UnitProfileView } from '@/contracts/results';
import { isZero } from '@/core/exact/decimal';
import { formatMax, formatOfMax, formatPoints } from '@/text/format';
import { Figure } from '@/ui/primitives/figure';
import { Notice } from '@/ui/primitives/notice';
import { TableRegion } from '@/ui/primitives/table-region';

/** Every block of every area, so that the parts visibly add up to the total. */
export function SumTable({ view }: { view: UnitProfileView }) {
  const { score } = view.unit;
  const isRescaled = score.appraised.applicableMax !== score.appraised.max;
  const caption = 'Điểm từng lĩnh vực theo khối, cộng thành tổng điểm';
  return (
    <>
      <TableRegion label={caption} stack>
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Lĩnh vực</th>
              <th scope="col" className="col-number">
                Thẩm định
              </th>
              <th scope="col" className="col-number">
                Điều tra xã hội học
              </th>
              <th scope="col" className="col-number">
                Cộng
              </th>
            </tr>
          </thead>
          <tbody>
            {score.areas.map((area) => (
              <tr key={area.code}>
                <th scope="row">
                  {area.code}. {area.name}
                </th>
                <BlockCell label="Thẩm định" {...area.appraised} />
                <BlockCell label="Điều tra xã hội học" {...area.survey} exempt={score.survey.exempt} />
                <BlockCell label="Cộng" points={area.points} max={area.max} />
              </tr>
            ))}
            {isRescaled && (
              <tr>
                <th scope="row">
                  Quy đổi do có tiêu chí không áp dụng: {formatPoints(score.appraised.raw)} × {formatMax(score.appraised.max)} ÷ {formatMax(score.appraised.applicableMax)}
                </th>
                <BlockCell label="Thẩm định" points={score.appraised.points} max={score.appraised.max} />
                <td className="col-number" data-label="Điều tra xã hội học" />
                <td className="col-number" data-label="Cộng" />
              </tr>
            )}
            {!isZero(score.bonus) && <ExtraRow label="Điểm thưởng" points={`+${formatPoints(score.bonus)}`} />}
            {!isZero(score.penalty) && <ExtraRow label="Điểm trừ" points={`−${formatPoints(score.penalty)}`} />}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Tổng cộng</th>
              <BlockCell label="Thẩm định" {...score.appraised} />
              <BlockCell label="Điều tra xã hội học" {...score.survey} exempt={score.survey.exempt} />
              <td data-label="Cộng" className="col-number">
                <Figure value={score.total && formatPoints(score.total)} absent="chưa đủ số liệu" />
              </td>
            </tr>
          </tfoot>
        </table>
      </TableRegion>
      {view.printedElsewhere && <PrintedNotice printed={view.printedElsewhere} />}
    </>
  );
}

function BlockCell({ label, points, max, exempt }: { label: string; points: string | null; max: string; exempt?: boolean }) {
  const isEmpty = isZero(max);
  return (
    <td data-label={label} className="col-number">
      {isEmpty ? (
        <Figure value={null} absent="không chấm ở khối này" />
      ) : exempt ? (
        <Figure value={null} absent="được miễn điều tra" />
      ) : (
        <Figure value={points && formatOfMax(points, max)} />
      )}
    </td>
  );
}

function ExtraRow({ label, points }: { label: string; points: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-label="Thẩm định" className="col-number" />
      <td data-label="Điều tra xã hội học" className="col-number" />
      <td data-label="Cộng" className="col-number">
        {points}
      </td>
    </tr>
  );
}

/** The press printed parts that do not add up: said with the difference, not corrected in silence. */
function PrintedNotice({ printed }: { printed: PrintedElsewhere }) {
  const { source, parts, sum, whole, missingPoints, missingMax } = printed;
  return (
    <Notice tone="warning" className="mt-5" title={`Bản in của ${source} không cộng đủ`}>
      <p>
        {parts.length} lĩnh vực được in cộng lại là <strong className="num">{formatOfMax(sum.points, sum.max)}</strong>, trong khi tổng thẩm định được in là{' '}
        <strong className="num">{formatOfMax(whole.points, whole.max)}</strong>: thiếu <strong className="num">{formatOfMax(missingPoints, missingMax)}</strong>.
      </p>
      <details className="mt-2">
        <summary className="link">Các lĩnh vực như đã in</summary>
        <ul className="mt-2 list-disc pl-5">
          {parts.map(({ name, points, max }) => (
            <li key={name}>
              {name}: <span className="num">{formatOfMax(points, max)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
