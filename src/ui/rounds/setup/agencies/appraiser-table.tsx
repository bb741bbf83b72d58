'use client';

import { useState } from 'react';
import type { SetupAppraiser } from '@/contracts/round-setup';
import { formatInteger } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Notice } from '@/ui/primitives/notice';
import { TableRegion } from '@/ui/primitives/table-region';
import { PickList } from '../pick-list';
import { assignEverybody, coverageOf, setUnits, type AgenciesDraft, type AgenciesSetup } from './agencies-draft';

type Props = { readonly setup: AgenciesSetup; readonly draft: AgenciesDraft; readonly change: (next: (draft: AgenciesDraft) => AgenciesDraft) => void; readonly locked: string | null };

/** The appraisers of the agencies and their units: all, by ranking group, or one by one. */
export function AppraiserTable({ setup, draft, change, locked }: Props) {
  const [picking, setPicking] = useState<string | null>(null);
  const coverage = coverageOf(setup, draft);
  const busy = new Set(coverage.map(({ agencyId }) => agencyId));
  const nameOf = new Map(setup.agencies.map(({ id, name }) => [id, name]));
  const unitNames = new Map(setup.units.map(({ code, name }) => [code, name]));
  // Who has something to appraise first; who no longer appraises but stands in the round stays in sight.
  const listed = setup.appraisers.filter(({ agencyIds, accountId }) => agencyIds.some((id) => busy.has(id)) || (draft.unitsOf[accountId] ?? []).length > 0);
  const idle = setup.appraisers.length - listed.length;
  const open = coverage.filter((one) => one.open.length > 0);
  const picked = setup.appraisers.find(({ accountId }) => accountId === picking);
  if (setup.units.length === 0) return <EmptyState title="Chưa chọn đơn vị tham gia">Xin chọn đơn vị ở bước 1 rồi phân công chuyên viên.</EmptyState>;
  return (
    <>
      {open.length > 0 && (
        <Notice tone="warning" className="mb-4" title="Còn đơn vị chưa có chuyên viên thẩm định">
          <ul className="list-disc pl-5">
            {open.map(({ agencyId, name, leaves, appraisers, open: codes }) => (
              <li key={agencyId}>
                {name} ({formatInteger(leaves)} tiêu chí): {appraisers === 0 ? 'chưa có tài khoản chuyên viên thẩm định; nhờ quản trị viên mở tài khoản' : `${formatInteger(codes.length)} đơn vị${codes.length <= 3 ? ` (${codes.map((code) => unitNames.get(code)).join(', ')})` : ''}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {locked === null && (
        <div className="mb-4 flex flex-wrap items-start gap-3">
          <Button disabledReason={busy.size === 0 ? 'Xin giao tiêu chí cho cơ quan trước.' : null} onClick={() => change((now) => assignEverybody(setup, now))}>
            Phân công mọi chuyên viên cho mọi đơn vị
          </Button>
        </div>
      )}
      {listed.length === 0 ? (
        <EmptyState title="Chưa có chuyên viên nào">Các cơ quan được giao tiêu chí chưa có tài khoản chuyên viên thẩm định. Quản trị viên mở tài khoản ở trang Tài khoản.</EmptyState>
      ) : (
        <TableRegion label="Chuyên viên thẩm định" stack>
          <table className="table">
            <caption className="sr-only">Chuyên viên thẩm định</caption>
            <thead>
              <tr>
                <th scope="col">Chuyên viên</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Đơn vị theo nhóm</th>
                <th scope="col" className="col-number">
                  Số đơn vị
                </th>
                {locked === null && <th scope="col">Thao tác</th>}
              </tr>
            </thead>
            <tbody>
              {listed.map((appraiser) => (
                <AppraiserLine key={appraiser.accountId} appraiser={appraiser} agencies={appraiser.agencyIds.map((id) => nameOf.get(id) ?? '').join(', ')} {...{ setup, draft, change, locked }} pick={() => setPicking(appraiser.accountId)} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {idle > 0 && <p className="mt-2 text-sm text-muted">{formatInteger(idle)} chuyên viên của các cơ quan không được giao tiêu chí nào không hiện ở đây.</p>}
      <Dialog open={picked !== undefined} onClose={() => setPicking(null)} title={`Đơn vị của ${picked?.name ?? ''}`} wide actions={<Button onClick={() => setPicking(null)}>Xong</Button>}>
        {picked && (
          <PickList
            legend="Đơn vị được phân công"
            filterLabel="Tìm đơn vị"
            items={setup.groups.flatMap((group) => setup.units.filter(({ groupCode, code }) => groupCode === group.code && !picked.ownCodes.includes(code)).map(({ code, name }) => ({ id: code, label: name, group: group.name })))}
            selected={new Set(draft.unitsOf[picked.accountId] ?? [])}
            onChange={(selected) => change((now) => ({ ...now, unitsOf: { ...now.unitsOf, [picked.accountId]: [...selected] } }))}
          />
        )}
      </Dialog>
    </>
  );
}

function AppraiserLine({ appraiser, agencies, setup, draft, change, locked, pick }: Props & { appraiser: SetupAppraiser; agencies: string; pick: () => void }) {
  const own = new Set(draft.unitsOf[appraiser.accountId] ?? []);
  const may = (code: string) => !appraiser.ownCodes.includes(code);
  const all = setup.units.filter(({ code }) => may(code)).map(({ code }) => code);
  const isAll = all.length > 0 && all.every((code) => own.has(code));
  return (
    <tr>
      <th scope="row">
        {appraiser.name}
        <span className="block text-sm font-normal text-muted">{appraiser.username}</span>
      </th>
      <td data-label="Cơ quan">{agencies || <span className="text-warning">không còn là chuyên viên thẩm định</span>}</td>
      <td data-label="Đơn vị theo nhóm">
        <ul className="flex flex-col gap-1">
          {setup.groups.map((group) => {
            const codes = setup.units.filter(({ groupCode, code }) => groupCode === group.code && may(code)).map(({ code }) => code);
            const count = codes.filter((code) => own.has(code)).length;
            return (
              <li key={group.code}>
                <label className="flex items-start gap-2.5 leading-snug">
                  <input
                    type="checkbox"
                    className="tick"
                    disabled={locked !== null || codes.length === 0}
                    aria-label={`${appraiser.name} thẩm định nhóm ${group.name}`}
                    checked={codes.length > 0 && count === codes.length}
                    ref={(input) => {
                      if (input) input.indeterminate = count > 0 && count < codes.length;
                    }}
                    onChange={(event) => change((now) => setUnits(now, appraiser, codes, event.target.checked))}
                  />
                  {group.name} ({formatInteger(count)}/{formatInteger(codes.length)})
                </label>
              </li>
            );
          })}
        </ul>
      </td>
      <td className="col-number" data-label="Số đơn vị">
        {formatInteger(own.size)}/{formatInteger(setup.units.length)}
      </td>
      {locked === null && (
        <td data-label="Thao tác">
          <span className="flex flex-wrap gap-2">
            <Button small aria-label={`${isAll ? 'Bỏ' : 'Phân công'} mọi đơn vị: ${appraiser.name}`} onClick={() => change((now) => setUnits(now, appraiser, all, !isAll))}>
              {isAll ? 'Bỏ mọi đơn vị' : 'Mọi đơn vị'}
            </Button>
            <Button small variant="quiet" aria-label={`Chọn từng đơn vị: ${appraiser.name}`} onClick={pick}>
              Chọn từng đơn vị
            </Button>
          </span>
        </td>
      )}
    </tr>
  );
}
