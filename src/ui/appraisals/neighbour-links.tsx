import Link from 'next/link';
import { ChevronLeft, ChevronRight } from 'lucide-react';

type Neighbour = { readonly href: string; readonly name: string } | null;

/** To the one before and the one after, by name; at an end the word stays, without a link. */
export function NeighbourLinks({ label, previous, next }: { readonly label: string; readonly previous: Neighbour; readonly next: Neighbour }) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap gap-2 text-sm">
      <Step neighbour={previous} word="Trước" />
      <Step neighbour={next} word="Sau" />
    </nav>
  );
}

function Step({ neighbour, word }: { readonly neighbour: Neighbour; readonly word: 'Trước' | 'Sau' }) {
  const Icon = word === 'Trước' ? ChevronLeft : ChevronRight;
  const content = (
    <>
      {word === 'Trước' && <Icon aria-hidden className="size-4 flex-none" />}
      <span className="max-w-48 truncate">{neighbour ? neighbour.name : word === 'Trước' ? 'Đầu danh sách' : 'Cuối danh sách'}</span>
      {word === 'Sau' && <Icon aria-hidden className="size-4 flex-none" />}
    </>
  );
  const look = 'btn btn-small';
  if (!neighbour) return <span className={`${look} text-muted`}>{content}</span>;
  return (
    <Link href={neighbour.href} rel={word === 'Trước' ? 'prev' : 'next'} className={`${look} btn-secondary`} aria-label={`${word}: ${neighbour.name}`}>
      {content}
    </Link>
  );
}
