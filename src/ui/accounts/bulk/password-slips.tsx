'use client';

import { useState, useSyncExternalStore } from 'react';
import { Download } from 'lucide-react';
import type { IssuedPassword } from '@/contracts/bulk-accounts';
import { formatInteger } from '@/text/format';
import { ROLE_LABELS } from '@/text/labels';
import { passwordSlipsCsv } from '@/text/password-slips';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { PrintButton } from '@/ui/primitives/print-button';
import { useGuardedLeaving } from './use-guarded-leaving';

const LOST = 'Mật khẩu chỉ hiện một lần ở trang này. Rời trang mà chưa in hoặc chưa tải tệp thì phải cấp lại mật khẩu.';

/** The sheet of one-time passwords: slips to cut apart, for the printer, and as a file. Leaving forgets it. */
export function PasswordSlips({ slips, crumbs, onDone }: { slips: readonly IssuedPassword[]; crumbs: readonly { href?: string; label: string }[]; onDone: () => void }) {
  const [isLeaving, setLeaving] = useState(false);
  const address = useSyncExternalStore(noChanges, () => window.location.origin, () => '');
  const { target, stay, leave } = useGuardedLeaving(true);
  const cancel = () => {
    setLeaving(false);
    stay();
  };
  return (
    <>
      <div className="no-print">
        <PageHeader breadcrumb={<Breadcrumb items={crumbs} />} title="Phiếu mật khẩu dùng một lần" />
      </div>
      <div className="no-print mb-6 flex flex-col gap-4">
        <Notice tone="warning" live title={`Phiếu mật khẩu của ${formatInteger(slips.length)} tài khoản`}>
          {LOST} In ra khổ A4, cắt theo đường đứt rồi giao tận tay từng đơn vị.
        </Notice>
        <div className="flex flex-wrap gap-2">
          <PrintButton label="In phiếu" />
          <Button icon={<Download aria-hidden className="size-4" />} onClick={() => saveFile('phieu-mat-khau.csv', passwordSlipsCsv(slips, address))}>
            Tải tệp CSV
          </Button>
          <Button onClick={() => setLeaving(true)}>Đã in xong, đóng phiếu</Button>
        </div>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0" aria-label="Phiếu mật khẩu">
        {slips.map((slip) => (
          <Slip key={slip.username} slip={slip} address={address} />
        ))}
      </ul>
      <ConfirmDialog
        open={isLeaving || target !== null}
        onClose={cancel}
        onConfirm={() => (target === null ? onDone() : leave())}
        title="Đóng phiếu mật khẩu?"
        confirmLabel="Đóng phiếu"
        danger
      >
        {LOST}
      </ConfirmDialog>
    </>
  );
}

function Slip({ slip, address }: { slip: IssuedPassword; address: string }) {
  const { unitName, role, displayName, username, password } = slip;
  return (
    <li className="keep-together border border-dashed border-line-strong bg-surface px-4 py-3">
      <p className="text-sm font-semibold text-muted uppercase">Phiếu giao tài khoản</p>
      <p className="text-lg leading-snug font-semibold">{unitName}</p>
      <p className="text-sm text-muted">
        {displayName} · {ROLE_LABELS[role]}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[0.9375rem]">
        <dt className="text-muted">Địa chỉ</dt>
        <dd className="break-all">{address}</dd>
        <dt className="text-muted">Tên đăng nhập</dt>
        <dd className="font-mono font-semibold break-all">{username}</dd>
        {/* On a line of its own: a password broken over two lines is typed wrong. */}
        <dt className="col-span-2 text-muted">Mật khẩu dùng một lần</dt>
        <dd className="col-span-2 font-mono text-base font-semibold tracking-wide whitespace-nowrap select-all">{password}</dd>
      </dl>
      <p className="mt-2 text-sm">Đổi mật khẩu ngay lần đầu đăng nhập. Không cho người khác xem phiếu này.</p>
    </li>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then in every browser.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function noChanges(): () => void {
  return () => undefined;
}
