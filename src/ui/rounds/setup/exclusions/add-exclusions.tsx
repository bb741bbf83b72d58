'use client';

import { useState } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { TextArea } from '@/ui/primitives/text-area';
import { PickList } from '../pick-list';
import { addExclusions, canExclude, type Exclusion } from './exclusions-draft';

type Props = {
  readonly setup: Pick<RoundSetupView, 'groups' | 'units' | 'leaves'>;
  readonly exclusions: readonly Exclusion[];
  readonly change: (next: readonly Exclusion[]) => void;
};

/** Some leaves × some units, with one reason. */
export function AddExclusions({ setup, exclusions, change }: Props) {
  const [leafCodes, setLeafCodes] = useState<ReadonlySet<string>>(new Set());
  const [unitCodes, setUnitCodes] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const leaves = setup.leaves.filter(({ code }) => leafCodes.has(code));
  const units = setup.units.filter(({ code }) => unitCodes.has(code));
  const all = leaves.length * units.length;
  const possible = leaves.reduce((sum, leaf) => sum + units.filter(({ type }) => canExclude(leaf, type)).length, 0);
  const missing =
    leaves.length === 0 ? 'Xin chọn tiêu chí.' : units.length === 0 ? 'Xin chọn đơn vị.' : possible === 0 ? 'Các tiêu chí này vốn không áp dụng cho các đơn vị đã chọn.' : reason.trim().length < 5 ? 'Xin ghi lý do, từ 5 ký tự trở lên.' : null;

  const add = () => {
    change(addExclusions(exclusions, leaves, units, reason.trim()));
    setLeafCodes(new Set());
    setUnitCodes(new Set());
    setReason('');
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 lg:grid-cols-2">
        <PickList
          legend="Tiêu chí"
          filterLabel="Tìm tiêu chí"
          items={setup.leaves
            .filter(({ source }) => source !== 'survey')
            .map(({ code, name, areaName }) => ({ id: code, label: `${code}. ${name}`, group: areaName }))}
          selected={leafCodes}
          onChange={setLeafCodes}
        />
        <PickList
          legend="Đơn vị"
          filterLabel="Tìm đơn vị"
          items={setup.groups.flatMap((group) => setup.units.filter(({ groupCode }) => groupCode === group.code).map(({ code, name }) => ({ id: code, label: name, group: group.name })))}
          selected={unitCodes}
          onChange={setUnitCodes}
          emptyWords="Chưa chọn đơn vị tham gia ở bước 1."
        />
      </div>
      <TextArea label="Lý do" hint="In trên phiếu của đơn vị bên cạnh tiêu chí. Ví dụ: Đơn vị không có thôn, tổ dân phố." required rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <div className="flex flex-wrap items-start gap-3">
        <Button disabledReason={missing} onClick={add}>
          {possible === 0 ? 'Thêm' : `Thêm ${formatInteger(possible)} lượt không áp dụng`}
        </Button>
        {possible > 0 && possible < all && <p className="pt-2 text-sm text-muted">{formatInteger(all - possible)} lượt bỏ qua: tiêu chí vốn không áp dụng cho loại đơn vị đó.</p>}
      </div>
    </div>
  );
}
