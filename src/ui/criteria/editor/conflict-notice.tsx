'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { changesBetween, type DraftChanges } from '@/core/criteria/draft-changes';
import { formatDateTime } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import type { SetActions } from '../actions';
import { keepElsewhere } from './keep-elsewhere';
import { useEditor, useSaverState } from './editor-context';

/** Two people, or two windows, have written one draft; or it was issued meanwhile. Nothing is overwritten: one chooses. */
export function ConflictNotice({ create, accountId }: { readonly create: SetActions['create']; readonly accountId: string }) {
  const { store, saver, view } = useEditor();
  const { save, theirs, words, details } = useSaverState();
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  if (saver === null) return null;

  const keepMine = () =>
    startTransition(async () => {
      const created = await create({ kind: 'version', basedOn: view.id });
      if (!created.ok) return setError(created.error.message);
      await keepElsewhere(created.value.id, accountId, store.draft);
      saver.letGo();
      router.push(`/quan-tri/bo-tieu-chi/${created.value.id}`);
    });
  const copyButton = (
    <Button small variant="primary" aria-disabled={isPending ? 'true' : undefined} onClick={keepMine}>
      {isPending ? 'Đang lưu bản sao…' : 'Giữ bản của tôi thành bản sao'}
    </Button>
  );
  if (theirs) {
    const at = theirs.updatedAt ? ` lúc ${formatDateTime(new Date(theirs.updatedAt))}` : '';
    return (
      <Notice
        tone="warning"
        live
        className="mb-4"
        title={`${theirs.updatedByName ?? 'Người khác'} đã lưu bộ tiêu chí này${at}. Chưa có nội dung nào bị ghi đè.`}
        actions={
          <>
            {copyButton}
            <Button
              small
              onClick={() => {
                const taken = saver.takeTheirs();
                if (taken) store.reset(taken.document);
              }}
            >
              Dùng bản trên hệ thống
            </Button>
          </>
        }
      >
        <p>Bản trên hệ thống so với bản đang mở của anh/chị: {changeWords(changesBetween(store.draft, theirs.document))}. Bản sao trở thành dự thảo phiên bản mới, để so sánh rồi ghép sau.</p>
        {error && <p className="font-medium text-danger">{error}</p>}
      </Notice>
    );
  }
  if (save === 'locked') {
    return (
      <Notice tone="warning" live className="mb-4" title="Không lưu thêm được vào bộ tiêu chí này" actions={copyButton}>
        {words} {error}
      </Notice>
    );
  }
  if (save === 'refused') {
    return (
      <Notice tone="error" live className="mb-4" title={words ?? 'Chưa lưu được'}>
        {details?.join(' ')}
      </Notice>
    );
  }
  return null;
}

const MOST_NAMED = 8;

function changeWords({ added, removed, changed, moved, head }: DraftChanges): string {
  const named = (words: string, codes: readonly string[]) =>
    codes.length === 0 ? [] : [`${words} ${codes.slice(0, MOST_NAMED).join(', ')}${codes.length > MOST_NAMED ? ` và ${codes.length - MOST_NAMED} mục khác` : ''}`];
  const parts = [...named('có thêm', added), ...named('không có', removed), ...named('khác ở', changed), ...named('khác chỗ', moved), ...(head ? ['khác ở phần chung'] : [])];
  return parts.length === 0 ? 'nội dung như nhau' : parts.join('; ');
}
