import type { TextPart } from '@/core/criteria/compare/changed-words';

/** A text with its changed words struck out (the earlier one) or underlined (the later one): not by colour alone. */
export function MarkedText({ parts, side }: { readonly parts: readonly TextPart[]; readonly side: 'from' | 'to' }) {
  const Mark = side === 'from' ? 'del' : 'ins';
  const look = side === 'from' ? 'text-danger decoration-danger line-through' : 'font-medium text-success underline decoration-success decoration-2 underline-offset-2';
  return (
    <span className="whitespace-pre-line">
      {parts.map((part, at) =>
        part.isChanged ? (
          <Mark key={at} className={look}>
            {part.text}
          </Mark>
        ) : (
          <span key={at}>{part.text}</span>
        ),
      )}
    </span>
  );
}
