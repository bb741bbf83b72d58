import type { PhaseView } from '@/contracts/rounds';
import { deadlineWords, formatDateTime } from '@/text/format';
import { PHASE_LABELS } from '@/text/labels';
import { Badge, type BadgeTone } from '@/ui/primitives/badge';
import { TableRegion } from '@/ui/primitives/table-region';

const STATES = {
  upcoming: { label: 'Chưa mở', tone: 'neutral' },
  open: { label: 'Đang mở', tone: 'info' },
  over: { label: 'Đã hết hạn', tone: 'neutral' },
} as const satisfies Record<PhaseView['state'], { label: string; tone: BadgeTone }>;

export function PhaseTable({ phases, now }: { phases: readonly PhaseView[]; now: string }) {
  const caption = 'Các bước của kỳ đánh giá và thời hạn';
  return (
    <TableRegion label={caption} stack>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Bước</th>
            <th scope="col">Mở từ</th>
            <th scope="col">Hạn</th>
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ phase, opensAt, deadline, state }) => (
            <tr key={phase}>
              <th scope="row">{PHASE_LABELS[phase]}</th>
              <td data-label="Mở từ">{formatDateTime(new Date(opensAt))}</td>
              <td data-label="Hạn">{formatDateTime(new Date(deadline))}</td>
              <td data-label="Trạng thái">
                <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
                {state === 'open' && <span className="ml-2 text-sm text-muted">{deadlineWords(new Date(deadline), new Date(now))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
