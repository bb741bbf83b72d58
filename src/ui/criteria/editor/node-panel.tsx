'use client';

import { NOT_APPLICABLE_POLICIES, UNIT_TYPES, type NotApplicablePolicy, type UnitType } from '@/core/criteria/criteria-set';
import type { DraftNode } from '@/core/criteria/draft';
import { findPlace, isDraftLeaf, policyOf } from '@/core/criteria/draft-nodes';
import { updateNode, type NodeChanges } from '@/core/criteria/editing/edit-nodes';
import { draftProblemWords } from '@/text/criteria-problems';
import { formatMax } from '@/text/format';
import { NOT_APPLICABLE_POLICY_LABELS, UNIT_TYPE_LABELS } from '@/text/labels';
import { POLICY_CONSEQUENCE } from '@/text/rule-preview';
import { Checkbox, CheckboxGroup } from '@/ui/primitives/checkbox';
import { Notice } from '@/ui/primitives/notice';
import { Select } from '@/ui/primitives/select';
import { TextArea } from '@/ui/primitives/text-area';
import { TextInput } from '@/ui/primitives/text-input';
import type { DraftCheck } from './draft-check';
import { useApply, useEditor } from './editor-context';
import { NodeActions } from './node-actions';
import { PointsField } from './points-field';
import { RuleSection } from './rule/rule-section';

/** Kinds of units that a set for communes or districts can tell apart. */
const TOLD_APART = UNIT_TYPES.filter((type) => type !== 'province');

