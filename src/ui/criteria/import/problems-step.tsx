'use client';

import { useMemo, useState } from 'react';
import { Download } from 'lucide-react';
import type { CriteriaImportPreview } from '@/contracts/criteria-import';
import { SEVERITIES, type ReadingProblem, type Severity } from '@/core/criteria/reading/reading';
import { rowKey } from '@/core/criteria/reading/row-key';
import { readingProblemsCsv, SEVERITY_LABELS, severityRank } from '@/text/criteria-import';
import { formatInteger } from '@/text/format';
import { FilterChips } from '@/ui/appraisals/filter-chips';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { DataTable, type DataColumn } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Notice } from '@/ui/primitives/notice';
import { Section } from '@/ui/primitives/section';
import { saveTextFile } from './save-text-file';
import { SEVERITY_TONES } from './severity-tones';

/** More lines than this make a page slow; the rest stands in the file to download. */
const MOST_SHOWN = 500;

const COLUMNS: readonly DataColumn[] = [
  { key: 'severity', header: 'Mức', sortable: true, rowHeader: true },
  { key: 'sheet', header: 'Trang tính', sortable: true },
  { key: 'row', header: 'Dòng', kind: 'number', sortable: true },
  { key: 'column', header: 'Cột', kind: 'center', sortable: true },
  { key: 'code', header: 'Mã', sortable: true },
  { key: 'message', header: 'Nội dung', sortable: true, wide: true },
];

/** Everything the reader has to say of the file, all at once, each with its place. */
export function ProblemsStep({ preview, onShow }: { readonly preview: CriteriaImportPreview; onShow(key: string): void }) {
  const { counts, reading } = preview;
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const chosen = useMemo(() => (severity === 'all' ? reading.problems : reading.problems.filter((problem) => problem.severity === severity)), [reading, severity]);
  const total = counts.error + counts.warning + counts.info;
  const chips = [
    { key: 'all', label: 'Tất cả', count: total, current: severity === 'all' },
    ...SEVERITIES.map((key) => ({ key, label: SEVERITY_LABELS[key], count: counts[key], current: severity === key })),
  ];
  return (
    <Section
      title="Lỗi và lưu ý"
      lead="Lỗi phải được sửa trong tệp rồi chọn lại tệp. Lưu ý là chỗ cần xem lại. Thông tin cho biết hệ thống đã hiểu tệp như thế nào."
      actions={
        <Button
          icon={<Download aria-hidden className="size-4" />}
          disabledReason={total === 0 ? 'Không có lỗi hay lưu ý nào.' : null}
          onClick={() => saveTextFile(`loi-${preview.fileName.replace(/\.[^.]*$/, '')}.csv`, readingProblemsCsv(reading.problems))}
        >
          Tải danh sách lỗi (CSV)
        </Button>
      }
    >
      {total === 0 ? (
        <EmptyState title="Không có lỗi hay lưu ý nào">Bảng đọc được trọn vẹn: điểm tối đa cộng khớp ở mọi cấp, mã không trùng. Xin chuyển sang bước đối chiếu.</EmptyState>
      ) : (
        <>
          <Verdict preview={preview} />
          <div className="mt-5 mb-4">
            <FilterChips label="Mức" items={chips} onChoose={(key) => setSeverity(key as Severity | 'all')} />
          </div>
          {chosen.length > MOST_SHOWN && (
            <p className="mb-3 text-sm text-muted">
              Bảng ghi {formatInteger(MOST_SHOWN)} dòng đầu trong {formatInteger(chosen.length)}; tệp CSV ghi đủ.
            </p>
          )}
          <DataTable
            key={severity}
            caption="Lỗi và lưu ý trong tệp"
            hideCaption
            stack
            tall={chosen.length > 15}
            filterLabel="Tìm theo mã, nội dung"
            emptyWords={severity === 'all' ? 'Không có dòng nào phù hợp.' : `Không có dòng nào ở mức “${SEVERITY_LABELS[severity]}”.`}
            columns={COLUMNS}
            rows={chosen.slice(0, MOST_SHOWN).map((problem, index) => problemRow(problem, index, onShow))}
          />
        </>
      )}
    </Section>
  );
}

function Verdict({ preview: { counts, fileName } }: { readonly preview: CriteriaImportPreview }) {
  if (counts.error > 0) {
    return (
      <Notice tone="error" title={`${formatInteger(counts.error)} lỗi: chưa tạo được bộ tiêu chí`} live>
        Xin mở tệp {fileName}, sửa hết các lỗi dưới đây rồi chọn lại tệp ở bước 1. Chưa có gì được lưu.
      </Notice>
    );
  }
  return (
    <Notice tone="success" title="Không có lỗi" live>
      {counts.warning > 0 ? `Có ${formatInteger(counts.warning)} lưu ý, xin xem trước khi tạo bộ tiêu chí.` : 'Điểm tối đa cộng khớp ở mọi cấp, mã không trùng.'}
    </Notice>
  );
}

function problemRow(problem: ReadingProblem, index: number, onShow: (key: string) => void) {
  const { severity, sheet, row, column, code, message } = problem;
  return {
    key: String(index),
    sort: { severity: String(severityRank(severity)), sheet, row: row === null ? null : String(row), column, code, message },
    search: [sheet, row === null ? '' : `dòng ${row}`, column, code, message].filter(Boolean).join(' '),
    cells: {
      severity: <Badge tone={SEVERITY_TONES[severity]}>{SEVERITY_LABELS[severity]}</Badge>,
      sheet: sheet ?? '',
      row:
        row === null ? (
          ''
        ) : (
          <button type="button" className="link num" onClick={() => onShow(rowKey({ sheet, row }))}>
            <span className="sr-only">Xem dòng </span>
            {row}
          </button>
        ),
      column: column ?? '',
      code: code ?? '',
      message,
    },
  };
}
