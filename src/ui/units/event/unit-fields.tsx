'use client';

import { Plus, X } from 'lucide-react';
import { UNIT_TYPES, type UnitType } from '@/core/criteria/criteria-set';
import { EVENT_SHAPES } from '@/core/units/event';
import type { UnitChoice } from '@/contracts/units';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { errorOf, type Failure } from './event-actions';
import { asksParent, emptyOld, emptyUnit, startFromOld, type EventDraft, type NewDraft, type OldDraft } from './event-draft';

const LIST_ID = 'don-vi-de-chon';
const TYPES = UNIT_TYPES.map((value) => ({ value, label: UNIT_TYPE_LABELS[value] }));
const SHARES = [
  { value: 'whole', label: 'Toàn bộ' },
  { value: 'part', label: 'Một phần' },
];
const RESTS = [
  { value: 'continues', label: 'tiếp tục mang tên cũ' },
  { value: 'elsewhere', label: 'ghi ở thay đổi khác cùng ngày' },
];

type Fields = { draft: EventDraft; failure: Failure | null; onChange: (draft: EventDraft) => void };

/** The units that can be typed: one list for all fields. */
export function UnitChoices({ choices }: { choices: readonly UnitChoice[] }) {
  return (
    <datalist id={LIST_ID}>
      {choices.map(({ id, label, code }) => (
        <option key={id} value={label} label={`mã ${code}`} />
      ))}
    </datalist>
  );
}

/** The units that end: by name, and for a merger how much of each and what becomes of the rest. */
export function OldUnitFields({ draft, choices, failure, onChange }: Fields & { choices: readonly UnitChoice[] }) {
  const { kind, old } = draft;
  const change = (key: number, part: Partial<OldDraft>) => {
    const next = { ...draft, old: old.map((row) => (row.key === key ? { ...row, ...part } : row)) };
    onChange(part.typed === undefined ? next : startFromOld(next, choices));
  };
  const isMerge = kind === 'merge';
  return (
    <div className="flex flex-col gap-4">
      {old.map((row, at) => (
        <div key={row.key} className="grid gap-3 border-b border-line pb-4 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto] sm:items-start">
          <TextInput
            label={isMerge ? `Đơn vị cũ ${at + 1}` : 'Đơn vị'}
            list={LIST_ID}
            placeholder="Nhập tên rồi chọn trong danh sách"
            autoComplete="off"
            required
            value={row.typed}
            onChange={(event) => change(row.key, { typed: event.target.value })}
            error={errorOf(failure, `predecessors.${at}.unitId`)}
          />
          {isMerge && (
            <Select label={`Phần nhập vào ${at + 1}`} className="sm:w-36" options={SHARES} value={row.share} onChange={(event) => change(row.key, { share: event.target.value as OldDraft['share'] })} />
          )}
          {isMerge && row.share === 'part' && (
            <Select label={`Phần còn lại ${at + 1}`} className="sm:w-56" options={RESTS} value={row.rest} onChange={(event) => change(row.key, { rest: event.target.value as OldDraft['rest'] })} />
          )}
          {isMerge && (
            <Remove words={`Bỏ đơn vị cũ ${at + 1}`} reason={old.length <= EVENT_SHAPES.merge.predecessors ? 'Sáp nhập cần ít nhất hai đơn vị.' : null} onRemove={() => onChange({ ...draft, old: old.filter(({ key }) => key !== row.key) })} />
          )}
        </div>
      ))}
      {isMerge && <Add words="Thêm đơn vị sáp nhập" onAdd={() => onChange({ ...draft, old: [...old, emptyOld()] })} />}
    </div>
  );
}

/** The units that begin. */
export function NewUnitFields({ draft, failure, onChange }: Fields) {
  const { kind, units } = draft;
  const change = (key: number, part: Partial<NewDraft>) => onChange({ ...draft, units: units.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const isSplit = kind === 'split';
  const number = (at: number) => (isSplit ? ` ${at + 1}` : '');
  return (
    <div className="flex flex-col gap-4">
      {units.map((row, at) => (
        <div key={row.key} className="grid gap-3 sm:grid-cols-[13rem_minmax(0,1fr)_9rem_auto] sm:items-start">
          <Select
            label={`Loại${number(at)}`}
            options={TYPES}
            placeholder="Chọn loại"
            required
            value={row.type}
            onChange={(event) => change(row.key, { type: event.target.value as UnitType })}
            error={errorOf(failure, `units.${at}.type`)}
          />
          <TextInput
            label={`Tên mới${number(at)}`}
            placeholder="Kèm loại, ví dụ: Xã Cát Tiên"
            required
            autoComplete="off"
            value={row.name}
            onChange={(event) => change(row.key, { name: event.target.value })}
            error={errorOf(failure, `units.${at}.name`)}
          />
          <TextInput
            label={`Mã${number(at)}`}
            required
            autoComplete="off"
            inputMode="text"
            value={row.code}
            onChange={(event) => change(row.key, { code: event.target.value })}
            error={errorOf(failure, `units.${at}.code`)}
          />
          {isSplit && (
            <Remove words={`Bỏ đơn vị mới ${at + 1}`} reason={units.length <= EVENT_SHAPES.split.units ? 'Chia tách cần ít nhất hai đơn vị mới.' : null} onRemove={() => onChange({ ...draft, units: units.filter(({ key }) => key !== row.key) })} />
          )}
        </div>
      ))}
      {isSplit && <Add words="Thêm đơn vị mới" onAdd={() => onChange({ ...draft, units: [...units, emptyUnit()] })} />}
    </div>
  );
}

/** The unit above the new one; the other kinds stand where the old unit stood. */
export function ParentField({ draft, mayBeTop, failure, onChange }: Fields & { mayBeTop: boolean }) {
  if (!asksParent(draft.kind)) return <p className="mt-4 text-sm text-muted">Đơn vị mới trực thuộc đơn vị cấp trên hiện nay của đơn vị cũ.</p>;
  return (
    <TextInput
      label="Trực thuộc"
      className="mt-5"
      list={LIST_ID}
      autoComplete="off"
      placeholder="Nhập tên rồi chọn trong danh sách"
      hint={mayBeTop ? 'Để trống nếu là tỉnh, thành phố trực thuộc trung ương.' : undefined}
      required={!mayBeTop}
      value={draft.parent}
      onChange={(event) => onChange({ ...draft, parent: event.target.value })}
      error={errorOf(failure, 'parentId')}
    />
  );
}

function Add({ words, onAdd }: { words: string; onAdd: () => void }) {
  return (
    <Button small className="self-start" icon={<Plus aria-hidden className="size-4" />} onClick={onAdd}>
      {words}
    </Button>
  );
}

function Remove({ words, reason, onRemove }: { words: string; reason: string | null; onRemove: () => void }) {
  return (
    <span className="sm:mt-7">
      <Button small variant="quiet" aria-label={words} disabledReason={reason} reasonPlacement="tooltip" onClick={onRemove}>
        <X aria-hidden className="size-4" />
      </Button>
    </span>
  );
}
