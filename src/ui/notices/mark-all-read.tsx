'use client';

import { useTransition } from 'react';
import { Button } from '@/ui/primitives/button';
import { showToast } from '@/ui/primitives/toast';
import type { MarkRead } from './notice-list';

export function MarkAllRead({ unread, markRead }: { unread: number; markRead: MarkRead }) {
  const [isPending, startTransition] = useTransition();
  const mark = () =>
    startTransition(async () => {
      const result = await markRead({ notices: 'all' });
      showToast(result.ok ? { title: 'Đã đánh dấu đọc tất cả.' } : { tone: 'error', title: result.error.message });
    });
  return (
    <Button disabledReason={unread === 0 ? 'Không còn thông báo chưa đọc.' : null} aria-disabled={isPending ? 'true' : undefined} onClick={mark}>
      Đánh dấu đã đọc tất cả
    </Button>
  );
}
