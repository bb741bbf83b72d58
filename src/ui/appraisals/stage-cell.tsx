'use client';

import { formatDateTime } from '@/text/format';
import type { ComponentProps } from 'react';
import { StageFigure } from './stage-figure';

/** A stage after the self-assessment: points and facts, the reason where they were changed, by whom and when. */
export function StageCell(props: ComponentProps<typeof StageFigure>) {
  const { stage } = props;
  return (
    <div>
      <StageFigure {...props} />
      {stage?.reason && <p className="mt-1 border-l-2 border-danger/50 pl-2 text-sm leading-snug break-words">{stage.reason}</p>}
      {stage && stage.facts !== null && (
        <p className="mt-1 text-[0.8125rem] leading-snug text-muted">
          {stage.author ?? 'Hệ thống'}, {formatDateTime(new Date(stage.changedAt))}
        </p>
      )}
    </div>
  );
}
