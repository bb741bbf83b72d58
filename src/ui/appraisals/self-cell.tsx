'use client';

import type { Leaf } from '@/core/criteria/criteria-set';
import type { EvidenceLink, StageViews } from '@/contracts/appraisals';
import { EvidenceList } from './evidence-list';
import { StageFigure } from './stage-figure';

type SelfCellProps = {
  readonly leaf: Leaf;
  readonly cell: { readonly stages: StageViews; readonly explanation: string | null; readonly evidence: readonly EvidenceLink[]; readonly section: string };
  onExplain(): void;
  readonly explainLabel: string;
};

/** What the unit declared: points, facts, explanation, evidence. For external leaves the figure of the other system. */
export function SelfCell({ leaf, cell, onExplain, explainLabel }: SelfCellProps) {
  const isExternal = leaf.source === 'external';
  const absent = isExternal ? 'Chưa có số liệu hệ thống khác' : cell.section === 'main' ? 'Đơn vị chưa kê khai' : 'Không đề nghị';
  const isUnproven = !isExternal && cell.stages.self?.facts != null && cell.evidence.length === 0;
  return (
    <div>
      <StageFigure leaf={leaf} stage={cell.stages.self} absent={absent} onExplain={onExplain} explainLabel={explainLabel} />
      {isExternal && cell.stages.self?.facts != null && <p className="mt-1 text-[0.8125rem] text-muted">Số liệu hệ thống khác</p>}
      {cell.explanation && (
        <p className="mt-1.5 max-w-[48ch] text-sm leading-snug break-words">
          <b className="font-semibold">Giải trình:</b> {cell.explanation}
        </p>
      )}
      <EvidenceList files={cell.evidence} />
      {isUnproven && <p className="mt-1 text-[0.8125rem] text-warning">Không có tài liệu kiểm chứng</p>}
    </div>
  );
}
