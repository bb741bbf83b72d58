'use client';

import type { ImportPreview, SurveyView } from '@/contracts/surveys';
import { formatInteger } from '@/text/format';
import { responseProblemPlace, responseProblemText } from '@/text/survey-problems';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/primitives/data-table';
import { Notice } from '@/ui/primitives/notice';
import { Card } from '@/ui/primitives/section';
import { TableRegion } from '@/ui/primitives/table-region';

const DELIMITER_WORDS = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'dấu tab' } as const;

type PreviewProps = {
  readonly preview: ImportPreview;
  readonly groups: SurveyView['groups'];
  readonly pending: boolean;
  onStore(): void;
  onCancel(): void;
};

/** What a file would bring, with every problem by row and column. Nothing is stored yet. */
export function ImportPreviewView({ preview, groups, pending, onStore, onCancel }: PreviewProps) {
  const { errors, notes } = preview;
  const hidden = errors + notes - preview.problems.length;
  const words = `${formatInteger(String(preview.accepted))} phiếu hợp lệ, ${preview.byUnit.length} đơn vị; bảng mã ${preview.encoding}, phân cách bằng ${DELIMITER_WORDS[preview.delimiter]}.`;
  return (
    <Card
      title={`Xem trước: ${preview.fileName}`}
      actions={
        <div className="flex flex-wrap items-start gap-3">
          <Button onClick={onCancel}>Bỏ tệp này</Button>
          <Button variant="primary" onClick={onStore} disabledReason={preview.canImport ? (pending ? 'Đang nạp…' : null) : 'Xin sửa hết lỗi trong tệp rồi chọn lại.'}>
            {preview.canImport ? `Nạp ${formatInteger(String(preview.accepted))} phiếu` : 'Nạp phiếu'}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        {errors > 0 ? (
          <Notice tone="error" title={`${formatInteger(String(errors))} lỗi: chưa phiếu nào được nạp`} live>
            {words} Xin sửa tệp theo danh sách dưới đây rồi chọn lại.
            {hidden > 0 && ` Danh sách ghi ${preview.problems.length} lỗi đầu tiên, còn ${formatInteger(String(hidden))} lỗi nữa.`}
          </Notice>
        ) : (
          <Notice tone="success" title="Tệp đọc được, chưa lưu" live>
            {words} {notes > 0 && `Có ${notes} lưu ý dưới đây.`}
          </Notice>
        )}
        {preview.problems.length > 0 && (
          <DataTable
            caption="Lỗi và lưu ý trong tệp"
            stack
            tall={preview.problems.length > 12}
            filterLabel={preview.problems.length > 12 ? 'Tìm trong danh sách' : undefined}
            columns={[
              { key: 'place', header: 'Vị trí', rowHeader: true, sortable: true },
              { key: 'severity', header: 'Mức', sortable: true },
              { key: 'words', header: 'Nội dung', wide: true },
            ]}
            rows={preview.problems.map((problem, index) => ({
              key: String(index),
              sort: { place: String(problem.row).padStart(7, '0'), severity: problem.severity, words: responseProblemText(problem) },
              cells: { place: responseProblemPlace(problem), severity: problem.severity === 'error' ? 'Lỗi' : 'Lưu ý', words: responseProblemText(problem) },
            }))}
          />
        )}
        <DataTable
          caption="Số phiếu theo đơn vị và nhóm đối tượng"
          stack
          columns={[
            { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
            ...groups.map(({ key, label }) => ({ key, header: label, kind: 'number' as const, sortable: true })),
            { key: 'total', header: 'Cộng', kind: 'number', sortable: true },
          ]}
          rows={preview.byUnit.map((unit) => {
            const counts = Object.fromEntries(groups.map(({ key }) => [key, String(unit.byGroup.find((group) => group.key === key)?.n ?? 0)]));
            return { key: unit.code, sort: { name: unit.name, ...counts, total: String(unit.n) }, cells: { name: unit.name, ...counts, total: String(unit.n) } };
          })}
        />
        <FirstRows preview={preview} />
      </div>
    </Card>
  );
}

function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  return (
    <TableRegion label={`${preview.rows.length} dòng đầu của tệp`}>
      <table className="table">
        <caption className="text-left font-semibold">{preview.rows.length} dòng đầu của tệp</caption>
        <thead>
          <tr>
            {preview.header.map((name, place) => (
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
