'use client';

import { Check, RotateCcw } from 'lucide-react';
import type { ReadNode, RuleProposal } from '@/core/criteria/reading/reading';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { cx } from '@/ui/primitives/cx';
import { RuleWords } from './rule-words';
import type { Decision } from './use-import';

type BoxProps = {
  readonly proposal: RuleProposal;
  readonly node: ReadNode;
  readonly decision: Decision | null;
  onDecide(decision: Decision | null): void;
};

const HEADS = {
  waiting: { words: 'Đề xuất, chờ trả lời', tone: 'gold' },
  confirmed: { words: 'Đã xác nhận', tone: 'success' },
  text: { words: 'Để ở dạng chữ', tone: 'neutral' },
} as const;

/** A rule that the printed scale makes likely, with the reasons for doubt; it counts only when a person says so. */
export function ProposalBox({ proposal, node, decision, onDecide }: BoxProps) {
  const head = HEADS[decision ?? 'waiting'];
  const place = node.label || node.name;
  return (
    <div className={cx('mt-2 rounded-md border px-3 py-2.5', decision === null ? 'border-gold bg-gold-soft' : 'border-line bg-surface')}>
      <Badge tone={head.tone}>{head.words}</Badge>
      <div className={cx('mt-1.5', decision === 'text' && 'opacity-60')}>
        <RuleWords rule={proposal.rule} maxPoints={node.maxPoints} />
      </div>
      {node.scaleText && (
        // On a wide screen the row of the file stands right beside.
        <p className="mt-1.5 text-sm lg:hidden">
          <span className="text-muted">Trong tệp: </span>
          <span className="whitespace-pre-line">{node.scaleText}</span>
        </p>
      )}
      {decision === null && proposal.reasons.length > 0 && (
        <div className="mt-1.5 text-sm">
          <p className="font-medium">Vì sao cần xác nhận</p>
          <ul className="list-disc pl-5">
            {proposal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {decision === 'text' && <p className="mt-1.5 text-sm">Giữ nguyên chữ như trong tệp; điểm do người chấm nhập trực tiếp.</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {decision === null ? (
          <>
            <Button small variant="primary" icon={<Check aria-hidden className="size-4" />} onClick={() => onDecide('confirmed')}>
              Xác nhận<span className="sr-only"> cách chấm tiêu chí {place}</span>
            </Button>
            <Button small onClick={() => onDecide('text')}>
              Để ở dạng chữ, chấm trực tiếp<span className="sr-only">: tiêu chí {place}</span>
            </Button>
          </>
        ) : (
          <Button small variant="quiet" icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => onDecide(null)}>
            Trả lời lại<span className="sr-only"> cho tiêu chí {place}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
