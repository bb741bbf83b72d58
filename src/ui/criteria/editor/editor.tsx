'use client';

import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import type { CriteriaSetView } from '@/contracts/criteria';
import { draftPlaces, findNode } from '@/core/criteria/draft-nodes';
import { compareVi } from '@/text/format';
import { cx } from '@/ui/primitives/cx';
import { Dialog } from '@/ui/primitives/dialog';
import { useLeaving } from '@/ui/saving/use-leaving';
import type { SetActions } from '../actions';
import { ConflictNotice } from './conflict-notice';
import { checkOf, type DraftCheck } from './draft-check';
import { DraftSaver } from './draft-saver';
import { EditorProvider, useEditor, useEditorState } from './editor-context';
import { EditorStore, SET_HEAD } from './editor-store';
import { undoCommand } from './grid-keys';
import { NodePanel } from './node-panel';
import { SectionPanel } from './section-panel';
import { SetPanel } from './set-panel';
import { SetButtons } from './set-buttons';
import { Toolbar } from './toolbar';
import { httpTransport, localDraftsOf } from './transport';
import { TreeGrid } from './tree-grid';
import { useIsWide } from './use-wide';

type EditorProps = {
  readonly view: CriteriaSetView;
  /** Who sits there: drafts on this machine are kept apart by person. */
  readonly accountId: string;
  /** Why nothing can be edited; null: it can. */
  readonly lock: string | null;
  readonly actions: SetActions;
};

/** The tree of a set: written in a draft, read in an issued one. */
export function Editor({ view, accountId, lock, actions }: EditorProps) {
  // Another set, or another status of it, begins anew; a save does not.
  const { store, saver } = useMemo(() => {
    const edited = new EditorStore(view.document);
    if (lock !== null || view.revision === null) return { store: edited, saver: null };
    const sent = new DraftSaver({ document: view.document, revision: view.revision }, httpTransport(view.id), localDraftsOf(view.id, accountId));
    edited.saveWith((draft) => sent.edit(draft));
    return { store: edited, saver: sent };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the document is only where the store begins
  }, [view.id, view.status, lock, accountId]);

  useEffect(() => {
    const kept = saver?.restore();
    if (kept) store.reset(kept);
  }, [store, saver]);
  useLeaving(saver ?? NOTHING_TO_SAVE);

  const port = useMemo(() => ({ view, store, saver, lock }), [view, store, saver, lock]);
  return (
    <EditorProvider value={port}>
      <Workplace accountId={accountId} actions={actions} />
    </EditorProvider>
  );
}

const NOTHING_TO_SAVE = { hasUnsaved: () => false, flush: () => undefined };

function Workplace({ accountId, actions }: Pick<EditorProps, 'accountId' | 'actions'>) {
  const { store, lock } = useEditor();
  const { history, selected, isPanelOpen, isAsideHidden } = useEditorState();
  const agenciesId = useId();
  const isBeside = useIsWide() && !isAsideHidden;
  // Typing goes before checking: two thousand nodes take a moment to add up.
  const settled = useDeferredValue(history.present);
  const check = useMemo(() => checkOf(settled), [settled]);
  const agencies = useMemo(() => agenciesOf(settled), [settled]);
  const panel = <Panel check={check} agenciesId={agenciesId} />;
  return (
    <div
      onKeyDown={(event) => {
        const command = lock === null ? undoCommand(event) : null;
        if (command === null) return;
        event.preventDefault();
        if (command === 'undo') store.undo();
        else store.redo();
      }}
    >
      <SetButtons check={check} actions={actions} />
      <ConflictNotice create={actions.create} accountId={accountId} />
      <Toolbar check={check} />
      <datalist id={agenciesId}>
        {agencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={cx('grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4', isBeside && 'min-[1200px]:grid-cols-[minmax(0,1fr)_25rem]')}>
        <TreeGrid check={check} agenciesId={agenciesId} />
        {isBeside ? (
          <aside key={selected} id="o-soan" aria-label={panelTitle(store, selected)} className="sticky top-30 max-h-[calc(100dvh-8rem)] overflow-y-auto rounded-md border border-line bg-surface p-4">
            <h2 className="mb-3 text-lg font-semibold">{panelTitle(store, selected)}</h2>
            {panel}
          </aside>
        ) : (
          <Dialog open={isPanelOpen} onClose={() => store.closePanel()} title={panelTitle(store, selected)} wide>
            <div id="o-soan">{panel}</div>
          </Dialog>
        )}
      </div>
    </div>
  );
}

function Panel({ check, agenciesId }: { readonly check: DraftCheck; readonly agenciesId: string }) {
  const { history, selected } = useEditorState();
  const draft = history.present;
  if (selected === SET_HEAD) return <SetPanel draft={draft} check={check} />;
  if (selected === 'section:bonus') return <SectionPanel draft={draft} section="bonus" check={check} />;
  if (selected === 'section:penalty') return <SectionPanel draft={draft} section="penalty" check={check} />;
  return <NodePanel key={selected} nodeKey={selected} check={check} agenciesId={agenciesId} />;
}

function panelTitle(store: EditorStore, selected: string): string {
  if (selected === SET_HEAD) return 'Phần chung';
  if (selected === 'section:bonus') return 'Điểm thưởng';
  if (selected === 'section:penalty') return 'Điểm trừ';
  const node = findNode(store.draft, selected);
  return node ? `Mục ${node.code || 'chưa có mã'}` : 'Mục';
}

/** The agencies already named, so that one agency is written one way. */
function agenciesOf(draft: EditorStore['draft']): string[] {
  return [...new Set(draftPlaces(draft).flatMap(({ node }) => node.appraiser ?? []))].sort(compareVi);
}
