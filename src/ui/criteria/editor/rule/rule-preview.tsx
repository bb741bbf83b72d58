'use client';

import { useState } from 'react';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { explainLeaf } from '@/core/scoring/score-leaf';
import { rulePreviewSentence } from '@/text/rule-preview';
import { draftOf, type FactsDraft } from '@/ui/assessments/facts-editor/facts-draft';
import { FactsEditor } from '@/ui/assessments/facts-editor/facts-editor';
import { PointsPreview } from '@/ui/assessments/facts-editor/points-preview';
import { readDraft } from '@/ui/assessments/facts-editor/read-draft';
import { exampleFacts } from './example-facts';

const { rounding } = DEFAULT_ROUND_RULES;

/** The rule tried out: facts as a unit would declare them, points by the same function that scores the rounds. */
export function RulePreview({ leaf }: { readonly leaf: Leaf }) {
  // The form begins anew only where its fields are other ones; a changed threshold keeps what was typed.
  return <Trial key={shapeOf(leaf)} leaf={leaf} />;
}

function Trial({ leaf }: { readonly leaf: Leaf }) {
  const [typed, setTyped] = useState<FactsDraft>(() => draftOf(leaf, exampleFacts(leaf.rule)));
  const reading = readDraft(leaf, typed);
  const facts: Facts | null = reading.state === 'ready' ? reading.facts : null;
  const sentence = rulePreviewSentence(leaf, facts, explainLeaf(leaf, facts, rounding));
  return (
    <section aria-label="Thử cách chấm" className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-3">
      <h4 className="text-[0.9375rem] font-semibold">Thử cách chấm</h4>
      <p role="status" className="text-[0.9375rem] font-medium">
        {sentence ?? 'Nhập số liệu ví dụ để xem đơn vị được bao nhiêu điểm.'}
      </p>
      <FactsEditor leaf={leaf} facts={null} draft={typed} onChange={({ draft }) => setTyped(draft)} />
      <PointsPreview leaf={leaf} facts={facts} rounding={rounding} label="Điểm tính được" />
    </section>
  );
}

function shapeOf({ rule }: Leaf): string {
  switch (rule.kind) {
    case 'choice':
      return `choice ${rule.options.length}`;
    case 'checklist':
      return `checklist ${rule.items.length}`;
    case 'deduction':
      return `deduction ${rule.violations.length}`;
    default:
      return rule.kind;
  }
}
