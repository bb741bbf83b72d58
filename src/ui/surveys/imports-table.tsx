'use client';

import { useState } from 'react';
import type { SurveyImportView } from '@/contracts/surveys';
import { formatDateTime, formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import type { SurveyActions } from './survey-actions';
import { useSurveyAction } from './use-survey-action';

type TableProps = {
  readonly round: string;
  readonly imports: readonly SurveyImportView[];
  /** Still collecting forms; afterwards only aggregates may be there. */
  readonly isOpen: boolean;
  readonly closed: string | null;
  readonly removeImport: SurveyActions['removeImport'];
};

/** Files stored so far; a wrong one can be taken out, with a reason, while the survey is open. */
export function ImportsTable({ round, imports, isOpen, closed, removeImport }: TableProps) {
  const [removing, setRemoving] = useState<SurveyImportView | null>(null);
  const { pending, error, run, clearError } = useSurveyAction();
  if (imports.length === 0) {
    return isOpen ? (
      <EmptyState title="Chưa nạp tệp nào">Điểm điều tra hiện ra ngay sau khi nạp tệp phiếu đầu tiên.</EmptyState>
    ) : (
      <EmptyState title="Không có tệp phiếu">Cuộc điều tra này chỉ có số liệu tổng hợp đã chốt.</EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Các tệp đã nạp"
        stack
        columns={[
          { key: 'file', header: 'Tệp', rowHeader: true, sortable: true },
          { key: 'rows', header: 'Số phiếu', kind: 'number', sortable: true },
          { key: 'who', header: 'Người nạp', sortable: true },
          { key: 'when', header: 'Thời điểm', sortable: true },
          { key: 'remove', header: 'Thao tác' },
        ]}
        rows={imports.map((item) => ({
          key: item.id,
          sort: { file: item.fileName, rows: String(item.rowCount), who: item.importedBy, when: item.importedAt },
          cells: {
            file: item.fileName,
            rows: formatInteger(String(item.rowCount)),
            who: item.importedBy,
            when: formatDateTime(new Date(item.importedAt)),
            remove: (
              <Button small disabledReason={closed} reasonPlacement="tooltip" onClick={() => setRemoving(item)} aria-label={`Gỡ tệp ${item.fileName}`}>
                Gỡ tệp
              </Button>
            ),
          },
        }))}
      />
      <ConfirmDialog
        open={removing !== null}
        onClose={() => {
          setRemoving(null);
          clearError();
        }}
        title={`Gỡ tệp ${removing?.fileName ?? ''}`}
        confirmLabel={`Gỡ ${removing?.rowCount ?? 0} phiếu`}
        danger
        pending={pending}
        error={error}
        reason={{ label: 'Lý do gỡ', hint: 'Được ghi vào nhật ký.' }}
        onConfirm={(reason) => removing && void run(() => removeImport({ round, importId: removing.id, reason }), () => setRemoving(null))}
      >
        <p>Toàn bộ phiếu của tệp này bị gỡ khỏi cuộc điều tra và điểm được tính lại.</p>
      </ConfirmDialog>
    </>
  );
}
