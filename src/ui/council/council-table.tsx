'use client';

import { useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import type { CouncilLeaf, CouncilSheet, CouncilUnit, FixLeafInput, FixLeafResult } from '@/contracts/council';
import { ExplainDialog, type Explained } from '@/ui/appraisals/explain-dialog';
import { FilterChips } from '@/ui/appraisals/filter-chips';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Notice } from '@/ui/primitives/notice';
import { TableRegion } from '@/ui/primitives/table-region';
import { showToast } from '@/ui/primitives/toast';
import type { CouncilActions } from './council-actions';
import { CouncilRow, type RowMessage } from './council-row';
import { councilClosedWords } from './words';

type TableProps = {
  readonly view: CouncilSheet;
  readonly figures: NonNullable<CouncilUnit['figures']>;
  readonly actions: CouncilActions;
};

const FILTERS = [
  { key: 'all', label: 'Tất cả', has: () => true },
  { key: 'contested', label: 'Chỉ mục thay đổi', has: ({ cell }: CouncilLeaf) => cell.contested },
  { key: 'open', label: 'Chưa chốt', has: ({ cell }: CouncilLeaf) => cell.state === 'ready' || cell.state === 'notAppraised' },
  { key: 'notAppraised', label: 'Chưa thẩm định', has: ({ cell }: CouncilLeaf) => cell.state === 'notAppraised' },
] as const;

