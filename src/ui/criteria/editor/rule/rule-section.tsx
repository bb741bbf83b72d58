'use client';

import { RULE_KINDS, type RuleKind, type ScoringRule } from '@/core/criteria/criteria-set';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { draftPlaces } from '@/core/criteria/draft-nodes';
import { newRule } from '@/core/criteria/editing/new-rule';
import { updateNode } from '@/core/criteria/editing/edit-nodes';
import { previewLeaf } from '@/core/criteria/set-of-draft';
import { RULE_KIND_LABELS } from '@/text/labels';
import { Select } from '@/ui/primitives/select';
import { useApply, useEditor } from '../editor-context';
import { RuleForm } from './rule-form';
import { RulePreview } from './rule-preview';

/** How the leaf is scored: its kind, the form of that kind, the printed scale beside it, and a trial. */
export function RuleSection({ node }: { readonly node: DraftNode }) {
  const { store, lock } = useEditor();
  const apply = useApply();
  const leaf = previewLeaf(node);
  const change = (rule: ScoringRule, done: string, burst?: string) =>
    apply((draft) => updateNode(draft, node.key, { rule }), done, burst === undefined ? undefined : `rule ${node.key} ${burst}`);
  return (
    <section id="cach-cham" aria-label="Cách chấm" className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="text-base font-semibold">Cách chấm</h3>
      {node.scaleText !== undefined && (
        <figure className="border-l-2 border-line-strong pl-3">
          <figcaption className="text-[0.8125rem] text-muted">Thang điểm như in trong phụ lục</figcaption>
          <blockquote className="text-sm whitespace-pre-line">{node.scaleText}</blockquote>
        </figure>
      )}
      <Select
        small
        label="Loại cách chấm"
        disabled={lock !== null}
        placeholder={node.rule ? undefined : 'Chọn cách chấm'}
        value={node.rule?.kind ?? ''}
        options={RULE_KINDS.map((kind) => ({ value: kind, label: RULE_KIND_LABELS[kind] }))}
        onChange={(event) => event.target.value !== '' && change(newRule(event.target.value as RuleKind, node.maxPoints), 'đổi loại cách chấm')}
      />
      {node.rule && (
        <RuleForm
          rule={node.rule}
          maxPoints={node.maxPoints}
          readOnly={lock !== null}
          onChange={(rule, burst) => change(rule, 'sửa cách chấm', burst)}
          newQuestionId={() => freeQuestionId(store.draft)}
        />
      )}
      {node.rule && node.maxPoints === null && <p className="text-sm text-muted">Ghi điểm tối đa để thử cách chấm.</p>}
      {leaf && leaf.rule.kind !== 'survey' && <RulePreview leaf={leaf} />}
    </section>
  );
}

/** "q12": the first number that no question of the set has. */
function freeQuestionId(draft: DraftSet): string {
  const used = new Set(draftPlaces(draft).flatMap(({ node }) => (node.rule?.kind === 'survey' ? node.rule.questions.map(({ id }) => id) : [])));
  let number = used.size + 1;
  while (used.has(`q${number}`)) number += 1;
  return `q${number}`;
}
