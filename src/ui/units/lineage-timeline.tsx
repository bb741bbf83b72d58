import Link from 'next/link';
import { ArrowRight } from 'lucide-react';
import type { LineageRow, UnitEventView, UnitRow } from '@/contracts/units';
import type { LineageKind } from '@/core/units/unit';
import { LINEAGE_LABELS } from '@/text/lineage';
import { formatDay, UNIT_EVENT_LABELS } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { lineageEvents, type LineageEvent } from './lineage-events';

/** The line of a unit through time: what it came from, itself, what became of it; each step with its day and decision. */
export function LineageTimeline({ unit, rows }: { unit: UnitRow; rows: readonly LineageRow[] }) {
  return (
    <ol className="border-l-2 border-line-strong pl-5">
      {lineageEvents(rows).map((event) => (
        <li key={event.key} className="relative pb-6 last:pb-0">
          <span aria-hidden className="absolute top-1.5 -left-[1.6875rem] size-3 rounded-full border-2 border-seal bg-surface" />
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="num font-semibold">{formatDay(event.event.effectiveOn)}</span>
            <span>{kindWords(event)}</span>
          </p>
          <EventFacts event={event.event} />
          <div className="mt-2 grid items-center gap-3 sm:grid-cols-[1fr_auto_1fr]">
            <Side words="Đơn vị cũ" units={event.from} ownId={unit.id} />
            <ArrowRight aria-label="thành" role="img" className="size-5 rotate-90 justify-self-start text-muted sm:rotate-0" />
            <Side words="Đơn vị mới" units={event.to} ownId={unit.id} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Decision, who recorded it, the note; or that the facts come from the reference data. */
export function EventFacts({ event }: { event: UnitEventView }) {
  if (event.id === null) return <p className="text-sm text-muted">Theo danh mục đơn vị hành chính ban đầu.</p>;
  return (
    <p className="text-sm text-muted">
      {event.decisionNumber}
      {event.decisionDate && <> ngày {formatDay(event.decisionDate)}</>}
      {event.recordedBy && <>; người ghi: {event.recordedBy}</>}
      {event.note && <>. {event.note}</>}
    </p>
  );
}

type Shown = LineageEvent['to'][number] & { readonly kinds?: readonly LineageKind[] };

function Side({ words, units, ownId }: { words: string; units: readonly Shown[]; ownId: string }) {
  return (
    <ul aria-label={words} className="flex flex-col gap-1.5">
      {units.map(({ id, name, code, kinds, validFrom, validTo }) => (
        <li key={id} className={id === ownId ? 'rounded-md border-2 border-primary bg-primary-soft px-3 py-1.5' : 'rounded-md border border-line bg-surface px-3 py-1.5'}>
          {id === ownId ? (
            <span className="font-semibold">{name}</span>
          ) : (
            <Link href={`/quan-tri/don-vi/${id}`} className="text-primary underline">
              {name}
            </Link>
          )}{' '}
          <span className="num text-sm text-muted">{code}</span> {kinds?.map((kind) => <Badge key={kind}>{LINEAGE_LABELS[kind]}</Badge>)}
          <span className="num block text-sm text-muted">
            {formatDay(validFrom)} – {validTo ? formatDay(validTo) : 'nay'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function kindWords({ event, from, to }: LineageEvent): string {
  if (event.kind !== null) return UNIT_EVENT_LABELS[event.kind];
  const kinds = from.flatMap(({ kinds: own }) => own);
  if (from.length > 1) return UNIT_EVENT_LABELS.merge;
  if (to.length > 1 || kinds.includes('part')) return UNIT_EVENT_LABELS.split;
  if (kinds.includes('renamed')) return UNIT_EVENT_LABELS.rename;
  if (kinds.includes('retyped')) return UNIT_EVENT_LABELS.retype;
  return 'Chuyển sang đơn vị mới, phạm vi giữ nguyên';
}
