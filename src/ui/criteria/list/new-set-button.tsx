'use client';

import { useState } from 'react';
import { SET_LEVELS } from '@/core/criteria/levels';
import { SET_LEVEL_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import type { SetActions } from '../actions';
import { SetForm } from './set-form';

type Props = { readonly disabledReason: string | null; readonly create: SetActions['create'] };

/** Opens an empty draft. Copies are made beside the set that is copied. */
export function NewSetButton({ disabledReason, create }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" disabledReason={disabledReason} onClick={() => setOpen(true)}>
        Tạo mới
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Tạo bộ tiêu chí mới">
        <NewSetForm create={create} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewSetForm({ create, onClose }: { readonly create: SetActions['create']; readonly onClose: () => void }) {
  const [fields, setFields] = useState({ code: '', name: '', level: '', year: '' });
  const set = (field: keyof typeof fields) => (event: { target: { value: string } }) => setFields((all) => ({ ...all, [field]: event.target.value }));

  return (
    <SetForm create={create} input={() => ({ kind: 'empty', code: fields.code, name: fields.name, level: fields.level as (typeof SET_LEVELS)[number], year: Number(fields.year) })} busyWords="Đang tạo…" onClose={onClose}>
      {(errorOf) => (
        <>
          <TextInput label="Tên bộ tiêu chí" hint="Như ghi trong quyết định." required value={fields.name} onChange={set('name')} error={errorOf('name')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="Cấp đơn vị được đánh giá"
              required
              placeholder="Chọn cấp"
              options={SET_LEVELS.map((level) => ({ value: level, label: SET_LEVEL_LABELS[level] }))}
              value={fields.level}
              onChange={set('level')}
              error={errorOf('level')}
            />
            <TextInput label="Năm" required inputMode="numeric" value={fields.year} onChange={set('year')} error={errorOf('year')} />
          </div>
          <TextInput label="Mã" hint="Chữ thường không dấu, ví dụ cap-xa-2026. Các phiên bản sau giữ nguyên mã." required autoCapitalize="none" spellCheck={false} value={fields.code} onChange={set('code')} error={errorOf('code')} />
        </>
      )}
    </SetForm>
  );
}
