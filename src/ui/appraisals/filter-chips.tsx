'use client';

/** Views of one table, chosen by a press; the number behind each says what waits there. */
export function FilterChips({
  label,
  items,
  onChoose,
}: {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string; readonly count: number; readonly current: boolean }[];
  onChoose(key: string): void;
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          aria-pressed={item.current}
          onClick={() => onChoose(item.key)}
          className={`inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-sm ${
            item.current ? 'border-primary bg-primary-soft font-semibold text-primary' : 'border-line-strong bg-surface text-ink hover:border-primary'
          }`}
        >
          {item.label}
          <span className="num text-muted">{item.count}</span>
        </button>
      ))}
    </div>
  );
}
