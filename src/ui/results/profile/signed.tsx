import { formatSigned } from '@/text/format';
import { side } from '@/text/comparison';
import { Figure } from '@/ui/primitives/figure';

const TONE = { above: 'text-success', below: 'text-danger', equal: 'text-muted' } as const;

/** A difference with its sign; the colour only helps. */
export function Signed({ value, absent }: { value: string | null; absent?: string }) {
  if (value === null) return <Figure value={null} absent={absent} />;
  return <span className={`num ${TONE[side(value)]}`}>{formatSigned(value)}</span>;
}
