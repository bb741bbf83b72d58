import type { Leaf } from '@/core/criteria/criteria-set';
import { NOT_APPLICABLE_POLICY_LABELS, RULE_KIND_LABELS } from '@/text/labels';
import { RuleScale } from '@/ui/assessments/facts-editor/rule-scale';

/** Rule, guidance and evidence asked for, as in the decision; folded until wanted. */
export function LeafDetails({ leaf, open = false }: { readonly leaf: Leaf; readonly open?: boolean }) {
  const { rule } = leaf;
  return (
    <details className="disclosure mt-1 text-sm font-normal" open={open}>
      <summary className="link w-fit">Cách chấm, hướng dẫn</summary>
      <div className="mt-2 grid max-w-[60ch] gap-2 border-l-2 border-line-strong pl-3 leading-relaxed">
        <p>
          <b className="font-semibold">{RULE_KIND_LABELS[rule.kind]}.</b>
          {rule.kind === 'ratio' && ` Tử số: ${rule.numerator}. Mẫu số: ${rule.denominator}.`}
          {(rule.kind === 'number' || rule.kind === 'external') && ` ${rule.quantity}.`}
          {rule.kind === 'external' && ` Nguồn: ${rule.sourceName}.`}
        </p>
        <RuleScale leaf={leaf} />
        {leaf.guidance && <p>{leaf.guidance}</p>}
        {leaf.evidence && (
          <p>
            <b className="font-semibold">Tài liệu kiểm chứng:</b> {leaf.evidence}
          </p>
        )}
        <p className="text-muted">Khi không áp dụng: {NOT_APPLICABLE_POLICY_LABELS[leaf.notApplicable].toLowerCase()}.</p>
      </div>
    </details>
  );
}
