'use client';

import { useMemo, useState } from 'react';
import { useRouter } from 'next/navigation';
import type { ActionOutcome } from '@/contracts/action-outcome';
import type { ConfirmMappingInput, ConfirmRefusal, SetComparison, StoredMapping } from '@/contracts/criteria-mapping';
import { correctRows, type Correction, type Leaves } from '@/core/criteria/compare/correct-rows';
import { decisionOf } from '@/core/criteria/compare/decide-rows';
import { MAPPING_KINDS, mappingRow, type ComparedRow, type MappingKind } from '@/core/criteria/compare/mapping-row';
import { MAPPING_KIND_LABELS } from '@/text/criteria-comparison';
import { formatDateTime } from '@/text/format';
import { FilterChips } from '@/ui/appraisals/filter-chips';
import { matchesSearch } from '@/ui/appraisals/search';
import { useLeaveGuard } from '@/ui/criteria/import/use-leave-guard';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Notice } from '@/ui/primitives/notice';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { showToast } from '@/ui/primitives/toast';
import { ComparisonRow } from './comparison-row';
import { CounterpartDialog } from './counterpart-dialog';

export type ConfirmMapping = (input: ConfirmMappingInput) => Promise<ActionOutcome<StoredMapping>>;

type Filter = MappingKind | 'all' | 'since';

type BoardProps = {
  readonly ids: { readonly from: string; readonly to: string };
  readonly names: { readonly from: string; readonly to: string };
  readonly comparison: SetComparison;
  readonly confirm: ConfirmMapping;
};

/** The rows of a comparison, corrected by hand in the browser and confirmed all at once. */
export function ComparisonBoard({ ids, names, comparison, confirm }: BoardProps) {
  const router = useRouter();
  const [rows, setRows] = useState<readonly ComparedRow[]>(comparison.rows);
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const [pairing, setPairing] = useState<ComparedRow | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const leaves = useMemo(() => leavesOf(comparison), [comparison]);
  const since = useMemo(() => new Set(comparison.rows.filter((row) => 'isChangedSince' in row && row.isChangedSince).map(rowKey)), [comparison]);
  const isEdited = decided(rows) !== decided(comparison.rows);
  const guard = useLeaveGuard(isEdited && !pending);
  const shown = rows.filter((row) => isOf(row, filter, since) && matchesSearch(searchText(row), typed));
  const refusal = comparison.refusal && REFUSALS[comparison.refusal];
  const nothingNew = comparison.stored && !isEdited && since.size === 0 && comparison.gone.length === 0 ? 'Đối chiếu đã được ghi nhận và chưa có gì thay đổi.' : null;

  const correct = (correction: Correction) => setRows((now) => correctRows(now, leaves, correction));
  const store = async () => {
    setPending(true);
    setError(null);
    const outcome = await confirm({ ...ids, version: comparison.stored?.version ?? 0, rows: rows.map(mappingRow).map(decisionOf) }).catch(() => null);
    setPending(false);
    if (outcome === null || !outcome.ok) {
      setError(outcome === null ? 'Không kết nối được với máy chủ; chưa ghi nhận được. Xin thử lại.' : [outcome.error.message, ...(outcome.error.details ?? []).map((detail) => detail.message)].join(' '));
      return;
    }
    showToast({ title: 'Đã ghi nhận đối chiếu', body: `Lần ghi nhận thứ ${outcome.value.version}.` });
    router.refresh();
  };

  return (
    <div className="grid gap-5">
      <StoredNotice comparison={comparison} changedSince={since.size} onShow={() => setFilter('since')} />
      {error && (
        <Notice tone="error" live title="Chưa ghi nhận được đối chiếu">
          {error}
        </Notice>
      )}
      <div className="no-print flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterChips label="Lọc theo kết quả đối chiếu" items={chips(rows, since, filter)} onChoose={(key) => setFilter(key as Filter)} />
        <TextInput type="search" small label="Tìm theo số thứ tự, tên" className="w-full sm:w-72" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <p role="status" className="-mb-2 text-sm text-muted">
        {shown.length === rows.length ? `${rows.length} dòng, theo thứ tự của bộ sau; mục bỏ đứng tại chỗ cũ.` : `${shown.length} trong ${rows.length} dòng.`}
      </p>
      <TableRegion label={`Đối chiếu ${names.from} với ${names.to}`} stack>
        <table className="table">
          <caption className="sr-only">
            Đối chiếu {names.from} với {names.to}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="w-[28%]">
                Bộ trước: {names.from}
              </th>
              <th scope="col" className="w-[28%]">
                Bộ sau: {names.to}
              </th>
              <th scope="col">Kết quả đối chiếu</th>
              <th scope="col" className="no-print w-44">
                Sửa
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <ComparisonRow
                key={rowKey(row)}
                row={row}
                hasAreaHead={areaOf(row) !== areaOf(shown[at - 1])}
                area={areaOf(row)}
                isChangedSince={since.has(rowKey(row))}
                closed={refusal ? REFUSED_BRIEFLY : null}
                onPair={() => setPairing(row)}
                onCorrect={correct}
              />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={4} className="text-muted">
                  Không có mục nào phù hợp với bộ lọc.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>
      <div className="no-print flex flex-wrap items-start gap-3">
        <Button variant="primary" onClick={() => void store()} disabledReason={refusal ?? (pending ? 'Đang ghi nhận…' : nothingNew)}>
          {comparison.stored ? 'Ghi nhận lại đối chiếu' : 'Ghi nhận đối chiếu'}
        </Button>
        <Button onClick={() => setRows(comparison.rows)} disabledReason={isEdited ? null : 'Chưa sửa gì.'}>
          Bỏ các sửa đổi
        </Button>
        <Button onClick={() => setRows(comparison.proposed)} disabledReason={decided(rows) === decided(comparison.proposed) ? 'Bảng đang đúng như đề xuất.' : null}>
          Lấy lại đề xuất của phần mềm
        </Button>
      </div>
      <CounterpartDialog
        row={pairing}
        rows={rows}
        leaves={leaves}
        onClose={() => setPairing(null)}
        onChoose={(correction) => {
          correct(correction);
          setPairing(null);
        }}
      />
      <ConfirmDialog open={guard.isAsking} onClose={guard.stay} title="Bỏ các sửa đổi chưa ghi nhận?" confirmLabel="Rời trang" onConfirm={guard.leave}>
        <p>Các mục vừa đối chiếu lại chưa được ghi nhận và sẽ mất.</p>
      </ConfirmDialog>
    </div>
  );
}

