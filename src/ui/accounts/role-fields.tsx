'use client';

import { useId } from 'react';
import { Plus, X } from 'lucide-react';
import { ROLES, type Role } from '@/core/access/roles';
import type { RoleInput, UnitOption } from '@/contracts/accounts';
import { ROLE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { FieldError } from '@/ui/primitives/field';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';

/** A role being chosen; the unit as typed, to be found among the options. */
export type RoleDraft = { key: number; role: Role | ''; unit: string };

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

let nextKey = 0;
export function emptyRole(): RoleDraft {
  return { key: (nextKey += 1), role: '', unit: '' };
}

/** The drafts as input of the verbs. A unit that is not among the options goes as an empty id, which the verb refuses with words. */
export function readRoles(drafts: readonly RoleDraft[], units: readonly UnitOption[]): RoleInput[] {
  return drafts.map(({ role, unit }) => ({
    role: role as Role,
    unitId: units.find(({ label }) => label === unit.trim())?.id ?? '',
  }));
}

/** Drafts of the roles an account has. */
export function draftsOf(roles: readonly RoleInput[], units: readonly UnitOption[]): RoleDraft[] {
  return roles.map(({ role, unitId }) => ({ ...emptyRole(), role, unit: units.find(({ id }) => id === unitId)?.label ?? '' }));
}

/** Rows of role and unit. Units are found by typing: there are hundreds. */
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
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-[0.9375rem] font-medium">Vai trò</legend>
      {drafts.map((draft, index) => (
        <div key={draft.key} className="grid gap-2 sm:grid-cols-[13rem_1fr_auto] sm:items-end">
          <Select
            label={`Vai trò ${index + 1}`}
            options={OPTIONS}
            placeholder="Chọn vai trò"
            value={draft.role}
            onChange={(event) => change(draft.key, { role: event.target.value as Role })}
            small
          />
          <TextInput
            label={`Đơn vị của vai trò ${index + 1}`}
            list={listId}
            placeholder="Nhập tên rồi chọn trong danh sách"
            autoComplete="off"
            value={draft.unit}
            onChange={(event) => change(draft.key, { unit: event.target.value })}
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
