'use client';

import { useState } from 'react';
import type { CriteriaSetRow } from '@/contracts/criteria';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { TextInput } from '@/ui/primitives/text-input';
import type { SetActions } from '../actions';
import { SetForm } from './set-form';

type Copied = Pick<CriteriaSetRow, 'id' | 'code' | 'version' | 'name' | 'year'>;
type Props = { readonly set: Copied; readonly disabledReason: string | null; readonly create: SetActions['create'] };

/** A copy of a set: its next version, or one for another year. The set itself stays as it is. */
export function CopySetButton({ set, disabledReason, create }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small disabledReason={disabledReason} reasonPlacement="tooltip" onClick={() => setOpen(true)} aria-label={`Tạo phiên bản mới từ ${set.code}, phiên bản ${set.version}`}>
        Tạo phiên bản mới
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Chép thành dự thảo mới">
        <CopySetForm set={set} create={create} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function CopySetForm({ set, create, onClose }: { readonly set: Copied; readonly create: SetActions['create']; readonly onClose: () => void }) {
  const [kind, setKind] = useState('version');
  const [fields, setFields] = useState(() => nextYear(set));
  const change = (field: keyof typeof fields) => (event: { target: { value: string } }) => setFields((all) => ({ ...all, [field]: event.target.value }));

  return (
    <SetForm create={create} input={() => (kind === 'version' ? { kind: 'version', basedOn: set.id } : { kind: 'year', basedOn: set.id, code: fields.code, name: fields.name, year: Number(fields.year) })} busyWords="Đang chép…" onClose={onClose}>
      {(errorOf) => (
        <>
          <RadioGroup
            legend={`Chép ${set.code}, phiên bản ${set.version}`}
            name="kind"
            value={kind}
            onChange={setKind}
            options={[
              { value: 'version', label: 'Thành phiên bản tiếp theo', hint: `Giữ mã ${set.code} và năm ${set.year}; dùng khi sửa đổi, bổ sung quyết định.` },
              { value: 'year', label: 'Cho năm khác', hint: 'Bộ tiêu chí mới với mã riêng; mối liên hệ với bộ này được giữ để so sánh giữa các năm.' },
            ]}
          />
          {kind === 'year' && (
            <>
              <TextInput label="Tên bộ tiêu chí" required value={fields.name} onChange={change('name')} error={errorOf('name')} />
              <div className="grid gap-4 sm:grid-cols-2">
                <TextInput label="Mã" required autoCapitalize="none" spellCheck={false} value={fields.code} onChange={change('code')} error={errorOf('code')} />
                <TextInput label="Năm" required inputMode="numeric" value={fields.year} onChange={change('year')} error={errorOf('year')} />
              </div>
            </>
          )}
        </>
      )}
    </SetForm>
  );
}

/** The proposal: the year after, wherever the year stands. */
function nextYear({ code, name, year }: Copied): { code: string; name: string; year: string } {
  const [from, to] = [String(year), String(year + 1)];
  return { code: code.includes(from) ? code.replace(from, to) : `${code}-${to}`, name: name.replace(from, to), year: to };
}
