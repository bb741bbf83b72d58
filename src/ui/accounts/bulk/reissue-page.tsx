'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import type { ReissuePasswordsInput, UnusedAccount } from '@/contracts/bulk-accounts';
import { formatDateTime, formatInteger } from '@/text/format';
import { ROLE_LABELS } from '@/text/labels';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { PageHeader } from '@/ui/primitives/page-header';
import { unaccented } from '@/core/unaccented';
import { TextInput } from '@/ui/primitives/text-input';
import { PasswordSlips } from './password-slips';
import { newRequestId } from './request-id';
import { usePasswordWork } from './use-password-work';
import { WorkState } from './work-state';

const CRUMBS = [{ href: '/quan-tri/tai-khoan', label: 'Tài khoản' }, { label: 'Cấp lại mật khẩu' }];

/** Accounts that nobody has signed in with yet: choose, and print new slips for them. */
export function ReissuePage({ accounts }: { accounts: readonly UnusedAccount[] }) {
  const router = useRouter();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const [request, setRequest] = useState<ReissuePasswordsInput | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { work, send, reset } = usePasswordWork();
  const isRunning = work.state === 'running';
  const wanted = unaccented(words.trim());
  const shown = accounts.filter((account) => unaccented(searchText(account)).includes(wanted));
  const chosen = accounts.filter(({ id }) => picked.has(id));

  const pick = (ids: ReadonlySet<string>) => {
    setPicked(ids);
    setRequest(null);
    if (work.state === 'failed') reset();
  };
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    pick(next);
  };
  const issue = () => {
    // The same choice sent again is the same request.
    const input = request ?? { requestId: newRequestId(), accounts: chosen.map(({ id, version }) => ({ accountId: id, version })) };
    setRequest(input);
    setAsking(false);
    void send('/api/tai-khoan/cap-lai', input, chosen.length);
  };

  if (work.state === 'done') {
    const close = () => {
      reset();
      pick(new Set());
      router.refresh();
    };
    return <PasswordSlips slips={work.slips} crumbs={CRUMBS} onDone={close} />;
  }
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={CRUMBS} />}
        title="Cấp lại mật khẩu dùng một lần"
        lead="Dành cho tài khoản chưa đăng nhập lần nào, khi phiếu bị mất hoặc chưa kịp in. Tài khoản đã dùng thì đặt lại từng tài khoản ở trang Tài khoản."
      />
      {accounts.length === 0 ? (
        <EmptyState title="Không có tài khoản nào chưa đăng nhập">Mọi tài khoản đang dùng đều đã đăng nhập ít nhất một lần.</EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <TextInput small type="search" className="w-full sm:w-72" label="Tìm theo tên, vai trò, đơn vị" value={words} onChange={(event) => setWords(event.target.value)} />
          <div className="flex flex-wrap items-center gap-2">
            <Button small onClick={() => pick(new Set([...picked, ...shown.map(({ id }) => id)]))} disabledReason={shown.length === 0 ? 'Không có tài khoản nào đang hiện.' : null}>
              Chọn cả {shown.length} tài khoản đang hiện
            </Button>
            <Button small variant="quiet" onClick={() => pick(new Set())} disabledReason={picked.size === 0 ? 'Chưa chọn tài khoản nào.' : null} reasonPlacement="tooltip">
              Bỏ chọn tất cả
            </Button>
            <p role="status" className="text-sm text-muted">
              Đã chọn {chosen.length}/{accounts.length} tài khoản
            </p>
          </div>
          <DataTable
            caption="Tài khoản chưa đăng nhập"
            hideCaption
            stack
            pageSize={50}
            columns={[
              { key: 'pick', header: 'Chọn', kind: 'center' },
              { key: 'username', header: 'Tài khoản', rowHeader: true, sortable: true },
              { key: 'roles', header: 'Vai trò, đơn vị', sortable: true },
              { key: 'createdAt', header: 'Mở lúc', sortable: true },
            ]}
            rows={shown.map((account) => {
              const roles = account.roles.map(({ role, unitName }) => `${ROLE_LABELS[role]} · ${unitName}`);
              return {
                key: account.id,
                own: picked.has(account.id),
                cells: {
                  pick: <input type="checkbox" className="tick" aria-label={`Chọn ${account.username}`} checked={picked.has(account.id)} onChange={() => toggle(account.id)} />,
                  username: (
                    <>
                      {account.username}
                      <span className="block text-sm font-normal text-muted">{account.displayName}</span>
                    </>
                  ),
                  roles: roles.map((role) => (
                    <span key={role} className="block">
                      {role}
                    </span>
                  )),
                  createdAt: <span className="num">{formatDateTime(new Date(account.createdAt))}</span>,
                },
                sort: { username: account.username, roles: roles.join(' '), createdAt: account.createdAt },
              };
            })}
          />
          <Button
            variant="primary"
            className="self-start"
            disabledReason={isRunning ? 'Đang cấp lại…' : chosen.length === 0 ? 'Xin chọn ít nhất một tài khoản.' : null}
            onClick={() => (work.state === 'failed' ? issue() : setAsking(true))}
          >
            {work.state === 'failed' ? 'Gửi lại' : `Cấp lại mật khẩu cho ${formatInteger(chosen.length)} tài khoản`}
          </Button>
          <WorkState work={work} />
        </div>
      )}
      <ConfirmDialog open={isAsking} onClose={() => setAsking(false)} onConfirm={issue} title={`Cấp lại mật khẩu cho ${formatInteger(chosen.length)} tài khoản?`} confirmLabel="Cấp lại">
        Mật khẩu trên các phiếu đã in trước đây của những tài khoản này hết hiệu lực ngay.
      </ConfirmDialog>
    </>
  );
}

function searchText({ username, displayName, roles }: UnusedAccount): string {
  return [username, displayName, ...roles.map(({ role, unitName }) => `${ROLE_LABELS[role]} ${unitName}`)].join(' ');
}
