'use client';

import { findPlace, nodesUnder } from '@/core/criteria/draft-nodes';
import { removeNode, setExtra } from '@/core/criteria/editing/edit-nodes';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { useEditor } from './editor-context';

/** Asks before a row goes with all that is under it; undo brings it back. */
export function RemoveDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { store } = useEditor();
  const section = id === 'section:bonus' ? 'bonus' : id === 'section:penalty' ? 'penalty' : null;
  const node = id === null ? null : (findPlace(store.draft, id)?.node ?? null);
  const under = section ? (store.draft[section]?.items.length ?? 0) : node ? nodesUnder(node).length - 1 : 0;
  const name = section ? (section === 'bonus' ? 'phần điểm thưởng' : 'phần điểm trừ') : [node?.code, node?.name].filter(Boolean).join(' ') || 'mục chưa có tên';
  return (
    <ConfirmDialog
      open={id !== null}
      onClose={onClose}
      title="Xóa khỏi bộ tiêu chí?"
      confirmLabel="Xóa"
      danger
      onConfirm={() => {
        onClose();
        if (section) store.apply((draft) => setExtra(draft, section, null), `xóa ${name}`);
        else if (id !== null) store.apply((draft) => removeNode(draft, id), `xóa ${node?.code ?? 'mục'}`);
        store.select(store.current().selected, { focus: true });
      }}
    >
      <p>
        <strong>{name}</strong>
        {under > 0 && ` cùng ${under} mục bên trong`} sẽ bị xóa khỏi dự thảo. Có thể hoàn tác (Ctrl+Z) trong khi còn mở trang này.
      </p>
    </ConfirmDialog>
  );
}
