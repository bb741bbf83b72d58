'use client';

import type { Facts, Stage } from '@/core/scoring/facts';
import type { FactsProblem } from '@/core/scoring/outcome';
import type { RoundingRule } from '@/core/scoring/round-rules';
import { factsBefore, latestAppraisal } from '@/core/workflow/stage-parts';
import type { CouncilLeaf } from '@/contracts/council';
import { formatMax } from '@/text/format';
import { STAGE_LABELS } from '@/text/labels';
import { DecisionForm } from '@/ui/appraisals/decision-form';
import type { Explained } from '@/ui/appraisals/explain-dialog';
import { LeafDetails } from '@/ui/appraisals/leaf-details';
import { SelfCell } from '@/ui/appraisals/self-cell';
import { StageCell } from '@/ui/appraisals/stage-cell';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { COUNCIL_STATE_WORDS } from './words';

export type RowMessage = { readonly tone: 'warning' | 'error'; readonly text: string; readonly problems: readonly FactsProblem[] };

type RowProps = {
  readonly row: CouncilLeaf;
  readonly hasGroupHead: boolean;
  readonly hasRound2: boolean;
  readonly rounding: RoundingRule;
  /** Why nothing can be fixed; null: it can. */
  readonly closed: string | null;
  readonly isEditing: boolean;
  readonly isBusy: boolean;
  readonly message: RowMessage | null;
  onAdopt(): void;
  onEdit(): void;
  onCancel(): void;
  onSave(facts: Facts, reason: string): void;
  onExplain(explained: Explained): void;
};

export function CouncilRow(props: RowProps) {
  const { row, isEditing, message } = props;
  const { leaf, cell } = row;
  const { self, round1, round2, final } = cell.stages;
  const columns = props.hasRound2 ? 6 : 5;
  const appraised = latestAppraisal(cell.stages) ?? undefined;
  const explain = (stage: Stage) => ({
    onExplain: () => props.onExplain({ title: explainTitle(row, stage), leaf, facts: cell.stages[stage]?.facts ?? null }),
    explainLabel: explainTitle(row, stage),
  });
  return (
    <>
      {props.hasGroupHead && (
        <tr className="row-group">
          <th scope="colgroup" colSpan={columns}>
            {row.section === 'main' ? `${row.areaCode}. ${row.areaName}` : row.areaName}
          </th>
        </tr>
      )}
      <tr data-key={leaf.code}>
        <th scope="row">
          <span className="block text-sm font-normal text-muted">
            <span className="num font-semibold text-ink">{leaf.code}</span> · tối đa {formatMax(leaf.maxPoints)} điểm
          </span>
          {leaf.name}
          {row.agencyName && <span className="block text-sm font-normal text-muted">{row.agencyName}</span>}
          <LeafDetails leaf={leaf} />
        </th>
        <td data-label="Tự chấm" className="col-wide">
          <SelfCell leaf={leaf} cell={cell} {...explain('self')} />
        </td>
        <td data-label="Vòng 1" className="col-wide">
          <StageCell leaf={leaf} stage={round1} against={self} absent="–" {...explain('round1')} />
        </td>
        {props.hasRound2 && (
          <td data-label="Vòng 2" className="col-wide">
            <StageCell leaf={leaf} stage={round2} against={round1 ?? self} absent="–" {...explain('round2')} />
          </td>
        )}
        <td data-label="Chính thức" className="col-wide">
          <StageCell leaf={leaf} stage={final} against={appraised ?? self} absent="–" {...explain('final')} />
        </td>
        <td data-label="Quyết định" className="col-wide">
          <Decision {...props} />
        </td>
      </tr>
      {(isEditing || message) && (
        <tr>
          <td colSpan={columns} className="col-wide">
            {message && (
              <Notice tone={message.tone} live className="mb-3">
                {message.text}
              </Notice>
            )}
            {isEditing && (
              <DecisionForm
                leaf={leaf}
                stage="final"
                parts={cell.stages}
                facts={final?.facts ?? factsBefore('final', cell.stages)}
                reason={final?.reason ?? ''}
                alwaysReason={cell.state === 'notAppraised'}
                rounding={props.rounding}
                pending={props.isBusy}
                problems={message?.problems ?? []}
                saveLabel="Chốt điểm mục này"
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

function Decision({ row, closed, isEditing, isBusy, onAdopt, onEdit }: RowProps) {
  const { leaf, cell } = row;
  const words = COUNCIL_STATE_WORDS[cell.state];
  return (
    <div className="grid justify-items-start gap-2">
      <Badge tone={words.tone}>{words.label}</Badge>
      {closed === null && (
        <div className="flex flex-wrap gap-2">
          {cell.state === 'ready' && (
            <Button
              small
              variant="primary"
              aria-label={`Chốt: ${leaf.code} ${leaf.name}`}
              aria-disabled={isBusy ? 'true' : undefined}
              onKeyDown={(event) => {
                if (event.repeat) event.preventDefault();
              }}
              onClick={() => {
                if (!isBusy) onAdopt();
              }}
            >
              {isBusy ? 'Đang lưu…' : 'Chốt'}
            </Button>
          )}
          <Button small data-edit aria-expanded={isEditing} aria-label={`Quyết định khác: ${leaf.code} ${leaf.name}`} onClick={onEdit}>
            {cell.state === 'notAppraised' || cell.state === 'notClaimed' ? 'Quyết định' : 'Sửa'}
          </Button>
        </div>
      )}
    </div>
  );
}

function explainTitle({ leaf }: CouncilLeaf, stage: Stage): string {
  return `Cách tính: ${STAGE_LABELS[stage].toLowerCase()}, tiêu chí ${leaf.code}`;
}
