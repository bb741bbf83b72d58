'use client';

import { useState } from 'react';
import type { UnitCandidate } from '@/contracts/round-setup';
import { UNIT_TYPES, type UnitType } from '@/core/criteria/criteria-set';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Checkbox, CheckboxGroup } from '@/ui/primitives/checkbox';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { addGroup, existsOn, putInto, type UnitsDraft } from './units-draft';

type Props = {
  readonly draft: UnitsDraft;
  readonly change: (next: (draft: UnitsDraft) => UnitsDraft) => void;
  readonly candidates: readonly UnitCandidate[];
  readonly day: string;
  readonly onDay: (day: string) => void;
};

const NEW_GROUP = 'new';

/** All units of some kinds below one parent, as they exist on a day, into one group at once. */
export function BulkChoice({ draft, change, candidates, day, onDay }: Props) {
  const [parent, setParent] = useState('');
  const [types, setTypes] = useState<readonly UnitType[]>([]);
  const [group, setGroup] = useState(NEW_GROUP);
  const existing = candidates.filter((unit) => existsOn(unit, day));
  const parents = [...new Map(existing.flatMap(({ parentId, parentName }) => (parentId === null ? [] : [[parentId, parentName ?? ''] as const])))];
  const within = existing.filter(({ parentId }) => parent === '' || parentId === parent);
  const offered = UNIT_TYPES.map((type) => ({ type, count: within.filter((unit) => unit.type === type).length })).filter(({ count }) => count > 0);
  const wanted = types.filter((type) => offered.some((one) => one.type === type));
  const chosen = within.filter(({ type }) => wanted.includes(type));
  const groupName = wanted.map((type, at) => (at === 0 ? UNIT_TYPE_LABELS[type] : UNIT_TYPE_LABELS[type].toLocaleLowerCase('vi'))).join(', ');
  const target = draft.groups.some(({ key }) => key === group) ? group : NEW_GROUP;

  const put = () => {
    change((now) => {
      const [withGroup, key] = target === NEW_GROUP ? addGroup(now, groupName) : [now, target];
      return putInto(withGroup, chosen, key);
    });
    setTypes([]);
    setGroup(NEW_GROUP);
  };
  return (
    <div className="flex max-w-3xl flex-col gap-4 rounded-md border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput type="date" label="Đơn vị có vào ngày" small value={day} onChange={(event) => onDay(event.target.value || day)} />
        <Select
          label="Trực thuộc"
          small
          placeholder="Tất cả"
          options={parents.map(([id, name]) => ({ value: id, label: name }))}
          value={parent}
          onChange={(event) => setParent(event.target.value)}
        />
      </div>
      <CheckboxGroup legend="Loại đơn vị">
        {offered.length === 0 && <p className="text-muted">Không có đơn vị nào vào ngày này.</p>}
        {offered.map(({ type, count }) => (
          <Checkbox
            key={type}
            label={`${UNIT_TYPE_LABELS[type]} (${formatInteger(count)})`}
            checked={wanted.includes(type)}
            onChange={(event) => setTypes(event.target.checked ? UNIT_TYPES.filter((one) => one === type || wanted.includes(one)) : wanted.filter((one) => one !== type))}
          />
        ))}
      </CheckboxGroup>
      <Select
        label="Đưa vào nhóm"
        small
        options={[
          ...draft.groups.map(({ key, name }) => ({ value: key, label: name || 'nhóm chưa có tên' })),
          { value: NEW_GROUP, label: groupName === '' ? 'Nhóm mới' : `Nhóm mới “${groupName}”` },
        ]}
        value={target}
        onChange={(event) => setGroup(event.target.value)}
      />
      <div>
        <Button disabledReason={chosen.length === 0 ? 'Xin chọn ít nhất một loại đơn vị.' : null} onClick={put}>
          {chosen.length === 0 ? 'Đưa vào nhóm' : `Đưa ${formatInteger(chosen.length)} đơn vị vào nhóm`}
        </Button>
      </div>
    </div>
  );
}
