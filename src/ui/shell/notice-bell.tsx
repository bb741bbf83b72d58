import Link from 'next/link';
import { Bell } from 'lucide-react';

/** The way to the notices, with the number of those not read. */
export function NoticeBell({ unread }: { unread: number }) {
  const words = unread === 0 ? 'Thông báo' : `Thông báo: ${unread} chưa đọc`;
  return (
    <Link href="/thong-bao" aria-label={words} title={words} className="relative rounded-md p-2 hover:bg-on-bar/10 focus-visible:outline-on-bar">
      <Bell aria-hidden className="size-5" />
      {unread > 0 && (
        <span aria-hidden className="num absolute -top-0.5 -right-0.5 min-w-5 rounded-full bg-gold px-1 text-center text-xs leading-5 font-semibold text-[#241a00]">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
