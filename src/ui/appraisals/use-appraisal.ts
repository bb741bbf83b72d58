'use client';

import { useState } from 'react';
import type { Facts } from '@/core/scoring/facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import { latestAppraisal } from '@/core/workflow/stage-parts';
import type { AppraisalCell } from '@/contracts/appraisals';
import { factsProblemText } from '@/text/problems';
import { formatDateTime, formatPoints } from '@/text/format';
import { showToast } from '@/ui/primitives/toast';
import { seenOf, type AppraisalActions, type BoardRow } from './board-row-type';

/** What a row has to say after an attempt to write it. */
export type RowMessage = { readonly tone: 'warning' | 'error'; readonly text: string };

type Decision = { kind: 'confirm' } | { kind: 'change'; facts: Facts; reason: string };

/**
 * The cells of a table as they stand, and the writing of them. A conflict brings the other person's value onto the
 * screen and leaves what was typed in its form.
 */
export function useAppraisal(roundCode: string, rows: readonly BoardRow[], actions: AppraisalActions) {
  const [written, setWritten] = useState<ReadonlyMap<string, AppraisalCell>>(new Map());
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [messages, setMessages] = useState<ReadonlyMap<string, RowMessage>>(new Map());
  const [problems, setProblems] = useState<{ key: string; problems: readonly FactsProblem[] } | null>(null);
  const [isConfirmingAll, setIsConfirmingAll] = useState(false);

  const cellOf = (row: BoardRow) => newer(written.get(row.key), row.cell);
  const keep = (key: string, cell: AppraisalCell) => setWritten((cells) => new Map(cells).set(key, cell));
  const say = (key: string, message: RowMessage | null) =>
    setMessages((all) => {
      const next = new Map(all);
      if (message) next.set(key, message);
      else next.delete(key);
      return next;
    });

  /** @returns whether it was saved */
  async function decide(row: BoardRow, decision: Decision): Promise<boolean> {
    const cell = cellOf(row);
    if (!cell || busy.has(row.key)) return false;
    setBusy((keys) => new Set(keys).add(row.key));
    setProblems(null);
    const change = decision.kind === 'change' ? { ...decision, facts: { ...decision.facts } as Record<string, unknown> } : decision;
    const outcome = await actions
      .decide({ roundCode, unitCode: cell.unitCode, criterionCode: cell.criterionCode, seen: seenOf(cell, row.window), decision: change })
      .catch(() => null);
    setBusy((keys) => new Set([...keys].filter((key) => key !== row.key)));
    if (outcome === null) {
      say(row.key, { tone: 'error', text: 'Không kết nối được với máy chủ; chưa lưu được. Xin thử lại.' });
      return false;
    }
    if (!outcome.ok) {
      say(row.key, { tone: 'error', text: outcome.error.message });
      return false;
    }
    const result = outcome.value;
    switch (result.kind) {
      case 'saved': {
        keep(row.key, result.cell);
        const [warning] = result.warnings;
        say(row.key, warning ? { tone: 'warning', text: factsProblemText(warning, row.leaf) } : null);
        return true;
      }
      case 'conflict':
        keep(row.key, result.cell);
        say(row.key, { tone: 'warning', text: conflictWords(result.cell) });
        return false;
      case 'refused':
        setProblems({ key: row.key, problems: result.problems });
        say(row.key, { tone: 'error', text: result.reasonMissing ? 'Xin ghi lý do khi kết quả khác với số liệu trước đó.' : 'Số liệu chưa đúng; chưa lưu được.' });
        return false;
    }
  }

  /** @returns whether the request was answered */
  async function confirmAll(open: readonly BoardRow[]): Promise<boolean> {
    const items = open.flatMap((row) => {
      const cell = cellOf(row);
      return cell ? [{ unitCode: cell.unitCode, criterionCode: cell.criterionCode, seen: seenOf(cell, row.window) }] : [];
    });
    setIsConfirmingAll(true);
    const outcome = await actions.confirm({ roundCode, items }).catch(() => null);
    setIsConfirmingAll(false);
    if (outcome === null || !outcome.ok) {
      showToast({ tone: 'error', title: 'Chưa xác nhận được', body: outcome?.error.message ?? 'Không kết nối được với máy chủ; chưa lưu được.' });
      return false;
    }
    const { confirmed, skipped } = outcome.value;
    setWritten((cells) => {
      const next = new Map(cells);
      for (const row of open) {
        const cell = confirmed.find(({ unitCode, criterionCode }) => unitCode === row.cell?.unitCode && criterionCode === row.cell.criterionCode);
        if (cell) next.set(row.key, cell);
      }
      return next;
    });
    showToast({
      tone: skipped.length > 0 ? 'warning' : 'success',
      title: `Đã xác nhận ${confirmed.length} mục`,
      body: skipped.length > 0 ? `${skipped.length} mục được giữ nguyên vì vừa có người thay đổi hoặc chưa có số liệu. Xin tải lại trang để xem.` : undefined,
    });
    return true;
  }

  return { cellOf, busy, messages, problems, isConfirmingAll, decide, confirmAll, clearMessage: (key: string) => say(key, null) };
}

/** A refreshed page may know more than what was written here, never less. */
function newer(written: AppraisalCell | undefined, loaded: AppraisalCell | null): AppraisalCell | null {
  if (!written || !loaded) return written ?? loaded;
  return weight(loaded) > weight(written) ? loaded : written;
}

function weight({ entryVersion, stages }: AppraisalCell): number {
  return Object.values(stages).reduce((sum, stage) => sum + (stage?.version ?? 0), entryVersion);
}

function conflictWords({ stages }: AppraisalCell): string {
  const latest = latestAppraisal(stages);
  if (!latest) return 'Đơn vị vừa thay đổi phần kê khai. Số liệu mới đã hiện ở bảng; xin xem lại rồi quyết định.';
  const who = latest.author ?? 'Người khác';
  return `${who} vừa ghi điểm thẩm định (${formatPoints(latest.points, 'loại khỏi mẫu số')}) lúc ${formatDateTime(new Date(latest.changedAt))}. Kết quả của anh/chị chưa được lưu; xin xem lại, nếu vẫn giữ thì lưu lần nữa.`;
}
