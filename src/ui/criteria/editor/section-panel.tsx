'use client';

import { useState } from 'react';
import type { DraftSet } from '@/core/criteria/draft';
import { setExtra } from '@/core/criteria/editing/edit-nodes';
import { draftProblemWords } from '@/text/criteria-problems';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { TextInput } from '@/ui/primitives/text-input';
import type { DraftCheck } from './draft-check';
import { useApply, useEditor } from './editor-context';
import { PointsField } from './points-field';
import { addTo } from './run-command';
import { RemoveDialog } from './remove-dialog';
import { sectionId } from './visible-rows';

/** Name and cap of the bonus or the penalty. */
export function SectionPanel({ draft, section, check }: { readonly draft: DraftSet; readonly section: 'bonus' | 'penalty'; readonly check: DraftCheck }) {
  const { store, lock } = useEditor();
  const apply = useApply();
  const [isRemoving, setRemoving] = useState(false);
  const extra = draft[section];
  if (extra === null) return null;
  const problems = check.problemsOf(sectionId(section));
  const change = (changes: Partial<typeof extra>, burst: string) =>
    apply((now) => (now[section] === null ? now : setExtra(now, section, { ...now[section], ...changes })), section === 'bonus' ? 'sửa phần điểm thưởng' : 'sửa phần điểm trừ', `${section} ${burst}`);
  return (
    <div className="flex flex-col gap-4">
      {problems.length > 0 && <Notice tone="error">{problems.map(draftProblemWords).join(' ')}</Notice>}
      <TextInput small label="Tên phần" readOnly={lock !== null} value={extra.name} onChange={(event) => change({ name: event.target.value }, 'name')} onBlur={() => store.endBurst()} />
      <PointsField
        className="w-48"
        label="Mức trần"
        hint={section === 'bonus' ? 'Cộng thêm nhiều nhất chừng này điểm.' : 'Trừ nhiều nhất chừng này điểm.'}
        mayBeEmpty
        readOnly={lock !== null}
        value={extra.cap}
        onChange={(cap) => change({ cap }, 'cap')}
        onLeave={() => store.endBurst()}
      />
      <div className="flex flex-wrap gap-2">
        <Button small disabledReason={lock} reasonPlacement="tooltip" onClick={() => addTo(store, { section, key: null })}>
          Thêm mục
        </Button>
        <Button small variant="danger" disabledReason={lock} reasonPlacement="tooltip" onClick={() => setRemoving(true)}>
          Bỏ phần này
        </Button>
      </div>
      <RemoveDialog id={isRemoving ? sectionId(section) : null} onClose={() => setRemoving(false)} />
    </div>
  );
}
