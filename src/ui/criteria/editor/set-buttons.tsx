'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Dialog } from '@/ui/primitives/dialog';
import { LinkButton } from '@/ui/primitives/link-button';
import { showToast } from '@/ui/primitives/toast';
import type { SetActions } from '../actions';
import { CopySetButton } from '../list/copy-set-button';
import { compareHref } from '../list/set-links';
import type { DraftCheck } from './draft-check';
import { useEditor, useSaverState } from './editor-context';
import { IssueForm } from './issue-form';

const READ_ONLY = 'Chỉ người quản lý kỳ đánh giá làm được việc này.';

/** What can be done with the set as a whole. */
export function SetButtons({ check, actions }: { readonly check: DraftCheck; readonly actions: SetActions }) {
  const { view, saver } = useEditor();
  const state = useSaverState();
  const [dialog, setDialog] = useState<'issue' | 'discard' | 'withdraw' | null>(null);
  const close = () => setDialog(null);
  const mine = view.mayManage ? null : READ_ONLY;
  const unsaved = saver?.hasUnsaved() || state.theirs ? 'Nội dung đang được lưu; xin đợi lưu xong.' : null;
  const isDraft = view.status === 'draft';
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      {isDraft ? (
        <>
          <Button variant="primary" disabledReason={mine ?? unsaved} reasonPlacement="tooltip" onClick={() => setDialog('issue')}>
            Ghi nhận ban hành
          </Button>
          <Button variant="danger" disabledReason={mine ?? unsaved} reasonPlacement="tooltip" onClick={() => setDialog('discard')}>
            Xóa dự thảo
          </Button>
        </>
      ) : (
        <Button
          disabledReason={mine ?? (view.rounds.length > 0 || view.status === 'used' ? 'Đã có kỳ đánh giá dùng bộ tiêu chí này. Muốn sửa, xin tạo phiên bản mới.' : null)}
          reasonPlacement="tooltip"
          onClick={() => setDialog('withdraw')}
        >
          Thu hồi việc ban hành
        </Button>
      )}
      <CopySetButton set={view} disabledReason={mine ?? unsaved} create={actions.create} />
      <LinkButton small href={compareHref(view)}>
        So sánh
      </LinkButton>
      <LinkButton small download href={`/api/bo-tieu-chi/${view.id}/xuat/docx`}>
        Xuất Word
      </LinkButton>
      <LinkButton small download href={`/api/bo-tieu-chi/${view.id}/xuat/xlsx`}>
        Xuất Excel
      </LinkButton>
      <Dialog open={dialog === 'issue'} onClose={close} title="Ghi nhận ban hành bộ tiêu chí">
        <IssueForm check={check} revision={state.revision} issue={actions.issue} onClose={close} />
      </Dialog>
      <DiscardDialog open={dialog === 'discard'} onClose={close} discard={actions.discard} revision={state.revision} />
      <WithdrawDialog open={dialog === 'withdraw'} onClose={close} withdraw={actions.withdraw} />
    </div>
  );
}

type DiscardProps = { readonly open: boolean; readonly onClose: () => void; readonly revision: number; readonly discard: SetActions['discard'] };

function DiscardDialog({ open, onClose, revision, discard }: DiscardProps) {
  const { view, saver } = useEditor();
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await discard({ set: view.id, revision });
      if (!result.ok) return setError(result.error.message);
      saver?.letGo();
      showToast({ title: `Đã xóa dự thảo ${view.code}, phiên bản ${view.version}.` });
      router.push('/quan-tri/bo-tieu-chi');
    });
  return (
    <ConfirmDialog open={open} onClose={onClose} onConfirm={confirm} title="Xóa dự thảo?" confirmLabel="Xóa, không khôi phục được" pending={isPending} pendingLabel="Đang xóa…" danger error={error}>
      Dự thảo “{view.name}”, phiên bản {view.version}, cùng toàn bộ nội dung đã soạn sẽ bị xóa.
    </ConfirmDialog>
  );
}

function WithdrawDialog({ open, onClose, withdraw }: { readonly open: boolean; readonly onClose: () => void; readonly withdraw: SetActions['withdraw'] }) {
  const { view } = useEditor();
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const confirm = (reason: string) =>
    startTransition(async () => {
      const result = await withdraw({ set: view.id, reason });
      if (!result.ok) return setError([result.error.message, ...(result.error.details ?? []).map(({ message }) => message)].join(' '));
      onClose();
      showToast({ title: 'Bộ tiêu chí trở lại là dự thảo.' });
    });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      title="Thu hồi việc ban hành?"
      confirmLabel="Thu hồi"
      pending={isPending}
      pendingLabel="Đang thu hồi…"
      reason={{ label: 'Lý do', hint: 'Ghi vào nhật ký, ví dụ: quyết định được thay thế trước khi áp dụng.' }}
      error={error}
    >
      Bộ tiêu chí trở lại là dự thảo và sửa được; số, ngày quyết định phải ghi lại khi ban hành lần sau.
    </ConfirmDialog>
  );
}