const REFUSALS = {
  'not-managed': 'Chỉ cán bộ quản lý kỳ đánh giá được ghi nhận đối chiếu.',
  draft: 'Có bộ còn là dự thảo: chỉ xem. Ghi nhận được khi cả hai bộ đã ban hành.',
  'other-owner': 'Hai bộ tiêu chí thuộc hai cơ quan khác nhau: chỉ xem.',
} as const satisfies Record<ConfirmRefusal, string>;

const REFUSED_BRIEFLY = 'Chỉ xem: đối chiếu này không ghi nhận được.';

function StoredNotice({ comparison, changedSince, onShow }: { readonly comparison: SetComparison; readonly changedSince: number; onShow(): void }) {
  const { stored, gone, refusal } = comparison;
  if (stored === null) {
    return (
      <Notice title={refusal === 'draft' ? 'So sánh với dự thảo: chỉ xem, không ghi nhận' : 'Đây là đề xuất của phần mềm, chưa được ghi nhận'}>
        Hai mục được ghép theo số thứ tự và tên, rồi theo số từ chung của tên. Xin xem lại các mục “Đổi nội dung”, “Mới”, “Bỏ” trước khi ghi nhận.
      </Notice>
    );
  }
  const isChanged = changedSince > 0 || gone.length > 0;
  const confirmedWords = `${stored.confirmedByName} ghi nhận lúc ${formatDateTime(new Date(stored.confirmedAt))} (lần ${stored.version}).`;
  return (
    <Notice
      tone={isChanged ? 'warning' : 'success'}
      title={isChanged ? 'Bộ tiêu chí đã thay đổi từ khi ghi nhận đối chiếu' : 'Đối chiếu đã được ghi nhận'}
      actions={
        changedSince > 0 && (
          <Button small onClick={onShow}>
            Xem {changedSince} mục đã thay đổi
          </Button>
        )
      }
    >
      {confirmedWords}
      {gone.length > 0 && ` Mục không còn: ${gone.map(({ side, code }) => `${code} (bộ ${side === 'from' ? 'trước' : 'sau'})`).join(', ')}.`}
    </Notice>
  );
}

function chips(rows: readonly ComparedRow[], since: ReadonlySet<string>, current: Filter) {
  const item = (key: Filter, label: string) => ({ key, label, count: rows.filter((row) => isOf(row, key, since)).length, current: key === current });
  return [item('all', 'Tất cả'), ...MAPPING_KINDS.map((kind) => item(kind, MAPPING_KIND_LABELS[kind])), ...(since.size > 0 ? [item('since', 'Thay đổi từ khi ghi nhận')] : [])];
}

function isOf(row: ComparedRow, filter: Filter, since: ReadonlySet<string>): boolean {
  return filter === 'all' || (filter === 'since' ? since.has(rowKey(row)) : row.kind === filter);
}

/** Every leaf stands in one row; rows stand in the later order. */
function leavesOf({ proposed, olderKeys }: SetComparison): Leaves {
  const older = new Map(proposed.flatMap((row) => (row.from ? [[row.from.key, row.from]] : [])));
  return { from: olderKeys.flatMap((key) => older.get(key) ?? []), to: proposed.flatMap((row) => row.to ?? []) };
}

function rowKey({ from, to }: ComparedRow): string {
  return `${from?.key ?? ''} → ${to?.key ?? ''}`;
}

function areaOf(row: ComparedRow | undefined): string | null {
  const leaf = row && (row.to ?? row.from);
  if (!leaf) return null;
  return leaf.section === 'bonus' ? 'Điểm thưởng' : leaf.section === 'penalty' ? 'Điểm trừ' : (leaf.place[0] ?? '');
}

function searchText({ from, to }: ComparedRow): string {
  return [from?.code, from?.name, to?.code, to?.name].join(' ');
}

function decided(rows: readonly ComparedRow[]): string {
  return JSON.stringify(rows.map(mappingRow).map(decisionOf).map(({ from, to, meaning }) => [from, to, meaning ?? null]));
}
