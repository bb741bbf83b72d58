'use client';

import { useRef, useState, useTransition } from 'react';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { showToast } from '@/ui/primitives/toast';
import { TextInput } from '@/ui/primitives/text-input';
import type { RoundActions } from './actions';

type PublishFormProps = {
  readonly round: string;
  readonly roundName: string;
  readonly checksum: string;
  readonly unitCount: number;
  readonly disabledReason: string | null;
  readonly publish: RoundActions['publishRound'];
};

type Decision = { readonly number: string; readonly date: string };

/**
 * Number and date of the signed decision, then a question that says what becomes public for ever.
 * No <form>: on a slow machine a press before the scripts run would send it and reload the page. The fields keep what is
 * typed by themselves and are read at the press, so that nothing typed early is lost either.
 */
export function PublishForm({ round, roundName, checksum, unitCount, disabledReason, publish }: PublishFormProps) {
  const number = useRef<HTMLInputElement>(null);
  const date = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Decision | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  const ask = () => {
    const decision = { number: number.current?.value.trim() ?? '', date: date.current?.value ?? '' };
    setAsked(decision);
    setError(null);
    setOpen(decision.number !== '' && decision.date !== '');
  };
  const confirm = () =>
    startTransition(async () => {
      if (asked === null) return;
      const result = await publish({ round, decisionNumber: asked.number, decisionDate: asked.date, checksum });
      if (!result.ok) return setError([result.error.message, ...(result.error.details ?? []).map((detail) => detail.message)].join(' '));
      setOpen(false);
      showToast({ title: 'Đã công bố kết quả.' });
    });

  return (
    <div role="group" aria-label="Quyết định công bố" className="flex max-w-2xl flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          ref={number}
          label="Số quyết định"
          hint="Ví dụ 1234/QĐ-UBND"
          required
          maxLength={100}
          error={asked?.number === '' ? 'Xin ghi số quyết định công bố.' : undefined}
        />
        <TextInput
          ref={date}
          type="date"
          label="Ngày ký quyết định"
          hint="Không muộn hơn hôm nay"
          required
          error={asked?.date === '' ? 'Xin chọn ngày ký quyết định.' : undefined}
        />
      </div>
      <div>
        <Button variant="primary" disabledReason={disabledReason} onClick={ask}>
          Công bố kết quả
        </Button>
      </div>
      <ConfirmDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={confirm}
        title="Công bố kết quả?"
        confirmLabel="Công bố, không sửa lại được"
        pendingLabel="Đang công bố…"
        pending={isPending}
        danger
        error={error}
      >
        <p>
          {roundName}: điểm, thứ hạng và xếp loại của {unitCount} đơn vị cùng quy tắc tính điểm sẽ mở cho mọi người theo Quyết định số {asked?.number}.
        </p>
        <p className="mt-2">Phiếu chấm điểm, ý kiến thẩm định và tài liệu kiểm chứng không công khai. Kết quả đã công bố không sửa được nữa; muốn đính chính phải công bố lần mới.</p>
      </ConfirmDialog>
    </div>
  );
}