/** All leaves of a unit with the stages side by side; the council takes over the appraisal or decides otherwise. */
export function CouncilTable({ view, figures, actions }: TableProps) {
  const router = useRouter();
  const [filter, setFilter] = useState<{ key: string; shown: ReadonlySet<string> | null }>({ key: 'all', shown: null });
  const [editing, setEditing] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLTableSectionElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [message, setMessage] = useState<(RowMessage & { key: string }) | null>(null);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const { progress } = figures;
  const closed = councilClosedWords(view.window) ?? (view.sheetStatus === 'finalised' ? 'Phiếu đã chốt điểm.' : null);
  // A row that was just decided stays where it is until the filter is chosen again: nothing jumps under the hand.
  const choose = (wanted: string) => {
    const { key, has } = FILTERS.find((one) => one.key === wanted) ?? FILTERS[0];
    setFilter({ key, shown: key === 'all' ? null : new Set(view.leaves.filter(has).map(({ leaf }) => leaf.code)) });
  };
  const shown = view.leaves.filter(({ leaf }) => (filter.shown?.has(leaf.code) ?? true) || editing.has(leaf.code));
  const hasRound2 = view.leaves.some(({ cell }) => cell.stages.round2);

  const close = (key: string) => {
    setEditing((keys) => new Set([...keys].filter((one) => one !== key)));
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"] [data-edit]`)?.focus());
  };
  const fix = async (row: CouncilLeaf, decision: FixLeafInput['decision']) => {
    const key = row.leaf.code;
    if (busy !== null) return;
    setBusy(key);
    const outcome = await actions
      .fixLeaf({ roundCode: view.round.code, unitCode: view.unit.code, criterionCode: key, revision: row.cell.revision, decision })
      .catch(() => null);
    setBusy(null);
    if (outcome === null || !outcome.ok) {
      setMessage({ key, tone: 'error', text: outcome?.error.message ?? 'Không kết nối được với máy chủ; chưa lưu được. Xin thử lại.', problems: [] });
      return;
    }
    tell(key, outcome.value);
  };

  const tell = (key: string, result: FixLeafResult) => {
    switch (result.kind) {
      case 'saved':
        close(key);
        setMessage(null);
        if (result.isFinalised) showToast({ title: `Đã chốt điểm ${view.unit.name}`, body: 'Mọi mục đã có điểm chính thức; phiếu đã khóa.' });
        router.refresh();
        return;
      case 'conflict':
        setMessage({ key, tone: 'warning', text: 'Vừa có người thay đổi mục này; bảng đã được cập nhật. Quyết định của anh/chị chưa được lưu: xin xem lại rồi lưu lần nữa.', problems: [] });
        router.refresh();
        return;
      case 'refused':
        setMessage({ key, tone: 'error', text: result.reasonMissing ? 'Xin ghi lý do khi quyết định khác với kết quả thẩm định.' : 'Số liệu chưa đúng; chưa lưu được.', problems: result.problems });
    }
  };

  const fixRemaining = async () => {
    setPending(true);
    setError(null);
    const outcome = await actions.fixSheets({ roundCode: view.round.code, units: [{ unitCode: view.unit.code, revision: figures.revision }] }).catch(() => null);
    setPending(false);
    const sheet = outcome?.ok ? outcome.value.sheets[0] : undefined;
    if (outcome === null || !outcome.ok || sheet === undefined || sheet.outcome === 'changed' || sheet.outcome === 'closed') {
      setError(outcome && !outcome.ok ? outcome.error.message : outcome === null ? 'Không kết nối được với máy chủ; xin tải lại trang.' : 'Vừa có người thay đổi phiếu này nên chưa chốt mục nào. Bảng đã được cập nhật; xin xem lại.');
      router.refresh();
      return;
    }
    setIsAsking(false);
    showToast({
      tone: sheet.outcome === 'finalised' ? 'success' : 'warning',
      title: sheet.outcome === 'finalised' ? `Đã chốt điểm ${view.unit.name}` : `Đã chốt ${sheet.fixed} mục`,
      body: sheet.outcome === 'finalised' ? 'Phiếu đã khóa.' : `Còn ${sheet.notAppraised.length} mục chưa thẩm định, Hội đồng cần quyết định riêng.`,
    });
    router.refresh();
  };

  return (
    <div className="grid gap-4">
      {progress.notAppraised.length > 0 && (
        <Notice
          tone="warning"
          title={`${progress.notAppraised.length} mục chưa được thẩm định`}
          actions={
            <Button small onClick={() => choose('notAppraised')}>
              Xem các mục này
            </Button>
          }
        >
          Không chốt theo kết quả thẩm định được: {progress.notAppraised.join(', ')}. Hội đồng quyết định từng mục, kèm lý do, hoặc chờ cơ quan thẩm định.
        </Notice>
      )}
      <div className="no-print flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterChips
          label="Lọc"
          items={FILTERS.map(({ key, label, has }) => ({ key, label, count: view.leaves.filter(has).length, current: filter.key === key }))}
          onChoose={choose}
        />
        <Button
          variant="primary"
          onClick={() => setIsAsking(true)}
          disabledReason={closed ?? (progress.ready === 0 ? 'Không còn mục nào đã thẩm định mà chưa chốt.' : null)}
        >
          {progress.ready > 0 ? `Chốt ${progress.ready} mục theo kết quả thẩm định` : 'Chốt theo kết quả thẩm định'}
        </Button>
      </div>
      <TableRegion label={`Điểm của ${view.unit.name} theo từng bước`} stack>
        <table className="table">
          <caption className="sr-only">Điểm của {view.unit.name} theo từng bước</caption>
          <thead>
            <tr>
              <th scope="col" className="w-[24%]">Tiêu chí</th>
              <th scope="col">Tự chấm</th>
              <th scope="col" className="w-[17%]">Vòng 1</th>
              {hasRound2 && <th scope="col" className="w-[15%]">Vòng 2</th>}
              <th scope="col" className="w-[17%]">Chính thức</th>
              <th scope="col" className={closed === null ? 'w-48' : 'w-32'}>Quyết định</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => (
              <CouncilRow
                key={row.leaf.code}
                row={row}
                hasGroupHead={row.areaCode !== shown[index - 1]?.areaCode}
                hasRound2={hasRound2}
                rounding={view.rounding}
                closed={closed}
                isEditing={closed === null && editing.has(row.leaf.code)}
                isBusy={busy === row.leaf.code}
                message={message?.key === row.leaf.code ? message : null}
                onAdopt={() => void fix(row, { kind: 'adopt' })}
                onEdit={() => setEditing((keys) => new Set(keys).add(row.leaf.code))}
                onCancel={() => {
                  close(row.leaf.code);
                  setMessage(null);
                }}
                onSave={(facts, reason) => void fix(row, { kind: 'set', facts: { ...facts }, reason })}
                onExplain={setExplained}
              />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={hasRound2 ? 6 : 5} className="text-muted">
                  Không có mục nào phù hợp với bộ lọc.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>
      <ExplainDialog explained={explained} rounding={view.rounding} onClose={() => setExplained(null)} />
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Chốt ${progress.ready} mục theo kết quả thẩm định`}
        confirmLabel={`Chốt ${progress.ready} mục`}
        pending={pending}
        error={error}
        onConfirm={() => void fixRemaining()}
      >
        <p>
          {progress.notAppraised.length === 0
            ? 'Sau bước này mọi mục đã có điểm chính thức và phiếu khóa lại.'
            : `Còn ${progress.notAppraised.length} mục chưa thẩm định sẽ giữ nguyên; phiếu khóa lại khi Hội đồng quyết định xong các mục đó.`}
        </p>
      </ConfirmDialog>
    </div>
  );
}
