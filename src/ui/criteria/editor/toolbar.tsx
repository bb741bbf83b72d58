'use client';

import { useState } from 'react';
import { ChevronsDownUp, ChevronsUpDown, CircleAlert, Keyboard, ListOrdered, PanelRightClose, PanelRightOpen, Plus, Redo2, Undo2 } from 'lucide-react';
import { renumber } from '@/core/criteria/editing/renumber';
import { runningSumLines } from '@/text/running-sum';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { cx } from '@/ui/primitives/cx';
import { SaveState } from '@/ui/primitives/save-state';
import type { DraftCheck } from './draft-check';
import { isWideNow, useIsWide } from './use-wide';
import { useEditor, useEditorState, useSaverState } from './editor-context';
import { SET_HEAD } from './editor-store';
import { KEY_HELP } from './grid-keys';
import { ProblemList } from './problem-list';
import { addTo } from './run-command';

/** What concerns the whole set: undo, the total, what is wrong, what is saved. Stays in sight. */
export function Toolbar({ check }: { readonly check: DraftCheck }) {
  const { store, lock } = useEditor();
  const { history, isAsideHidden } = useEditorState();
  const isWide = useIsWide();
  const saver = useSaverState();
  const [dialog, setDialog] = useState<'problems' | 'keys' | null>(null);
  const close = () => setDialog(null);
  const undone = history.past.at(-1)?.done;
  const redone = history.future[0]?.done;
  const { total } = check.sums;
  const counts = [check.errors.length > 0 ? `${check.errors.length} lỗi` : null, check.warnings.length > 0 ? `${check.warnings.length} lưu ý` : null].filter(Boolean).join(', ');
  return (
    <div role="toolbar" aria-label="Công cụ soạn bộ tiêu chí" className="sm:sticky top-15 z-10 mb-3 flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line bg-paper py-2">
      <IconButton icon={Undo2} label={undone ? `Hoàn tác: ${undone}` : 'Hoàn tác'} reason={lock ?? (undone ? null : 'Chưa có gì để hoàn tác.')} onClick={() => store.undo()} />
      <IconButton icon={Redo2} label={redone ? `Làm lại: ${redone}` : 'Làm lại'} reason={lock ?? (redone ? null : 'Chưa có gì để làm lại.')} onClick={() => store.redo()} />
      <Button small icon={<Plus aria-hidden className="size-3.5" />} disabledReason={lock} reasonPlacement="tooltip" onClick={() => addTo(store, { section: 'main', key: null })}>
        Thêm lĩnh vực
      </Button>
      <Button small onClick={() => store.select(SET_HEAD, { panel: !isWideNow() || isAsideHidden })}>
        Phần chung
      </Button>
      <IconButton icon={ListOrdered} label="Đánh lại mã theo vị trí" reason={lock} onClick={() => store.apply(renumber, 'đánh lại mã')} />
      <IconButton icon={ChevronsUpDown} label="Mở tất cả nhánh" reason={null} onClick={() => store.openAll(true)} />
      <IconButton icon={ChevronsDownUp} label="Đóng tất cả nhánh" reason={null} onClick={() => store.openAll(false)} />
      {isWide && (
        <IconButton
          icon={isAsideHidden ? PanelRightOpen : PanelRightClose}
          label={isAsideHidden ? 'Hiện ô soạn bên cạnh bảng' : 'Ẩn ô soạn, bảng rộng hết trang'}
          reason={null}
          onClick={() => store.hideAside(!isAsideHidden)}
        />
      )}
      <IconButton icon={Keyboard} label="Các phím" reason={null} onClick={() => setDialog('keys')} />
      <span className="flex-1" />
      <span className={cx('num text-sm font-medium', total.fits ? 'text-success' : 'text-danger')}>Tổng {runningSumLines(total).join('; ')}</span>
      <Button small icon={counts === '' ? undefined : <CircleAlert aria-hidden className={cx('size-3.5', check.errors.length > 0 ? 'text-danger' : 'text-warning')} />} onClick={() => setDialog('problems')}>
        {counts === '' ? 'Không có lỗi' : counts}
      </Button>
      <SaveState state={saver.save} words={saver.words} />
      <Dialog open={dialog === 'problems'} onClose={close} title="Việc phải sửa trước khi ban hành" wide>
        <ProblemList check={check} onGo={close} />
      </Dialog>
      <Dialog open={dialog === 'keys'} onClose={close} title="Các phím trong bảng">
        <dl className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {KEY_HELP.map(([keys, words]) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="font-medium">{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </div>
  );
}

type IconButtonProps = { readonly icon: typeof Plus; readonly label: string; readonly reason: string | null; readonly onClick: () => void };

function IconButton({ icon: Icon, label, reason, onClick }: IconButtonProps) {
  return (
    <Button small aria-label={label} title={label} icon={<Icon aria-hidden className="size-4" />} disabledReason={reason} reasonPlacement="tooltip" onClick={onClick} />
  );
}
