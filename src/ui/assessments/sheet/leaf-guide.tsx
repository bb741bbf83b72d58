import type { Leaf } from '@/core/criteria/criteria-set';
import { scaleLines } from '../facts-editor/rule-scale';

/** What the set says of the leaf: scale, evidence asked for, guidance, who appraises it. */
export function LeafGuide({ leaf }: { readonly leaf: Leaf }) {
  // Choices and lists stand in the form with their points.
  const isInForm = leaf.rule.kind === 'choice' || leaf.rule.kind === 'checklist';
  const scale = isInForm ? [] : scaleLines(leaf);
  return (
    <section aria-label={`Hướng dẫn tiêu chí ${leaf.code}`} className="grid content-start gap-3 text-sm leading-relaxed">
      {scale.length > 0 && (
        <Part title="Cách chấm">
          <ul className="grid gap-0.5">
            {scale.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      {leaf.evidence && <Part title="Tài liệu kiểm chứng">{leaf.evidence}</Part>}
      {leaf.guidance && <Part title="Hướng dẫn">{leaf.guidance}</Part>}
      {leaf.appraiser && <Part title="Cơ quan thẩm định">{leaf.appraiser}</Part>}
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="border-t border-line pt-2">
      <h2 className="font-semibold">{title}</h2>
      <div className="text-muted">{children}</div>
    </div>
  );
}