/** Everything of the selected node. */
export function NodePanel({ nodeKey, check, agenciesId }: { readonly nodeKey: string; readonly check: DraftCheck; readonly agenciesId: string }) {
  const { store, lock } = useEditor();
  const apply = useApply();
  const place = findPlace(store.draft, nodeKey);
  if (!place) return null;
  const { node } = place;
  const readOnly = lock !== null;
  const isLeaf = isDraftLeaf(place);
  const problems = check.problemsOf(nodeKey);
  const change = (changes: NodeChanges, done: string, burst?: string) =>
    apply((draft) => updateNode(draft, nodeKey, changes), done, burst === undefined ? undefined : `panel ${nodeKey} ${burst}`);
  const text = (part: 'evidence' | 'guidance' | 'note' | 'label') => ({
    value: node[part] ?? '',
    readOnly,
    onChange: (event: { target: { value: string } }) => change({ [part]: event.target.value === '' ? undefined : event.target.value }, DONE[part], part),
    onBlur: () => store.endBurst(),
  });

  return (
    <div className="flex flex-col gap-4">
      {problems.length > 0 && (
        <Notice tone={problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}>
          <ul className="list-disc pl-4">
            {problems.map((problem, at) => (
              <li key={at}>{draftProblemWords(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <NodeActions place={place} />
      <div className="grid grid-cols-[6rem_minmax(0,1fr)_7rem] items-end gap-2">
        <TextInput small label="Mã" readOnly={readOnly} value={node.code} onChange={(event) => change({ code: event.target.value }, 'sửa mã', 'code')} onBlur={() => store.endBurst()} />
        <TextInput small label="Số in" {...text('label')} />
        <PointsField label="Điểm tối đa" mayBeEmpty readOnly={readOnly} value={node.maxPoints} onChange={(maxPoints) => change({ maxPoints }, 'sửa điểm tối đa', 'maxPoints')} onLeave={() => store.endBurst()} />
      </div>
      <TextArea label="Tên" rows={3} readOnly={readOnly} value={node.name} onChange={(event) => change({ name: event.target.value }, 'sửa tên', 'name')} onBlur={() => store.endBurst()} />
      {isLeaf ? <LeafFields {...{ node, change, text, readOnly, agenciesId }} /> : <p className="text-sm text-muted">{groupWords(place.ancestors.length, node)}</p>}
      <TextArea label="Ghi chú in kèm" rows={2} {...text('note')} />
      {isLeaf && <RuleSection key={nodeKey} node={node} />}
    </div>
  );
}

const DONE = { evidence: 'sửa tài liệu kiểm chứng', guidance: 'sửa hướng dẫn', note: 'sửa ghi chú', label: 'sửa số in' } as const;

type LeafFieldsProps = {
  readonly node: DraftNode;
  readonly change: (changes: NodeChanges, done: string, burst?: string) => void;
  readonly text: (part: 'evidence' | 'guidance') => { value: string; readOnly: boolean; onChange: (event: { target: { value: string } }) => void; onBlur: () => void };
  readonly readOnly: boolean;
  readonly agenciesId: string;
};

function LeafFields({ node, change, text, readOnly, agenciesId }: LeafFieldsProps) {
  const { store } = useEditor();
  const policy = policyOf(node);
  const isSurvey = node.rule?.kind === 'survey';
  return (
    <>
      <TextInput
        small
        label="Cơ quan thẩm định"
        list={agenciesId}
        autoComplete="off"
        readOnly={readOnly}
        value={node.appraiser ?? ''}
        onChange={(event) => change({ appraiser: event.target.value === '' ? undefined : event.target.value }, 'sửa cơ quan thẩm định', 'appraiser')}
        onBlur={() => store.endBurst()}
      />
      <TextArea label="Tài liệu kiểm chứng" rows={2} {...text('evidence')} />
      <TextArea label="Hướng dẫn chấm" rows={2} {...text('guidance')} />
      <Select
        small
        label="Khi không phát sinh"
        hint={policy === undefined ? undefined : POLICY_CONSEQUENCE[policy](node.maxPoints === null ? '…' : formatMax(node.maxPoints))}
        disabled={readOnly || isSurvey}
        placeholder={policy === undefined ? 'Chọn cách tính' : undefined}
        value={policy ?? ''}
        options={NOT_APPLICABLE_POLICIES.map((value) => ({ value, label: NOT_APPLICABLE_POLICY_LABELS[value] }))}
        onChange={(event) => event.target.value !== '' && change({ notApplicable: event.target.value as NotApplicablePolicy }, 'sửa quy định không phát sinh')}
      />
      <details className="disclosure" open={node.appliesTo !== undefined}>
        <summary className="link w-fit text-sm">
          {node.appliesTo === undefined ? 'Áp dụng cho mọi đơn vị' : `Chỉ áp dụng cho ${node.appliesTo.map((type) => UNIT_TYPE_LABELS[type].toLowerCase()).join(', ')}`}
        </summary>
        <div className="mt-2">
          <CheckboxGroup legend="Chỉ áp dụng cho các loại đơn vị" hint="Không chọn loại nào: áp dụng cho tất cả. Các tiêu chí thay thế nhau dùng chung điểm tối đa của mục cha.">
            <div className="grid grid-cols-2 gap-2">
              {TOLD_APART.map((type) => (
                <Checkbox
                  key={type}
                  label={UNIT_TYPE_LABELS[type]}
                  disabled={readOnly}
                  checked={node.appliesTo?.includes(type) ?? false}
                  onChange={(event) => change({ appliesTo: toggled(node.appliesTo, type, event.target.checked) }, 'sửa loại đơn vị áp dụng')}
                />
              ))}
            </div>
          </CheckboxGroup>
        </div>
      </details>
    </>
  );
}

/** In the order of the list; none is all, and then the part is absent. */
function toggled(types: readonly UnitType[] | undefined, type: UnitType, isOn: boolean): readonly UnitType[] | undefined {
  const wanted = new Set(types);
  if (isOn) wanted.add(type);
  else wanted.delete(type);
  return wanted.size === 0 ? undefined : UNIT_TYPES.filter((one) => wanted.has(one));
}

function groupWords(level: number, node: DraftNode): string {
  if (node.children.length === 0) return 'Lĩnh vực này chưa có tiêu chí nào. Thêm mục con để chấm điểm.';
  const kept = node.rule === undefined ? '' : ' Cách chấm cũ của mục được giữ lại, không in ra, để gộp lại khi cần.';
  return `${level === 0 ? 'Lĩnh vực' : 'Tiêu chí'} này gồm ${node.children.length} mục con; điểm chấm ở các mục con.${kept}`;
}
