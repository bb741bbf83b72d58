import { CloudOff, GitCompare, LoaderCircle, Lock, Check, CircleAlert } from 'lucide-react';
import { cx } from './cx';

export const SAVE_STATES = ['saved', 'saving', 'keptLocally', 'conflict', 'locked', 'refused'] as const;
export type SaveStateKind = (typeof SAVE_STATES)[number];

const LOOK = {
  saved: { icon: Check, words: 'Đã lưu', colour: 'text-success' },
  saving: { icon: LoaderCircle, words: 'Đang lưu…', colour: 'text-muted' },
  keptLocally: { icon: CloudOff, words: 'Giữ tạm trên máy này', colour: 'text-warning' },
  conflict: { icon: GitCompare, words: 'Có người vừa sửa', colour: 'text-danger' },
  locked: { icon: Lock, words: 'Đã khóa', colour: 'text-muted' },
  refused: { icon: CircleAlert, words: 'Chưa lưu: cần sửa', colour: 'text-danger' },
} as const satisfies Record<SaveStateKind, { icon: typeof Check; words: string; colour: string }>;

/** What became of what was typed in a cell. `idle` cells show nothing: pass null. */
export function SaveState({ state, words, className }: { state: SaveStateKind | null; words?: string; className?: string }) {
  const look = state ? LOOK[state] : null;
  const Icon = look?.icon;
  return (
    <span role="status" className={cx('inline-flex min-h-5 items-center gap-1 text-[0.8125rem] leading-5', look?.colour, className)}>
      {Icon && <Icon aria-hidden className="size-3.5 flex-none" />}
      {look && (words ?? look.words)}
    </span>
  );
}

/** The legend of cell states, for the foot of a sheet. */
export function SaveStateLegend() {
  return (
    <ul aria-label="Ý nghĩa trạng thái của ô" className="no-print flex flex-wrap gap-x-5 gap-y-1">
      {SAVE_STATES.map((state) => {
        const look = LOOK[state];
        const Icon = look.icon;
        return (
          <li key={state} className={cx('inline-flex items-center gap-1 text-[0.8125rem]', look.colour)}>
            <Icon aria-hidden className="size-3.5" />
            {look.words}
          </li>
        );
      })}
    </ul>
  );
}
