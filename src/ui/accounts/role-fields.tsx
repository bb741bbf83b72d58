'use client';

import { useId } from 'react';
import { Plus, X } from 'lucide-react';
import { ROLES, type Role } from '@/core/access/roles';
import type { RoleInput, RoleView, UnitOption } from '@/contracts/accounts';
import { dayWords } from '@/text/dates';
import { ROLE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { FieldError } from '@/ui/primitives/field';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';

/** A role being chosen; the unit as typed, to be found among the options; days as date fields hold them ("" is none). */
export type RoleDraft = {
  key: number;
  role: Role | '';
  unit: string;
  validFrom: string;
  validTo: string;
  /** First day of a role that is held already: it cannot be moved any more. */
  heldSince: string | null;
};

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

let nextKey = 0;
export function emptyRole(): RoleDraft {
  return { key: (nextKey += 1), role: '', unit: '', validFrom: '', validTo: '', heldSince: null };
}

/** The drafts as input of the verbs. A unit that is not among the options goes as an empty id, which the verb refuses with words. */
export function readRoles(drafts: readonly RoleDraft[], units: readonly UnitOption[]): RoleInput[] {
  return drafts.map(({ role, unit, validFrom, validTo, heldSince }) => ({
    role: role as Role,
    unitId: units.find(({ label }) => label === unit.trim())?.id ?? '',
    validFrom: heldSince ?? (validFrom || null),
    validTo: validTo || null,
  }));
}

/** Drafts of the roles an account has; those that ended are history and none. */
export function draftsOf(roles: readonly RoleView[], units: readonly UnitOption[]): RoleDraft[] {
  return roles
    .filter(({ state }) => state !== 'ended')
    .map(({ role, unitId, validFrom, validTo, state }) => ({
      ...emptyRole(),
      role,
      unit: units.find(({ id }) => id === unitId)?.label ?? '',
      validFrom,
      validTo: validTo ?? '',
      heldSince: state === 'current' ? validFrom : null,
    }));
}

/** Rows of role, unit and days. Units are found by typing: there are hundreds. */
export function RoleFields({
  drafts,
  units,
  problems,
  onChange,
}: {
  drafts: readonly RoleDraft[];
  units: readonly UnitOption[];
  problems: readonly string[];
  onChange: (drafts: RoleDraft[]) => void;
}) {
  const listId = useId();
  const change = (key: number, part: Partial<RoleDraft>) =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  /** Another role or unit is another role: it is not held yet. */
  const changeRole = (draft: RoleDraft, part: Partial<RoleDraft>) =>
    change(draft.key, { ...part, ...(draft.heldSince && { heldSince: null, validFrom: '' }) });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-[0.9375rem] font-medium">Vai trò</legend>
      {drafts.map((draft, index) => (
        <div key={draft.key} className="grid gap-x-3 gap-y-2 border-b border-line pb-3 last-of-type:border-0 sm:grid-cols-[13rem_1fr_auto] sm:items-end">
          <Select
            label={`Vai trò ${index + 1}`}
            options={OPTIONS}
            placeholder="Chọn vai trò"
            value={draft.role}
            onChange={(event) => changeRole(draft, { role: event.target.value as Role })}
            small
          />
          <TextInput
            label={`Đơn vị của vai trò ${index + 1}`}
            list={listId}
            placeholder="Nhập tên rồi chọn trong danh sách"
            autoComplete="off"
            value={draft.unit}
            onChange={(event) => changeRole(draft, { unit: event.target.value })}
            small
          />
          <Button
            small
            variant="quiet"
            aria-label={`Gỡ vai trò ${index + 1}`}
            disabledReason={drafts.length === 1 ? 'Cần ít nhất một vai trò; muốn ngừng dùng, xin khóa tài khoản.' : null}
            reasonPlacement="tooltip"
            onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
          >
            <X aria-hidden className="size-4" />
          </Button>
          <div className="grid gap-x-3 gap-y-2 sm:col-span-2 sm:grid-cols-[13rem_13rem] sm:items-end">
            {draft.heldSince ? (
              <p className="text-sm text-muted sm:pb-2">Đang giữ từ {dayWords(draft.heldSince)}</p>
            ) : (
              <TextInput
                type="date"
                label={`Từ ngày (vai trò ${index + 1})`}
                hint="Để trống: từ hôm nay."
                value={draft.validFrom}
                onChange={(event) => change(draft.key, { validFrom: event.target.value })}
                small
              />
            )}
            <TextInput
              type="date"
              label={`Đến hết ngày (vai trò ${index + 1})`}
              hint="Để trống: không thời hạn."
              value={draft.validTo}
              onChange={(event) => change(draft.key, { validTo: event.target.value })}
              small
            />
          </div>
        </div>
      ))}
      <datalist id={listId}>
        {units.map((unit) => (
          <option key={unit.id} value={unit.label} />
        ))}
      </datalist>
      {[...new Set(problems)].map((problem) => (
        <FieldError key={problem}>{problem}</FieldError>
      ))}
      <Button small className="self-start" icon={<Plus aria-hidden className="size-4" />} onClick={() => onChange([...drafts, emptyRole()])}>
        Thêm vai trò
      </Button>
    </fieldset>
  );
}
