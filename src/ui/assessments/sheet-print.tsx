import type { LeafCell, SheetRow, SheetSection, SheetView } from '@/contracts/assessments';
import type { Leaf } from '@/core/criteria/criteria-set';
import { factsSummary } from '@/text/facts-summary';
import { formatDateLong, formatDateTime, formatMax, formatPoints } from '@/text/format';
import { SHEET_STATUS_LABELS } from '@/text/labels';
import { rulesChangedWords } from '@/text/rule-changes';
import { LinkButton } from '@/ui/primitives/link-button';
import { PrintButton } from '@/ui/primitives/print-button';
import { TableRegion } from '@/ui/primitives/table-region';
import { AreaSums } from './area-sums';

/** The sheet as an official document: A4 landscape, national heading, table, sums, place for the signatures. */
export function SheetPrint({ view, now }: { readonly view: SheetView; readonly now: Date }) {
  const signedOn = view.submittedAt ? new Date(view.submittedAt) : now;
  const changed = rulesChangedWords(view.ruleChanges);
  const isSubmitted = view.status === 'submitted' || view.status === 'finalised';
  return (
    <div className="print-landscape">
      <div className="no-print mb-6 flex flex-wrap gap-3">
        <PrintButton label="In phiếu" />
        <LinkButton href={`/tu-danh-gia/${view.round.code}/${view.unit.code}`}>Về phiếu</LinkButton>
      </div>
      <header className="mb-5 grid grid-cols-2 gap-6 text-center leading-snug max-sm:grid-cols-1">
        <div>
          <p className="font-semibold uppercase">Ủy ban nhân dân</p>
          <p className="font-semibold uppercase">{view.unit.name}</p>
          <hr className="mx-auto mt-1 w-24 border-ink" />
        </div>
        <div>
          <p className="font-semibold uppercase">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
          <p className="font-semibold">Độc lập - Tự do - Hạnh phúc</p>
          <hr className="mx-auto mt-1 w-40 border-ink" />
          <p className="mt-2 italic">{capitalised(formatDateLong(signedOn))}</p>
        </div>
      </header>
      <div className="mb-4 text-center">
        <h1 className="text-xl font-bold uppercase">Phiếu tự đánh giá chỉ số cải cách hành chính</h1>
        <p>
          {view.round.name} · {view.criteriaSetName}
        </p>
        {!isSubmitted && <p className="font-semibold">(Bản chưa nộp: {SHEET_STATUS_LABELS[view.status].toLocaleLowerCase('vi')}, in lúc {formatDateTime(now)})</p>}
        {changed && <p>{changed}.</p>}
        {view.unit.illustrative && <p className="italic">Số liệu minh họa</p>}
      </div>
      <TableRegion label="Phiếu chấm điểm">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">STT</th>
              <th scope="col">Lĩnh vực, tiêu chí, tiêu chí thành phần</th>
              <th scope="col" className="col-number">
                Điểm tối đa
              </th>
              <th scope="col">Kê khai</th>
              <th scope="col" className="col-number">
                Điểm tự đánh giá
              </th>
              <th scope="col">Tài liệu kiểm chứng, giải trình</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {view.sections.map((section) => (
              <PrintSection key={section.code} section={section} view={view} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <div className="keep-together mt-6">
        <h2 className="mb-2 font-semibold">Tổng hợp</h2>
        <AreaSums view={view} />
        <p className="mt-2">
          Điểm thưởng đề nghị: {formatPoints(view.totals.bonus)}; điểm trừ tự nhận: {formatPoints(view.totals.penalty)}. Điểm điều tra xã hội học do cơ
          quan tổ chức điều tra công bố riêng.
        </p>
      </div>
      <div className="keep-together mt-8 grid grid-cols-2 text-center">
        <div>
          <p className="font-semibold uppercase">Người lập phiếu</p>
          <p className="italic">(Ký, ghi rõ họ tên)</p>
          <div className="h-24" />
        </div>
        <div>
          <p className="font-semibold uppercase">Thủ trưởng đơn vị</p>
          <p className="italic">(Ký tên, đóng dấu)</p>
          <div className="h-24" />
          {isSubmitted && view.submittedBy && <p className="font-semibold">{view.submittedBy}</p>}
        </div>
      </div>
    </div>
  );
}

function PrintSection({ section, view }: { readonly section: SheetSection; readonly view: SheetView }) {
  const sum = view.totals.sections.find(({ code }) => code === section.code);
  return (
    <>
      <tr className="row-group">
        <td>{section.kind === 'main' ? section.code : ''}</td>
        <th scope="row">{section.name}</th>
        <td className="col-number">{formatMax(section.max)}</td>
        <td />
        <td className="col-number">{sum && formatPoints(sum.soFar)}</td>
        <td />
        <td />
      </tr>
      {section.rows.map((row) => (
        <PrintRow key={row.code} row={row} cell={view.cells[row.code]} />
      ))}
    </>
  );
}

function PrintRow({ row, cell }: { readonly row: SheetRow; readonly cell: LeafCell | undefined }) {
  if (row.type === 'group' || !cell) {
    return (
      <tr>
        <td className="font-semibold">{row.code}</td>
        <th scope="row" className="font-semibold!">
          {row.type === 'group' ? row.name : row.leaf.name}
        </th>
        <td className="col-number font-semibold">{row.type === 'group' && formatMax(row.max)}</td>
        <td colSpan={4} />
      </tr>
    );
  }
  const { leaf } = row;
  return (
    <tr>
      <th scope="row">{row.code}</th>
      <td>{leaf.name}</td>
      <td className="col-number">{formatMax(leaf.maxPoints)}</td>
      <td>{leaf.source === 'survey' ? '' : (factsSummary(leaf, cell.facts) ?? '')}</td>
      <td className="col-number">{pointsOf(cell)}</td>
      <td>
        {cell.evidence.map(({ id, fileName }) => (
          <span key={id} className="block break-words">
            {fileName}
          </span>
        ))}
        {cell.explanation && <span className="block">Giải trình: {cell.explanation}</span>}
      </td>
      <td>{remarkOf(leaf, cell)}</td>
    </tr>
  );
}

function pointsOf({ outcome, excluded }: LeafCell): string {
  if (excluded !== null) return '';
  return (outcome.kind === 'scored' || outcome.kind === 'notApplicable') && outcome.points !== null ? formatPoints(outcome.points) : '';
}

function remarkOf(leaf: Leaf, cell: LeafCell): string {
  if (cell.excluded !== null) return `Không áp dụng: ${cell.excluded}`;
  if (leaf.source === 'survey') return 'Điều tra xã hội học';
  if (leaf.source === 'external') return 'Số liệu hệ thống khác';
  return cell.outcome.kind === 'notApplicable' ? 'Không áp dụng' : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
