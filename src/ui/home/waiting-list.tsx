import type { WaitingItem } from '@/contracts/home';
import { deadlineUrgency, deadlineWords, formatDateTime } from '@/text/format';
import { waitingWords } from '@/text/waiting';
import { Badge } from '@/ui/primitives/badge';
import { LinkButton } from '@/ui/primitives/link-button';

const TONE = { far: 'neutral', near: 'warning', overdue: 'danger' } as const;

/** One line a matter: what, for which round, until when, and the way there. Sorted by the caller. */
export function WaitingList({ items, now }: { items: readonly WaitingItem[]; now: Date }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map((item) => {
        const { title, detail, action } = waitingWords(item);
        return (
          <li
            key={`${item.kind} ${item.href}`}
            className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_13rem_auto] sm:items-center"
          >
            <div className="min-w-0">
              <h2 className="text-base font-semibold">{title}</h2>
              <p className="text-[0.9375rem]">{detail}</p>
              <p className="text-sm text-muted">{item.roundName}</p>
            </div>
            <Deadline deadline={item.deadline} now={now} />
            <LinkButton href={item.href} variant="primary" small>
              {action}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}

function Deadline({ deadline, now }: { deadline: Date | null; now: Date }) {
  if (deadline === null) return <p className="text-sm text-muted">Không có thời hạn</p>;
  return (
    <div>
      <Badge tone={TONE[deadlineUrgency(deadline, now)]}>{deadlineWords(deadline, now)}</Badge>
      <p className="mt-1 text-sm text-muted">Hạn {formatDateTime(deadline)}</p>
    </div>
  );
}
