'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { TextInput } from '@/ui/primitives/text-input';
import { addGroup, countOf, moveGroup, removeGroup, renameGroup, type UnitsDraft } from './units-draft';

type Props = { readonly draft: UnitsDraft; readonly change: (next: (draft: UnitsDraft) => UnitsDraft) => void; readonly locked: string | null };

/** The ranking groups: add, rename, order, remove. */
export function GroupEditor({ draft, change, locked }: Props) {
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      {draft.groups.length === 0 && <p className="text-muted">Chưa có nhóm xếp hạng. Thêm nhóm ở đây, hoặc chọn nhanh theo loại đơn vị ở dưới: nhóm được tạo theo.</p>}
      <ol className="flex flex-col gap-2">
        {draft.groups.map((group, at) => {
          const name = group.name.trim() || `nhóm ${at + 1}`;
          return (
            <li key={group.key} className="flex flex-wrap items-end gap-2">
              <TextInput
                label={`Tên nhóm ${at + 1}`}
                small
                className="min-w-0 flex-1 basis-56"
                readOnly={locked !== null}
                value={group.name}
                onChange={(event) => change((now) => renameGroup(now, group.key, event.target.value))}
                error={group.name.trim() === '' ? 'Xin ghi tên nhóm.' : undefined}
              />
              <span className="num pb-1.5 text-[0.9375rem] text-muted sm:w-20">{formatInteger(countOf(draft, group.key))} đơn vị</span>
              {locked === null && (
                <span className="flex gap-1">
                  <Button small variant="quiet" aria-label={`Đưa ${name} lên trên`} aria-disabled={at === 0 ? 'true' : undefined} icon={<ArrowUp aria-hidden className="size-4" />} onClick={() => change((now) => moveGroup(now, group.key, -1))} />
                  <Button small variant="quiet" aria-label={`Đưa ${name} xuống dưới`} aria-disabled={at === draft.groups.length - 1 ? 'true' : undefined} icon={<ArrowDown aria-hidden className="size-4" />} onClick={() => change((now) => moveGroup(now, group.key, 1))} />
                  <Button small variant="quiet" aria-label={`Xóa ${name}`} icon={<X aria-hidden className="size-4" />} onClick={() => change((now) => removeGroup(now, group.key))} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {locked === null && (
        <div>
          <Button small icon={<Plus aria-hidden className="size-4" />} onClick={() => change((now) => addGroup(now, '')[0])}>
            Thêm nhóm
          </Button>
        </div>
      )}
    </div>
  );
}
