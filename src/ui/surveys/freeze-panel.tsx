'use client';

import { useState } from 'react';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import type { SurveyActions } from './survey-actions';
import { useSurveyAction } from './use-survey-action';

type PanelProps = {
  readonly survey: { readonly round: string; readonly version: number; readonly responses: number; readonly units: number };
  readonly closed: string | null;
  readonly undecided: readonly string[];
  readonly freeze: SurveyActions['freeze'];
};

/** What freezing means, what stands in its way, and the freeze itself. */
export function FreezePanel({ survey, closed, undecided, freeze }: PanelProps) {
  const [asking, setAsking] = useState(false);
  const { pending, error, run, clearError } = useSurveyAction();
  const blocker =
    closed ??
    (survey.responses === 0 ? 'Chưa có phiếu nào để chốt.' : undecided.length > 0 ? `Còn ${undecided.length} đơn vị chờ quyết định.` : null);
  return (
    <div className="grid max-w-[70ch] gap-3">
      <p>
        Khi chốt số liệu, toàn bộ phiếu bị khóa và điểm điều tra của từng đơn vị được ghi lại; sau đó không nạp phiếu, gỡ phiếu hay quyết định lại được. Người quản lý kỳ
        đánh giá chỉ ghép được điểm vào kết quả sau khi chốt.
      </p>
      {closed === null && undecided.length > 0 && (
        <p className="text-muted">
          Chờ quyết định: {undecided.slice(0, 8).join(', ')}
          {undecided.length > 8 && ` và ${undecided.length - 8} đơn vị khác`}.
        </p>
      )}
      <div>
        <Button variant="primary" onClick={() => setAsking(true)} disabledReason={blocker}>
          Chốt số liệu điều tra
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          clearError();
        }}
        title="Chốt số liệu điều tra xã hội học"
        confirmLabel="Chốt số liệu"
        danger
        pending={pending}
        error={error}
        onConfirm={() => void run(() => freeze({ round: survey.round, version: survey.version }), () => setAsking(false))}
      >
        <p>
          {formatInteger(String(survey.responses))} phiếu của {survey.units} đơn vị. Việc này không hoàn tác được.
        </p>
      </ConfirmDialog>
    </div>
  );
}
