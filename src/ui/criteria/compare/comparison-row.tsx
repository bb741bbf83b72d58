'use client';

import { useId, useState, type ReactNode } from 'react';
import type { Correction } from '@/core/criteria/compare/correct-rows';
import { changedWords } from '@/core/criteria/compare/changed-words';
import type { ComparableLeaf, ComparedRow, MappingKind } from '@/core/criteria/compare/mapping-row';
import { MAPPING_KIND_HINTS, MAPPING_KIND_LABELS, matchText, partsText } from '@/text/criteria-comparison';
import { formatMax } from '@/text/format';
import { Badge, type BadgeTone } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { DifferenceList } from './difference-list';
import { MarkedText } from './marked-text';

const TONES = { same: 'neutral', maximumChanged: 'info', ruleChanged: 'warning', meaningChanged: 'danger', new: 'success', dropped: 'neutral' } as const satisfies Record<MappingKind, BadgeTone>;

type RowProps = {
  readonly row: ComparedRow;
  readonly area: string | null;
  readonly hasAreaHead: boolean;
  readonly isChangedSince: boolean;
  /** Why nothing can be corrected; null: it can. */
  readonly closed: string | null;
  onPair(): void;
  onCorrect(correction: Correction): void;
};

export function ComparisonRow(props: RowProps) {
  const { row, closed } = props;
  const { from, to } = row;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const words = from && to ? changedWords(from.name, to.name) : null;
  const named = `${(to ?? from)?.code} ${(to ?? from)?.name}`;
  return (
    <>
      {props.hasAreaHead && (
        <tr className="row-group">
          <th scope="colgroup" colSpan={4}>
            {props.area}
          </th>
        </tr>
      )}
      <tr>
        <td data-label="Bộ trước" className="col-wide align-top">
          <LeafCell leaf={from} absent="Không có mục tương ứng ở bộ trước" name={words && <MarkedText parts={words.from} side="from" />} />
        </td>
        <td data-label="Bộ sau" className="col-wide align-top">
          <LeafCell leaf={to} absent="Không có mục tương ứng ở bộ sau" name={words && <MarkedText parts={words.to} side="to" />} />
        </td>
        <td data-label="Kết quả" className="col-wide align-top">
          <div className="grid justify-items-start gap-1.5">
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={TONES[row.kind]} title={MAPPING_KIND_HINTS[row.kind]}>
                {MAPPING_KIND_LABELS[row.kind]}
              </Badge>
              {props.isChangedSince && <Badge tone="warning">Thay đổi từ khi ghi nhận</Badge>}
            </span>
            {row.match && (
              <span className="text-sm text-muted">
                {matchText(row.match, row.similarity)}
                {row.judged && '; nội dung do người ghi nhận xác định'}
              </span>
            )}
            {row.differences.length > 0 && <span className="text-sm">Khác: {partsText(row.differences)}</span>}
            {row.differences.length > 0 && (
              <Button small variant="quiet" aria-expanded={isOpen} aria-controls={detailsId} onClick={() => setIsOpen((open) => !open)}>
                {isOpen ? 'Thu gọn' : 'Xem chỗ khác'}
                <span className="sr-only"> của mục {named}</span>
              </Button>
            )}
          </div>
        </td>
        <td data-label="Sửa" className="no-print col-wide align-top">
          <div className="flex flex-wrap gap-1.5 xl:flex-col xl:items-start">
            <Button small onClick={props.onPair} disabledReason={closed} reasonPlacement="tooltip">
              {from && to ? 'Ghép mục khác' : 'Ghép mục tương ứng'}
              <span className="sr-only"> cho mục {named}</span>
            </Button>
            {from && to && (
              <Button
                small
                variant="quiet"
                onClick={() => props.onCorrect({ kind: 'meaning', from: from.key, to: to.key, meaning: row.kind === 'meaningChanged' ? 'kept' : 'changed' })}
                disabledReason={closed}
                reasonPlacement="tooltip"
              >
                {row.kind === 'meaningChanged' ? 'Nội dung vẫn như cũ' : 'Đã đổi nội dung'}
                <span className="sr-only">: mục {named}</span>
              </Button>
            )}
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={4}>
            <DifferenceList differences={row.differences} />
          </td>
        </tr>
      )}
    </>
  );
}

function LeafCell({ leaf, absent, name }: { readonly leaf: ComparableLeaf | null; readonly absent: string; readonly name: ReactNode }) {
  if (leaf === null) return <span className="text-muted">{absent}</span>;
  return (
    <div className="min-w-0">
      <span className="block text-sm text-muted">
        <span className="num font-semibold text-ink">{leaf.label ?? leaf.code}</span> · {leaf.maxPoints === null ? 'chưa có điểm tối đa' : `tối đa ${formatMax(leaf.maxPoints)} điểm`}
      </span>
      {name ?? leaf.name}
    </div>
  );
}
