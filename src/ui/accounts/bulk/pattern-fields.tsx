'use client';

import { Plus, X } from 'lucide-react';
import type { Role } from '@/core/access/roles';
import { BULK_ROLES, type PatternInput } from '@/contracts/bulk-accounts';
import { ROLE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';

/** One kind of account being described; days as date fields hold them ("" is none). */
export type PatternDraft = { key: number; role: Role; username: string; displayName: string; validFrom: string; validTo: string };

const OPTIONS = BULK_ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));
const MAX_PATTERNS = 4;

export const FIRST_PATTERNS: readonly PatternDraft[] = [
  { key: 1, role: 'UnitOfficer', username: '{mã}.canbo', displayName: 'Cán bộ {đơn vị}', validFrom: '', validTo: '' },
  { key: 2, role: 'UnitLeader', username: '{mã}.chutich', displayName: 'Chủ tịch {đơn vị}', validFrom: '', validTo: '' },
];

export function readPatterns(drafts: readonly PatternDraft[]): PatternInput[] {
  return drafts.map(({ role, username, displayName, validFrom, validTo }) => ({
    ...{ role, username, displayName },
    validFrom: validFrom || null,
    validTo: validTo || null,
  }));
}

/** Kinds of accounts that every chosen unit gets: role, patterns of its names, days. */
export function PatternFields({
  drafts,
  errorOf,
  onChange,
}: {
  drafts: readonly PatternDraft[];
  /** Words of what the server refused, by pattern. */
  errorOf: (at: number) => string | undefined;
  onChange: (drafts: PatternDraft[]) => void;
}) {
  const change = (key: number, part: Partial<PatternDraft>) => onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const add = () => {
    const key = Math.max(0, ...drafts.map((draft) => draft.key)) + 1;
    onChange([...drafts, { key, role: 'UnitOfficer', username: '{mã}.', displayName: '{đơn vị}', validFrom: '', validTo: '' }]);
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-[0.9375rem] text-muted">
        Trong mẫu dùng được: <code>{'{mã}'}</code> mã đơn vị (25159); <code>{'{tên-không-dấu}'}</code> tên viết liền không dấu (xacattien);{' '}
        <code>{'{tên-riêng}'}</code> bỏ chữ xã, phường (cattien); <code>{'{đơn vị}'}</code> tên đầy đủ (xã Cát Tiên).
      </p>
      {drafts.map((draft, index) => (
        <fieldset key={draft.key} className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:grid-cols-6 sm:items-start">
          <legend className="px-1 text-sm font-semibold">Loại tài khoản {index + 1}</legend>
          <div className="sm:col-span-2">
            <Select small label="Vai trò" options={OPTIONS} value={draft.role} onChange={(event) => change(draft.key, { role: event.target.value as Role })} />
          </div>
          <div className="sm:col-span-2">
            <TextInput
              small
              label="Mẫu tên đăng nhập"
              value={draft.username}
              onChange={(event) => change(draft.key, { username: event.target.value })}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              error={errorOf(index)}
            />
          </div>
          <div className="sm:col-span-2">
            <TextInput small label="Mẫu tên gọi" value={draft.displayName} onChange={(event) => change(draft.key, { displayName: event.target.value })} autoComplete="off" />
          </div>
          <div className="sm:col-span-2">
            <TextInput small type="date" label="Từ ngày" hint="Để trống: từ hôm nay." value={draft.validFrom} onChange={(event) => change(draft.key, { validFrom: event.target.value })} />
          </div>
          <div className="sm:col-span-2">
            <TextInput small type="date" label="Đến hết ngày" hint="Để trống: không thời hạn." value={draft.validTo} onChange={(event) => change(draft.key, { validTo: event.target.value })} />
          </div>
          <div className="flex sm:col-span-2 sm:justify-end sm:self-end">
            <Button
              small
              variant="quiet"
              icon={<X aria-hidden className="size-4" />}
              aria-label={`Bỏ loại tài khoản ${index + 1}`}
              disabledReason={drafts.length === 1 ? 'Cần ít nhất một loại tài khoản.' : null}
              reasonPlacement="tooltip"
              onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
            >
              Bỏ loại này
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        small
        className="self-start"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={add}
        disabledReason={drafts.length >= MAX_PATTERNS ? 'Mỗi lần có tối đa bốn loại tài khoản.' : null}
      >
        Thêm loại tài khoản
      </Button>
    </div>
  );
}
