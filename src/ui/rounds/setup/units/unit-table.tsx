'use client';

import { useMemo, useState } from 'react';
import type { UnitCandidate } from '@/contracts/round-setup';
import { UNIT_TYPES, type UnitType } from '@/core/criteria/criteria-set';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Select } from '@/ui/primitives/select';
import { unaccented } from '@/core/unaccented';
import { TableRegion } from '@/ui/primitives/table-region';
import { TextInput } from '@/ui/primitives/text-input';
import { useSelection } from '../use-selection';
import { existsOn, putInto, setCode, takeOut, type UnitsDraft } from './units-draft';

type Props = {
  readonly draft: UnitsDraft;
  readonly change: (next: (draft: UnitsDraft) => UnitsDraft) => void;
  readonly candidates: readonly UnitCandidate[];
  readonly day: string;
  readonly locked: string | null;
};

const ALL = '';
const OUT = 'out';
const IN = 'in';

/** Every unit that exists on the day or takes part: its group and its code, one by one or many at once. */
export function UnitTable({ draft, change, candidates, day, locked }: Props) {
  const [text, setText] = useState('');
  const [type, setType] = useState<UnitType | ''>('');
  const [wantedPlace, setWhere] = useState(locked === null ? ALL : IN);
  // A group that has been removed filters nothing any more.
  const where = [ALL, IN, OUT, ...draft.groups.map(({ key }) => key)].includes(wantedPlace) ? wantedPlace : ALL;
  const [target, setTarget] = useState('');
  const listed = useMemo(() => candidates.filter((unit) => existsOn(unit, day) || draft.places[unit.unitId]), [candidates, day, draft.places]);
  const wanted = unaccented(text.trim());
  const shown = listed.filter((unit) => {
    const place = draft.places[unit.unitId];
    if (type !== '' && unit.type !== type) return false;
    if (where === OUT ? place : where === IN ? !place : where !== ALL && place?.group !== where) return false;
    return wanted === '' || unaccented(`${unit.name} ${unit.code} ${place?.code ?? ''} ${unit.parentName ?? ''}`).includes(wanted);
  });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = useSelection(shown.map(({ unitId }) => unitId), selected, setSelected);
  const chosen = candidates.filter(({ unitId }) => selected.has(unitId));
  const groupOptions = draft.groups.map(({ key, name }) => ({ value: key, label: name || 'nhóm chưa có tên' }));
  const group = groupOptions.some(({ value }) => value === target) ? target : (groupOptions[0]?.value ?? '');
  const notChosen = chosen.length === 0 ? 'Xin đánh dấu đơn vị trong bảng.' : null;

  return (
    <>
      <div className="no-print mb-3 flex flex-wrap items-end gap-3">
        <TextInput type="search" label="Tìm theo tên, mã, đơn vị cấp trên" small className="w-full sm:w-72" value={text} onChange={(event) => setText(event.target.value)} />
        <Select
          label="Loại"
          small
          placeholder="Tất cả"
          options={UNIT_TYPES.filter((one) => listed.some((unit) => unit.type === one)).map((one) => ({ value: one, label: UNIT_TYPE_LABELS[one] }))}
          value={type}
          onChange={(event) => setType(event.target.value as UnitType | '')}
        />
        <Select
          label="Tham gia"
          small
          placeholder="Tất cả"
          options={[{ value: IN, label: 'Đang tham gia' }, { value: OUT, label: 'Chưa tham gia' }, ...groupOptions]}
          value={where}
          onChange={(event) => setWhere(event.target.value)}
        />
        <p role="status" className="pb-1.5 text-sm text-muted">
          {shown.length === listed.length ? `${formatInteger(listed.length)} đơn vị` : `${formatInteger(shown.length)} trong ${formatInteger(listed.length)} đơn vị`}
        </p>
      </div>
      {locked === null && (
        <div className="no-print mb-3 flex flex-wrap items-end gap-3 rounded-md bg-sunken px-3 py-2.5">
          <p role="status" className="pb-1.5 text-[0.9375rem] font-medium">
            Đã đánh dấu {formatInteger(chosen.length)} đơn vị
          </p>
          <Select label="Nhóm cho đơn vị đã đánh dấu" hideLabel small className="w-48" options={groupOptions} placeholder={groupOptions.length === 0 ? 'Chưa có nhóm' : undefined} value={group} onChange={(event) => setTarget(event.target.value)} />
          <Button
            small
            reasonPlacement="tooltip"
            disabledReason={notChosen ?? (group === '' ? 'Xin thêm nhóm xếp hạng trước.' : null)}
            onClick={() => {
              change((now) => putInto(now, chosen, group));
              setSelected(new Set());
            }}
          >
            Đưa vào nhóm
          </Button>
          <Button
            small
            reasonPlacement="tooltip"
            disabledReason={notChosen}
            onClick={() => {
              change((now) => takeOut(now, selected));
              setSelected(new Set());
            }}
          >
            Bỏ khỏi kỳ
          </Button>
          <p className="pb-1 text-sm text-muted">Giữ Shift để đánh dấu cả đoạn.</p>
        </div>
      )}
      {listed.length === 0 ? (
        <EmptyState title="Không có đơn vị nào vào ngày đã chọn">Xin chọn ngày khác, hoặc nhờ quản trị viên bổ sung đơn vị vào danh mục.</EmptyState>
      ) : (
        <TableRegion label="Đơn vị của kỳ đánh giá" stack tall>
          <table className="table">
            <caption className="sr-only">Đơn vị của kỳ đánh giá</caption>
            <thead>
              <tr>
                {locked === null && (
                  <th scope="col">
                    <input type="checkbox" className="tick" aria-label="Đánh dấu tất cả đơn vị đang hiện" checked={selection.areAllShown} onChange={selection.toggleShown} />
                  </th>
                )}
                <th scope="col">Đơn vị</th>
                <th scope="col">Loại</th>
                <th scope="col">Trực thuộc</th>
                <th scope="col">Nhóm xếp hạng</th>
                <th scope="col">Mã trong kỳ</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((unit) => (
                <UnitLine
                  key={unit.unitId}
                  unit={unit}
                  draft={draft}
                  change={change}
                  day={day}
                  locked={locked}
                  groupOptions={groupOptions}
                  isSelected={selected.has(unit.unitId)}
                  onSelect={(withShift) => selection.toggle(unit.unitId, withShift)}
                />
              ))}
              {shown.length === 0 && (
                <tr>
                  <td colSpan={6} className="text-muted">
                    Không có đơn vị nào phù hợp với bộ lọc.
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </TableRegion>
      )}
    </>
  );
}

type LineProps = Omit<Props, 'candidates'> & {
  readonly unit: UnitCandidate;
  readonly groupOptions: readonly { value: string; label: string }[];
  readonly isSelected: boolean;
  readonly onSelect: (withShift: boolean) => void;
};

function UnitLine({ unit, draft, change, day, locked, groupOptions, isSelected, onSelect }: LineProps) {
  const place = draft.places[unit.unitId];
  return (
    <tr className={isSelected ? 'row-own' : undefined}>
      {locked === null && (
        <td data-label="Đánh dấu">
          <input
            type="checkbox"
            className="tick"
            aria-label={`Đánh dấu ${unit.name}`}
            checked={isSelected}
            onChange={(event) => onSelect(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        </td>
      )}
      <th scope="row">
        {unit.name} {!existsOn(unit, day) && <Badge tone="warning">không có vào ngày đã chọn</Badge>}
      </th>
      <td data-label="Loại">{UNIT_TYPE_LABELS[unit.type]}</td>
      <td data-label="Trực thuộc">{unit.parentName}</td>
      <td data-label="Nhóm xếp hạng">
        {locked === null ? (
          <Select
            label={`Nhóm xếp hạng của ${unit.name}`}
            hideLabel
            small
            placeholder="Không tham gia"
            options={groupOptions}
            value={place?.group ?? ''}
            onChange={(event) => change((now) => (event.target.value === '' ? takeOut(now, [unit.unitId]) : putInto(now, [unit], event.target.value)))}
          />
        ) : (
          (groupOptions.find(({ value }) => value === place?.group)?.label ?? 'Không tham gia')
        )}
      </td>
      <td data-label="Mã trong kỳ">
        {place === undefined ? (
          <span className="num text-muted">{unit.code}</span>
        ) : locked === null ? (
          <TextInput label={`Mã của ${unit.name} trong kỳ`} hideLabel small className="w-32" spellCheck={false} value={place.code} onChange={(event) => change((now) => setCode(now, unit.unitId, event.target.value))} />
        ) : (
          <span className="num">{place.code}</span>
        )}
      </td>
    </tr>
  );
}
