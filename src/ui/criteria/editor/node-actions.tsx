'use client';

import { useState } from 'react';
import { ArrowDown, ArrowUp, Copy, IndentDecrease, IndentIncrease, Merge, Plus, Split, Trash2 } from 'lucide-react';
import { isDraftLeaf, MAX_LEVELS, type DraftPlace } from '@/core/criteria/draft-nodes';
import { isGroupOfLeaves, mergeParts, splitLeaf } from '@/core/criteria/editing/split-leaf';
import { moveTo } from '@/core/criteria/editing/move-nodes';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { Select } from '@/ui/primitives/select';
import { useEditor } from './editor-context';
import { addChild, addSibling, duplicate, move, newKey } from './run-command';
import { RemoveDialog } from './remove-dialog';

/** What can be done to the selected node, for the mouse and the finger; every key of the table has its button here. */
export function NodeActions({ place }: { readonly place: DraftPlace }) {
  const { store, lock } = useEditor();
  const [dialog, setDialog] = useState<'split' | 'move' | 'remove' | null>(null);
  const { node, section, ancestors, siblings, index } = place;
  const level = ancestors.length + 1;
  const isLeaf = isDraftLeaf(place);
  const close = () => setDialog(null);
  const isExtra = section !== 'main';
  const why = (reason: string | null | false) => lock ?? (reason || null);

  return (
    <div role="group" aria-label="Thao tác với mục" className="flex flex-wrap gap-1.5">
      <Action icon={Plus} words="Thêm sau" reason={why(null)} onClick={() => addSibling(store, node.key)} />
      <Action icon={Plus} words="Thêm mục con" reason={why((isExtra && 'Mục thưởng, trừ không có mục con.') || (level >= MAX_LEVELS && 'Bộ tiêu chí có nhiều nhất năm cấp.'))} onClick={() => addChild(store, node.key)} />
      <Action icon={ArrowUp} words="Lên" reason={why(index === 0 && 'Đã ở đầu nhóm.')} onClick={() => move(store, node.key, 'moveUp')} />
      <Action icon={ArrowDown} words="Xuống" reason={why(index === siblings.length - 1 && 'Đã ở cuối nhóm.')} onClick={() => move(store, node.key, 'moveDown')} />
      <Action icon={IndentIncrease} words="Vào trong" reason={why((isExtra && 'Mục thưởng, trừ không có mục con.') || (index === 0 && 'Không có mục đứng trước để đưa vào.'))} onClick={() => move(store, node.key, 'indent')} />
      <Action icon={IndentDecrease} words="Ra ngoài" reason={why(level === 1 && 'Đã ở ngoài cùng.')} onClick={() => move(store, node.key, 'outdent')} />
      <Action icon={IndentIncrease} words="Chuyển đến…" reason={why(isExtra && 'Mục thưởng, trừ không chuyển vào lĩnh vực được.')} onClick={() => setDialog('move')} />
      <Action icon={Copy} words="Nhân đôi" reason={why(null)} onClick={() => duplicate(store, node.key)} />
      {isLeaf ? (
        <Action icon={Split} words="Tách…" reason={why((isExtra && 'Mục thưởng, trừ không có mục con.') || (level >= MAX_LEVELS && 'Bộ tiêu chí có nhiều nhất năm cấp.'))} onClick={() => setDialog('split')} />
      ) : (
        <Action
          icon={Merge}
          words="Gộp lại"
          reason={why((level === 1 && 'Lĩnh vực không gộp thành một tiêu chí được.') || (!isGroupOfLeaves(node) && 'Chỉ gộp được khi mọi mục con đều là tiêu chí chấm điểm.'))}
          onClick={() => store.apply((draft) => mergeParts(draft, node.key), 'gộp các mục con')}
        />
      )}
      <Action icon={Trash2} words="Xóa" reason={why(null)} onClick={() => setDialog('remove')} />
      <Dialog open={dialog === 'split'} onClose={close} title={`Tách ${node.code || 'tiêu chí'} thành các phần`}>
        <SplitForm onClose={close} onSplit={(parts) => store.apply((draft) => splitLeaf(draft, node.key, Array.from({ length: parts }, newKey)), 'tách tiêu chí')} />
      </Dialog>
      <Dialog open={dialog === 'move'} onClose={close} title={`Chuyển ${node.code || 'mục'} đến`}>
        <MoveForm place={place} onClose={close} />
      </Dialog>
      <RemoveDialog id={dialog === 'remove' ? node.key : null} onClose={close} />
    </div>
  );
}

type ActionProps = { readonly icon: typeof Plus; readonly words: string; readonly reason: string | null; readonly onClick: () => void };

function Action({ icon: Icon, words, reason, onClick }: ActionProps) {
  return (
    <Button small icon={<Icon aria-hidden className="size-3.5" />} disabledReason={reason} reasonPlacement="tooltip" onClick={onClick}>
      {words}
    </Button>
  );
}

function SplitForm({ onClose, onSplit }: { readonly onClose: () => void; readonly onSplit: (parts: number) => void }) {
  const [parts, setParts] = useState('2');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        onSplit(Number(parts));
      }}
    >
      <p>Điểm tối đa được chia đều đến hai chữ số thập phân; phần lẻ còn lại hiện ở tổng của mục cha để anh/chị phân tiếp. Cách chấm của từng phần phải chọn lại.</p>
      <Select label="Số phần" value={parts} onChange={(event) => setParts(event.target.value)} options={Array.from({ length: 9 }, (_, at) => ({ value: String(at + 2), label: `${at + 2} phần` }))} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary">
          Tách
        </Button>
      </div>
    </form>
  );
}

function MoveForm({ place, onClose }: { readonly place: DraftPlace; readonly onClose: () => void }) {
  const { store } = useEditor();
  const [parent, setParent] = useState('');
  const { node, ancestors } = place;
  const targets = store.draft.areas.flatMap((area) => [area, ...area.children]).filter((target) => target.key !== ancestors.at(-1)?.key && moveTo(store.draft, node.key, { section: 'main', key: target.key }) !== store.draft);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (parent === '') return;
        onClose();
        if (store.apply((draft) => moveTo(draft, node.key, { section: 'main', key: parent }), 'chuyển sang mục khác')) store.reveal(node.key, { focus: true });
      }}
    >
      <p>Mục cùng tất cả mục con của nó chuyển xuống cuối mục được chọn. Mã không tự đổi; dùng “Đánh lại mã” khi cần.</p>
      <Select label="Mục cha mới" placeholder="Chọn lĩnh vực hoặc tiêu chí" value={parent} onChange={(event) => setParent(event.target.value)} options={targets.map(({ key, code, name }) => ({ value: key, label: `${code} ${name}`.trim() }))} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button type="submit" variant="primary" disabledReason={parent === '' ? 'Chọn mục cha mới trước.' : null}>
          Chuyển
        </Button>
      </div>
    </form>
  );
}
