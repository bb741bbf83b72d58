import type { Metadata } from 'next';
import { NotFoundMessage } from '@/ui/shell/not-found-message';
import { PublicShell } from '@/ui/shell/public-shell';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

/** For addresses that no route knows; the route groups keep their own shell around the same words. */
export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundMessage />
    </PublicShell>
  );
}
