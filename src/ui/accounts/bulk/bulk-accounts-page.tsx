'use client';

import { useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import type { BulkPreview, BulkUnits, CreateAccountsInput, PlanAccountsInput } from '@/contracts/bulk-accounts';
import { MAX_BATCH } from '@/contracts/bulk-accounts';
import { formatInteger } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { Checkbox } from '@/ui/primitives/checkbox';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { messagesOf, type Failure, type Outcome } from '../account-actions';
import { PasswordSlips } from './password-slips';
import { FIRST_PATTERNS, PatternFields, readPatterns } from './pattern-fields';
import { PlanPreview } from './plan-preview';
import { newRequestId } from './request-id';
import { UnitPicker } from './unit-picker';
import { usePasswordWork } from './use-password-work';
import { WorkState } from './work-state';

type Seen = { readonly preview: BulkPreview; readonly input: PlanAccountsInput; readonly requestId: string };

const CRUMBS = [{ href: '/quan-tri/tai-khoan', label: 'Tài khoản' }, { label: 'Mở hàng loạt' }];

/** Accounts for many units: choose units, say which accounts, look at what would be opened, open, print the slips. */
export function BulkAccountsPage({ units, previewAccounts }: BulkUnits & { previewAccounts: (input: PlanAccountsInput) => Promise<Outcome<BulkPreview>> }) {
  const router = useRouter();
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [drafts, setDrafts] = useState([...FIRST_PATTERNS]);
  const [skipHeld, setSkipHeld] = useState(true);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const { work, send, reset } = usePasswordWork();
  const isRunning = work.state === 'running';

  /** What was looked at is no longer what would be opened. */
  const changed = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setSeen(null);
    if (work.state === 'failed') reset();
  };
  const look = () =>
    startTransition(async () => {
      const input: PlanAccountsInput = { unitIds: [...picked], patterns: readPatterns(drafts), skipHeld };
      const result = await previewAccounts(input);
      setFailure(result.ok ? null : result.error);
      setSeen(result.ok ? { preview: result.value, input, requestId: newRequestId() } : null);
    });
  const open = () => {
    if (seen === null) return;
    const usernames = seen.preview.accounts.map(({ username }) => username);
    const input: CreateAccountsInput = { ...seen.input, requestId: seen.requestId, usernames };
    void send('/api/tai-khoan/hang-loat', input, usernames.length);
  };

  if (work.state === 'done') {
    const close = () => {
      reset();
      setSeen(null);
      setPicked(new Set());
      router.refresh();
    };
    return <PasswordSlips slips={work.slips} crumbs={CRUMBS} onDone={close} />;
  }
  const patternError = (at: number) => messagesOf(failure, `patterns.${at}`).join(' ') || undefined;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={CRUMBS} />}
        title="Mở tài khoản hàng loạt"
        lead="Chọn các đơn vị, đặt mẫu tên rồi xem trước. Hệ thống mở tất cả trong một lần và in phiếu mật khẩu dùng một lần cho từng tài khoản."
        actions={<LinkButton href="/quan-tri/tai-khoan/cap-lai">Cấp lại mật khẩu</LinkButton>}
      />
      {units.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào">Danh mục đơn vị chưa có đơn vị đang hoạt động để mở tài khoản.</EmptyState>
      ) : (
        <>
          <Section number="I" title="Đơn vị" lead="Các đơn vị đang hoạt động trong phạm vi quản trị.">
            <UnitPicker units={units} picked={picked} onPick={changed(setPicked)} />
          </Section>
          <Section number="II" title="Loại tài khoản">
            <PatternFields drafts={drafts} errorOf={patternError} onChange={changed(setDrafts)} />
            <Checkbox
              className="mt-4"
              label="Bỏ qua đơn vị đã có tài khoản giữ cùng vai trò"
              checked={skipHeld}
              onChange={(event) => changed(setSkipHeld)(event.target.checked)}
            />
          </Section>
          <Section number="III" title="Xem trước và mở">
            <div className="flex flex-col items-start gap-4">
              {failure && (
                <Notice tone="error" live className="w-full">
                  {failure.message}
                </Notice>
              )}
              <Button
                variant={seen ? 'secondary' : 'primary'}
                onClick={look}
                disabledReason={picked.size === 0 ? 'Xin chọn ít nhất một đơn vị.' : isRunning ? 'Đang mở tài khoản…' : null}
                aria-disabled={isPending ? 'true' : undefined}
              >
                {isPending ? 'Đang xem trước…' : 'Xem trước'}
              </Button>
              {seen && (
                <div className="w-full">
                  <PlanPreview preview={seen.preview} />
                </div>
              )}
              {seen && seen.preview.accounts.length > 0 && (
                <Button variant="primary" onClick={open} disabledReason={blockedBy(seen.preview) ?? (isRunning ? 'Đang mở tài khoản…' : null)}>
                  {work.state === 'failed' ? 'Gửi lại' : `Mở ${formatInteger(seen.preview.accounts.length)} tài khoản`}
                </Button>
              )}
              <WorkState work={work} />
            </div>
          </Section>
        </>
      )}
    </>
  );
}

function blockedBy({ accounts, problems }: BulkPreview): string | null {
  if (problems.length > 0) return 'Phải sửa hết các điểm nêu trên rồi xem trước lại.';
  return accounts.length > MAX_BATCH ? `Mỗi lần mở tối đa ${formatInteger(MAX_BATCH)} tài khoản; xin bớt đơn vị.` : null;
}
