'use client';

import type { DraftSet } from '@/core/criteria/draft';
import { SET_LEVELS } from '@/core/criteria/levels';
import { setExtra } from '@/core/criteria/editing/edit-nodes';
import { draftProblemWords } from '@/text/criteria-problems';
import { SET_LEVEL_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { Select } from '@/ui/primitives/select';
import { TextArea } from '@/ui/primitives/text-area';
import { TextInput } from '@/ui/primitives/text-input';
import type { DraftCheck } from './draft-check';
import { useApply, useEditor } from './editor-context';
import { PointsField } from './points-field';
import { RowsEditor } from './rule/rows-editor';
import { sectionId } from './visible-rows';

const YEAR = { expect: 'integer' } as const;
const EXTRA_NAMES = { bonus: 'Điểm thưởng', penalty: 'Điểm trừ' } as const;

/** The head of the set, its rating bands, and the sections outside the total. */
export function SetPanel({ draft, check }: { readonly draft: DraftSet; readonly check: DraftCheck }) {
  const { store, lock } = useEditor();
  const apply = useApply();
  const readOnly = lock !== null;
  const change = (changes: Partial<DraftSet>, done: string, burst?: string) => apply((now) => ({ ...now, ...changes }), done, burst === undefined ? undefined : `set ${burst}`);
  const problems = check.problemsOf('set');
  return (
    <div className="flex flex-col gap-4">
      {problems.length > 0 && (
        <Notice tone="error">
          <ul className="list-disc pl-4">
            {problems.map((problem, at) => (
              <li key={at}>{draftProblemWords(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TextArea label="Tên bộ tiêu chí" rows={3} readOnly={readOnly} value={draft.name} onChange={(event) => change({ name: event.target.value }, 'sửa tên bộ tiêu chí', 'name')} onBlur={() => store.endBurst()} />
      <div className="grid grid-cols-[minmax(0,1fr)_5rem_6.5rem] items-end gap-2">
        <Select
          small
          label="Cấp đơn vị"
          disabled={readOnly}
          value={draft.level}
          placeholder={SET_LEVELS.some((level) => level === draft.level) ? undefined : 'Chọn cấp'}
          options={SET_LEVELS.map((level) => ({ value: level, label: SET_LEVEL_LABELS[level] }))}
          onChange={(event) => change({ level: event.target.value }, 'sửa cấp đơn vị')}
        />
        <PointsField label="Năm" parse={YEAR} readOnly={readOnly} value={String(draft.year)} onChange={(year) => year !== null && isYear(year) && change({ year: Number(year) }, 'sửa năm', 'year')} onLeave={() => store.endBurst()} />
        <PointsField label="Tổng điểm" mayBeEmpty readOnly={readOnly} value={draft.totalMaxPoints} onChange={(totalMaxPoints) => change({ totalMaxPoints }, 'sửa tổng điểm', 'total')} onLeave={() => store.endBurst()} />
      </div>
      <section aria-label="Điểm thưởng, điểm trừ" className="flex flex-col gap-2 border-t border-line pt-4">
        <h3 className="text-base font-semibold">Ngoài tổng điểm</h3>
        <p className="text-sm text-muted">Điểm thưởng cộng thêm, điểm trừ trừ đi, mỗi phần có mức trần riêng.</p>
        <div className="flex flex-wrap gap-2">
          {(['bonus', 'penalty'] as const).map((section) =>
            draft[section] === null ? (
              <Button key={section} small disabledReason={lock} reasonPlacement="tooltip" onClick={() => {
                apply((now) => setExtra(now, section, { name: EXTRA_NAMES[section], cap: null, items: [] }), `thêm phần ${EXTRA_NAMES[section].toLowerCase()}`);
                store.select(sectionId(section));
              }}>
                Thêm phần {EXTRA_NAMES[section].toLowerCase()}
              </Button>
            ) : (
              <Button key={section} small onClick={() => store.select(sectionId(section), { focus: true })}>
                Mở phần {EXTRA_NAMES[section].toLowerCase()}
              </Button>
            ),
          )}
        </div>
      </section>
      <section aria-label="Xếp loại" className="flex flex-col gap-2 border-t border-line pt-4">
        <h3 className="text-base font-semibold">Xếp loại</h3>
        <p className="text-sm text-muted">Đề xuất cho các kỳ dùng bộ tiêu chí này. Từ mức cao xuống; đơn vị thuộc mức đầu tiên đạt được.</p>
        <RowsEditor
          legend="Các mức xếp loại"
          what="mức xếp loại"
          rows={draft.ratingBands}
          onChange={(ratingBands, burst) => change({ ratingBands }, 'sửa mức xếp loại', burst)}
          blank={() => ({ label: '', from: '0', fromInclusive: true })}
          readOnly={readOnly}
          fields={(band, edit, at) => (
            <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_4.5rem] items-end gap-2">
              <TextInput small hideLabel={at > 0} label="Tên mức" readOnly={readOnly} value={band.label} onChange={(event) => edit({ ...band, label: event.target.value }, 'band')} />
              <Select
                small
                hideLabel={at > 0}
                label="So sánh"
                disabled={readOnly}
                value={band.fromInclusive ? 'inclusive' : 'exclusive'}
                options={[
                  { value: 'inclusive', label: 'từ (≥)' },
                  { value: 'exclusive', label: 'trên (>)' },
                ]}
                onChange={(event) => edit({ ...band, fromInclusive: event.target.value === 'inclusive' })}
              />
              <PointsField hideLabel={at > 0} label="Điểm" readOnly={readOnly} value={band.from} onChange={(from) => edit({ ...band, from: from ?? '0' }, 'from')} />
            </div>
          )}
        />
      </section>
    </div>
  );
}

/** While "20" of "2026" is typed nothing is taken. */
function isYear(text: string): boolean {
  return Number(text) >= 2000 && Number(text) <= 2100;
}
