'use client';

import { useEffect, useRef, useState } from 'react';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { MAX_EXPLANATION } from '@/contracts/assessments-limits';
import { factsSummary } from '@/text/facts-summary';
import { sheetLockText } from '@/text/sheet-lock';
import { Button } from '@/ui/primitives/button';
import { SaveState } from '@/ui/primitives/save-state';
import { TextArea } from '@/ui/primitives/text-area';
import { FactsEditor, type FactsChange } from '../facts-editor/facts-editor';
import { draftOf } from '../facts-editor/facts-draft';
import { PointsPreview } from '../facts-editor/points-preview';
import { readDraft, type DraftReading } from '../facts-editor/read-draft';
import { ConflictPanel } from './conflict-panel';
import { EvidencePanel } from './evidence-panel';
import { LeafGuide } from './leaf-guide';
import { LeafHistory } from './leaf-history';
import { useLeaf, useSheet, useTotals } from './sheet-context';
import { goTo } from './sheet-bar';

/** The form of one leaf under its row. Fetched when first needed: it carries the scoring core. */
export function LeafPanel({ leaf, isExtra }: { readonly leaf: Leaf; readonly isExtra: boolean }) {
  const { view, saver, open } = useSheet();
  const leafView = useLeaf(leaf.code);
  const { cell } = leafView;
  const isOwn = leaf.source === 'appraised' && cell.excluded === null;
  const canEdit = view.rights.edit && isOwn && leafView.save !== 'locked';
  const panel = useRef<HTMLDivElement>(null);
  const formKey = `${leaf.code}:${leafView.revision}`;

  useEffect(() => {
    // The first field, or in a locked sheet the panel itself, so that the keyboard goes on from here.
    const first = panel.current?.querySelector<HTMLElement>('input:not(:disabled):not([type=file]), textarea:not(:disabled)');
    (first ?? panel.current)?.focus({ preventScroll: true });
  }, []);

  return (
    <div
      ref={panel}
      role="group"
      aria-label={`Kê khai tiêu chí ${leaf.code}`}
      tabIndex={-1}
      className="border-l-4 border-primary bg-surface px-4 py-4 whitespace-normal sm:px-6"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        open(null);
        document.querySelector<HTMLElement>(`#tc-${CSS.escape(leaf.code)} button`)?.focus();
      }}
    >
      {leafView.theirs && <ConflictPanel leaf={leaf} />}
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
        {isOwn ? (
          <LeafForm key={formKey} leaf={leaf} canEdit={canEdit} isExtra={isExtra} />
        ) : (
          <Elsewhere leaf={leaf} facts={cell.facts} excluded={cell.excluded} />
        )}
        <LeafGuide leaf={leaf} />
      </div>
      <footer className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
        <SaveState state={leafView.save} words={leafView.words} />
        {!canEdit && isOwn && view.lock && <span className="text-sm text-muted">{sheetLockText(view.lock)}</span>}
        <span className="flex-1" />
        {view.rights.isOwnUnit && isOwn && <LeafHistory leaf={leaf} />}
        <Button small onClick={() => open(null)}>
          Đóng
        </Button>
        {view.rights.edit && <NextButton code={leaf.code} onSettle={() => saver.flush()} />}
      </footer>
    </div>
  );
}

function LeafForm({ leaf, canEdit, isExtra }: { readonly leaf: Leaf; readonly canEdit: boolean; readonly isExtra: boolean }) {
  const { view, saver } = useSheet();
  const leafView = useLeaf(leaf.code);
  const { cell } = leafView;
  // Where the form begins; what is typed afterwards lives here, and the saver knows it.
  const [draft, setDraft] = useState(() => leafView.draft ?? draftOf(leaf, cell.facts));
  const [reading, setReading] = useState<DraftReading>(() => readDraft(leaf, draft));
  const [explanation, setExplanation] = useState(() => leafView.explanation ?? cell.explanation);

  const send = (next: { draft: typeof draft; reading: DraftReading; explanation: string; isSettled: boolean }) =>
    saver.edit(leaf.code, {
      draft: next.draft,
      explanation: next.explanation,
      facts: factsOf(next.reading),
      isWrong: next.reading.state === 'wrong',
      isSettled: next.isSettled,
    });
  const changeFacts = (change: FactsChange) => {
    setDraft(change.draft);
    setReading(change.reading);
    send({ ...change, explanation });
  };
  const changeExplanation = (text: string, isSettled: boolean) => {
    setExplanation(text);
    send({ draft, reading, explanation: text, isSettled });
  };
  const isReason = draft.notApplicable === '1';
  return (
    <div className="grid content-start gap-5">
      <FactsEditor leaf={leaf} facts={cell.facts} draft={leafView.draft} onChange={changeFacts} disabled={!canEdit} problems={leafView.problems} />
      <PointsPreview leaf={leaf} facts={reading.state === 'ready' ? reading.facts : null} rounding={view.rounding} label="Điểm tự đánh giá" />
      <EvidencePanel leaf={leaf} canEdit={canEdit} />
      <TextArea
        label="Giải trình"
        hint={isReason ? undefined : isExtra ? 'Cần khi không có tài liệu kiểm chứng.' : 'Bắt buộc khi không có tài liệu kiểm chứng.'}
        rows={3}
        maxLength={MAX_EXPLANATION}
        value={explanation}
        readOnly={!canEdit}
        onChange={(event) => changeExplanation(event.target.value, false)}
        onBlur={() => canEdit && changeExplanation(explanation, true)}
      />
    </div>
  );
}

/** Only whole facts, or the statement that nothing is declared, are for the server. */
function factsOf(reading: DraftReading): Facts | null | undefined {
  return reading.state === 'ready' || reading.state === 'empty' ? reading.facts : undefined;
}

function Elsewhere({ leaf, facts, excluded }: { readonly leaf: Leaf; readonly facts: Facts | null; readonly excluded: string | null }) {
  const { view } = useSheet();
  if (excluded !== null) return <p>Tiêu chí này không áp dụng cho đơn vị trong kỳ đánh giá: {excluded}</p>;
  const source = leaf.rule.kind === 'external' ? leaf.rule.sourceName : '';
  return (
    <div className="grid content-start gap-4">
      <p>
        Số liệu do hệ thống khác cấp{source && ` (${source})`}; đơn vị không kê khai. {factsSummary(leaf, facts) === null && 'Hiện chưa có số liệu.'}
      </p>
      {facts !== null && (
        <p>
          {leaf.rule.kind === 'external' && leaf.rule.quantity}: <strong className="num">{factsSummary(leaf, facts)}</strong>
        </p>
      )}
      {facts !== null && <PointsPreview leaf={leaf} facts={facts} rounding={view.rounding} label="Điểm theo số liệu" />}
    </div>
  );
}

function NextButton({ code, onSettle }: { readonly code: string; readonly onSettle: () => void }) {
  const { view, open } = useSheet();
  const { gaps } = useTotals();
  const order = view.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.type === 'leaf' ? [row.code] : [])));
  const unfinished = new Set(gaps.map((gap) => gap.code));
  const following = [...order.slice(order.indexOf(code) + 1), ...order.slice(0, order.indexOf(code))];
  const next = following.find((candidate) => unfinished.has(candidate));
  return (
    <Button
      small
      variant="primary"
      disabledReason={next === undefined ? 'Không còn tiêu chí nào thiếu.' : null}
      reasonPlacement="tooltip"
      onClick={() => {
        onSettle();
        if (next !== undefined) goTo(next, open);
      }}
    >
      Mục còn thiếu tiếp theo
    </Button>
  );
}
