'use client';

import { Fragment, useState } from 'react';
import type { SetupLeaf } from '@/contracts/round-setup';
import { formatInteger, formatMax } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Checkbox } from '@/ui/primitives/checkbox';
import { Notice } from '@/ui/primitives/notice';
import { Select } from '@/ui/primitives/select';
import { unaccented } from '@/core/unaccented';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { appraisedLeaves, assign, assignProposals, unmatchedNames, type AgenciesDraft, type AgenciesSetup } from './agencies-draft';

type Props = { readonly setup: AgenciesSetup; readonly draft: AgenciesDraft; readonly change: (next: (draft: AgenciesDraft) => AgenciesDraft) => void; readonly locked: string | null };

/** The leaves by area, each with its agency: proposed from the printed names, set area by area or one by one. */
export function LeafAgencies({ setup, draft, change, locked }: Props) {
  const [text, setText] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const leaves = appraisedLeaves(setup.leaves);
  const open = leaves.filter(({ code }) => draft.agencyOf[code] === undefined);
  const wanted = unaccented(text.trim());
  const nameOf = new Map(setup.agencies.map(({ id, name }) => [id, name]));
  const shown = leaves.filter((leaf) => {
    if (onlyOpen && draft.agencyOf[leaf.code] !== undefined) return false;
    return wanted === '' || unaccented(`${leaf.code} ${leaf.name} ${leaf.printedAgency} ${nameOf.get(draft.agencyOf[leaf.code] ?? '') ?? ''}`).includes(wanted);
  });
  const areas = [...new Map(shown.map(({ areaCode, areaName }) => [areaCode, areaName]))];
  const unmatched = unmatchedNames(setup, draft);
  const proposable = setup.proposals.filter(({ leaf }) => draft.agencyOf[leaf] === undefined).length;
  const differing = setup.proposals.filter(({ leaf, agencyId }) => draft.agencyOf[leaf] !== agencyId).length;
  return (
    <>
      {unmatched.length > 0 && (
        <Notice tone="warning" className="mb-4" title="Tên in trong quyết định không khớp cơ quan nào">
          <ul className="list-disc pl-5">
            {unmatched.map(({ name, leaves: codes }) => (
              <li key={name}>
                {name}: tiêu chí {codes.join(', ')}
              </li>
            ))}
          </ul>
          Xin chọn cơ quan ở bảng dưới.
        </Notice>
      )}
      {locked === null && (
        <div className="mb-4 flex flex-wrap items-start gap-3">
          <Button disabledReason={proposable === 0 ? 'Không còn tiêu chí trống có tên cơ quan khớp.' : null} onClick={() => change((now) => assignProposals(now, setup.proposals, false))}>
            Điền theo tên in trong quyết định{proposable > 0 ? ` (${formatInteger(proposable)} tiêu chí)` : ''}
          </Button>
          {differing > proposable && (
            <Button variant="quiet" onClick={() => change((now) => assignProposals(now, setup.proposals, true))}>
              Đặt lại {formatInteger(differing)} tiêu chí theo tên in
            </Button>
          )}
        </div>
      )}
      <div className="no-print mb-3 flex flex-wrap items-end gap-4">
        <TextInput type="search" label="Tìm tiêu chí, cơ quan" small className="w-full sm:w-72" value={text} onChange={(event) => setText(event.target.value)} />
        <Checkbox className="pb-1" label={`Chỉ hiện tiêu chí chưa giao (${formatInteger(open.length)})`} checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
      </div>
      <TableRegion label="Cơ quan thẩm định từng tiêu chí" stack tall>
        <table className="table">
          <caption className="sr-only">Cơ quan thẩm định từng tiêu chí</caption>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="col-number">
                Điểm tối đa
              </th>
              <th scope="col">Tên in trong quyết định</th>
              <th scope="col">Cơ quan thẩm định</th>
            </tr>
          </thead>
          <tbody>
            {areas.map(([areaCode, areaName]) => {
              const own = shown.filter((leaf) => leaf.areaCode === areaCode);
              return (
                <Fragment key={areaCode}>
                  <tr className="row-group">
                    <th scope="rowgroup" colSpan={3}>
                      {own[0]?.section === 'main' ? `${areaCode}. ${areaName}` : areaName}
                    </th>
                    <td data-label="Cả lĩnh vực">
                      {locked === null && (
                        <AgencySelect label={`Giao cả phần ${areaName}`} setup={setup} value="" placeholder="Giao cả phần này cho…" onChange={(id) => change((now) => assign(now, own.map(({ code }) => code), id))} />
                      )}
                    </td>
                  </tr>
                  {own.map((leaf) => (
                    <tr key={leaf.code}>
                      <th scope="row">
                        {leaf.code}. {leaf.name}
                        {leaf.appliesTo && <span className="block text-sm text-muted">Chỉ áp dụng cho {kinds(leaf)}</span>}
                      </th>
                      <td className="col-number" data-label="Điểm tối đa">
                        {formatMax(leaf.maxPoints)}
                      </td>
                      <td data-label="Tên in trong quyết định">{leaf.printedAgency || <span className="text-muted">không ghi</span>}</td>
                      <td data-label="Cơ quan thẩm định">
                        {locked === null ? (
                          <AgencySelect label={`Cơ quan thẩm định tiêu chí ${leaf.code}`} setup={setup} value={draft.agencyOf[leaf.code] ?? ''} placeholder="Chưa giao" onChange={(id) => change((now) => assign(now, [leaf.code], id))} />
                        ) : (
                          (nameOf.get(draft.agencyOf[leaf.code] ?? '') ?? <span className="text-muted">chưa giao</span>)
                        )}
                      </td>
                    </tr>
                  ))}
                </Fragment>
              );
            })}
            {shown.length === 0 && (
              <tr>
                <td colSpan={4} className="text-muted">
                  {onlyOpen && open.length === 0 ? 'Mọi tiêu chí đã có cơ quan thẩm định.' : 'Không có tiêu chí nào phù hợp.'}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

function AgencySelect({ label, setup, value, placeholder, onChange }: { label: string; setup: AgenciesSetup; value: string; placeholder: string; onChange: (id: string) => void }) {
  return (
    <Select
      label={label}
      hideLabel
      small
      className="sm:w-64"
      placeholder={placeholder}
      options={setup.agencies.filter(({ id, isValid }) => isValid || id === value).map(({ id, name, isValid }) => ({ value: id, label: isValid ? name : `${name} (đã kết thúc)` }))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function kinds({ appliesTo }: SetupLeaf): string {
  return (appliesTo ?? []).map((type) => UNIT_TYPE_LABELS[type].toLocaleLowerCase('vi')).join(', ');
}
