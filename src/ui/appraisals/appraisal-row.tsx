'use client';

import { Check } from 'lucide-react';
import type { Facts, Stage } from '@/core/scoring/facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { canConfirm } from '@/core/workflow/appraisal';
import { factsBefore } from '@/core/workflow/stage-parts';
import type { AppraisalCell } from '@/contracts/appraisals';
import { formatMax } from '@/text/format';
import { STAGE_LABELS } from '@/text/labels';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { Notice } from '@/ui/primitives/notice';
import type { BoardRow } from './board-row-type';
import { DecisionForm } from './decision-form';
import type { Explained } from './explain-dialog';
import { LeafDetails } from './leaf-details';
import { SelfCell } from './self-cell';
import { StageCell } from './stage-cell';
import type { RowMessage } from './use-appraisal';
import { APPRAISAL_STATE_WORDS } from './words';

type RowProps = {
  readonly row: BoardRow;
  readonly cell: AppraisalCell | null;
  readonly groupHead: string | null;
  readonly hasRound2: boolean;
  readonly rounding: RoundingRule;
  readonly isEditing: boolean;
  readonly isBusy: boolean;
  readonly message: RowMessage | null;
  readonly problems: readonly FactsProblem[];
  onConfirm(): void;
  onEdit(): void;
  onCancel(): void;
  onSave(facts: Facts, reason: string): void;
  onExplain(explained: Explained): void;
};

export function AppraisalRow(props: RowProps) {
  const { row, cell, hasRound2, isEditing, message } = props;
  const columns = hasRound2 ? 5 : 4;
  const explain = (stage: Stage) => ({
    onExplain: () => props.onExplain({ title: explainTitle(row, stage), leaf: row.leaf, facts: cell?.stages[stage]?.facts ?? null }),
    explainLabel: explainTitle(row, stage),
  });
  return (
    <>
      {props.groupHead && (
        <tr className="row-group">
          <th scope="colgroup" colSpan={columns}>
            {props.groupHead}
          </th>
        </tr>
      )}
      <tr data-key={row.key}>
        <th scope="row">
          <RowHead row={row} />
        </th>
        {cell === null ? (
          <td colSpan={columns - 1} data-label="Trạng thái" className="text-muted">
            {row.closed}
          </td>
        ) : (
          <>
            <td data-label="Tự chấm" className="col-wide">
              <SelfCell leaf={row.leaf} cell={cell} {...explain('self')} />
            </td>
            <td data-label="Vòng 1" className="col-wide">
              <StageCell leaf={row.leaf} stage={cell.stages.round1} against={cell.stages.self} absent="–" {...explain('round1')} />
            </td>
            {hasRound2 && (
              <td data-label="Vòng 2" className="col-wide">
                <StageCell leaf={row.leaf} stage={cell.stages.round2} against={cell.stages.round1 ?? cell.stages.self} absent="–" {...explain('round2')} />
              </td>
            )}
            <td data-label="Quyết định" className="col-wide">
              <Decision {...props} cell={cell} />
            </td>
          </>
        )}
      </tr>
      {cell && (isEditing || message) && (
        <tr>
          <td colSpan={columns} className="col-wide">
            {message && (
              <Notice tone={message.tone} live className="mb-3">
                {message.text}
              </Notice>
            )}
            {isEditing && row.window.open && (
              <DecisionForm
                leaf={row.leaf}
                stage={row.window.stage}
                parts={cell.stages}
                facts={cell.stages[row.window.stage]?.facts ?? factsBefore(row.window.stage, cell.stages)}
                reason={cell.stages[row.window.stage]?.reason ?? ''}
                rounding={props.rounding}
                pending={props.isBusy}
                problems={props.problems}
                saveLabel="Lưu kết quả thẩm định"
                onSave={props.onSave}
                onCancel={props.onCancel}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function RowHead({ row }: { readonly row: BoardRow }) {
  if (row.code === null) {
    return (
      <>
        <span className="font-semibold">{row.title}</span> {row.illustrative && <IllustrativeMark />}
        {row.note && <span className="block text-sm font-normal text-muted">{row.note}</span>}
      </>
    );
  }
  return (
    <>
      <span className="block text-sm font-normal text-muted">
        <span className="num font-semibold text-ink">{row.code}</span> · tối đa {formatMax(row.leaf.maxPoints)} điểm
      </span>
      {row.title}
      {row.note && <span className="block text-sm font-normal text-muted">Thuộc: {row.note}</span>}
      <LeafDetails leaf={row.leaf} />
    </>
  );
}

function Decision({ row, cell, isEditing, isBusy, onConfirm, onEdit }: RowProps & { readonly cell: AppraisalCell }) {
  const words = APPRAISAL_STATE_WORDS[cell.state];
  const isOpen = cell.state === 'open' || cell.state === 'reopened';
  const mayConfirm = row.window.open && canConfirm(row.window.stage, cell.stages);
  const keepsRound1 = row.window.open && row.window.stage === 'round2' && cell.stages.round1 != null && cell.state !== 'reopened';
  const confirmWords = keepsRound1 ? 'Giữ vòng 1' : cell.state === 'changed' ? 'Theo tự đánh giá' : 'Xác nhận';
  const showsConfirm = cell.state !== 'confirmed' && cell.state !== 'notClaimed';
  return (
    <div className="grid justify-items-start gap-2">
      <Badge tone={words.tone}>{words.label}</Badge>
      {/* Of one unit the page says once why it is closed; of many units each row says it. */}
      {row.closed !== null && row.code === null && <p className="text-sm leading-snug text-muted">{row.closed}</p>}
      {row.closed === null && (
        <div className="flex flex-wrap gap-2">
          {showsConfirm && (
            <Button
              small
              variant={isOpen ? 'primary' : 'secondary'}
              icon={isOpen ? <Check aria-hidden className="size-4" /> : undefined}
              data-confirm={isOpen && mayConfirm ? 'open' : undefined}
              aria-label={`${confirmWords}: ${row.code ?? ''} ${row.title}`}
              aria-disabled={isBusy ? 'true' : undefined}
              disabledReason={mayConfirm ? null : 'Chưa có số liệu để xác nhận. Dùng “Sửa” để nhập số liệu hoặc ấn định điểm.'}
              reasonPlacement="tooltip"
              // A key held down must not run through the whole table.
              onKeyDown={(event) => {
                if (event.repeat) event.preventDefault();
              }}
              onClick={() => {
                if (!isBusy) onConfirm();
              }}
            >
              {isBusy ? 'Đang lưu…' : confirmWords}
            </Button>
          )}
          <Button small data-edit aria-expanded={isEditing} aria-label={`Sửa: ${row.code ?? ''} ${row.title}`} onClick={onEdit}>
            {cell.state === 'notClaimed' ? 'Ghi điểm' : 'Sửa'}
          </Button>
        </div>
      )}
    </div>
  );
}

function explainTitle(row: BoardRow, stage: Stage): string {
  return `Cách tính: ${STAGE_LABELS[stage].toLowerCase()}, ${row.code === null ? row.title : `tiêu chí ${row.code}`}`;
}
