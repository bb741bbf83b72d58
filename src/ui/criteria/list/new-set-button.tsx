'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition, type FormEvent } from 'react';
import { SET_LEVELS } from '@/core/criteria/levels';
import { SET_LEVEL_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Notice } from '@/ui/primitives/notice';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { fieldError, type ActionFailure, type SetActions } from '../actions';

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
  const router = useRouter();
  const [fields, setFields] = useState({ code: '', name: '', level: '', year: '' });
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, startTransition] = useTransition();
  const set = (field: keyof typeof fields) => (event: { target: { value: string } }) => setFields((all) => ({ ...all, [field]: event.target.value }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await create({ kind: 'empty', code: fields.code, name: fields.name, level: fields.level as (typeof SET_LEVELS)[number], year: Number(fields.year) });
      if (result.ok) router.push(`/quan-tri/bo-tieu-chi/${result.value.id}`);
      else setFailure(result.error);
    });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {failure && !failure.details?.length && (
        <Notice tone="error" live>
          {failure.message}
        </Notice>
      )}
      <TextInput label="Tên bộ tiêu chí" hint="Như ghi trong quyết định." required value={fields.name} onChange={set('name')} error={fieldError(failure, 'name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Cấp đơn vị được đánh giá"
          required
          placeholder="Chọn cấp"
          options={SET_LEVELS.map((level) => ({ value: level, label: SET_LEVEL_LABELS[level] }))}
          value={fields.level}
          onChange={set('level')}
          error={fieldError(failure, 'level')}
        />
        <TextInput label="Năm" required inputMode="numeric" value={fields.year} onChange={set('year')} error={fieldError(failure, 'year')} />
      </div>
      <TextInput label="Mã" hint="Chữ thường không dấu, ví dụ cap-xa-2026. Các phiên bản sau giữ nguyên mã." required autoCapitalize="none" spellCheck={false} value={fields.code} onChange={set('code')} error={fieldError(failure, 'code')} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary" aria-disabled={isPending ? 'true' : undefined}>
          {isPending ? 'Đang tạo…' : 'Tạo dự thảo'}
        </Button>
      </div>
    </form>
  );
}
